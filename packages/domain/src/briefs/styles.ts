import type { DeliverableType, StyleAxis } from "../catalog/enums.ts"
import type { Brief, BriefView } from "./brief.ts"
import { colorDistance, hueFamily, isGrey } from "./colors.ts"
import { axisOf } from "./lexicon/moods.ts"
import { deliverableType } from "./task-kind.ts"
import { viewOf } from "./view.ts"

/** What ranking needs to know of a style card. */
export type StyleCard = {
  id: string
  deliverableType: string
  styleAxis: StyleAxis
  subStyle: string | null
  colorTemperature: string | null
  energyLevel: string | null
  densityLevel: string | null
  formalityLevel: string | null
  colorSamples: readonly string[]
  industries: readonly string[]
  semanticTags: readonly string[]
  moodKeywords: readonly string[]
  /** How often it was chosen, by anyone. */
  popularity?: number
  createdAt?: Date
}

/** A card this client chose before, newest first, with the axis it stood for and the task's name. */
export type StyleChoice = { styleId: string; styleAxis: StyleAxis; taskTitle?: string | null }

export type StyleWhy =
  | { code: "said"; words: string }
  | { code: "brand_colors"; family: string }
  | { code: "chosen_before"; task: string | null }
  | { code: "industry"; industry: string }
  | { code: "near"; axis: StyleAxis }
  | { code: "far"; axis: StyleAxis }
  | { code: "suits_form"; axis: StyleAxis }

export type RankedStyle<Card extends StyleCard = StyleCard> = { card: Card; score: number; why: StyleWhy }

export type StyleContext = {
  brief: Brief
  brandColors: readonly string[]
  industry: string | null
  history: readonly StyleChoice[]
  now?: Date
}

export type StyleOptions = {
  mode?: "top" | "more" | "different"
  /** The card to stay near to in mode "more". */
  anchorId?: string
  /** Cards already on the screen; left out. */
  shown?: readonly string[]
  limit?: number
}

const LOOKS_LIKE: Record<StyleAxis, string> = {
  minimal: "Calm, lets the product speak",
  bold: "Loud enough to stop a thumb",
  editorial: "Reads like a good magazine",
  corporate: "Clear and dependable",
  playful: "Light-hearted and friendly",
  premium: "Quiet luxury",
  organic: "Warm and natural",
  tech: "Precise and modern",
}

/** One line of why, in words. */
export function whyText(why: StyleWhy): string {
  switch (why.code) {
    case "said":
      return `You said "${why.words}"`
    case "brand_colors":
      return `Fits your brand's ${why.family}`
    case "chosen_before":
      return why.task ? `Chosen for "${why.task}"` : "Chosen for your last task"
    case "industry":
      return `Works well in ${why.industry.toLowerCase()}`
    case "near":
      return "Close to the one you liked"
    case "far":
      return `Something else: ${LOOKS_LIKE[why.axis].toLowerCase()}`
    case "suits_form":
      return LOOKS_LIKE[why.axis]
  }
}

type Part = { points: number; why: StyleWhy | null }

/**
 * Orders style cards for a brief by what was said, brand colours, industry, own history, popularity and freshness;
 * then spreads them over the axes, so that the first four differ. Deterministic: ties go to the smaller id.
 */
export function rankStyles<Card extends StyleCard>(
  cards: readonly Card[],
  context: StyleContext,
  { mode = "top", anchorId, shown = [], limit = 12 }: StyleOptions = {},
): RankedStyle<Card>[] {
  const hidden = new Set([...shown, ...(mode === "more" && anchorId ? [anchorId] : [])])
  const anchor = cards.find(({ id }) => id === anchorId)
  const seen = cards.filter(({ id }) => shown.includes(id))
  const seenAxes = new Set(seen.map(({ styleAxis }) => styleAxis))
  const wanted = deliverableType(viewOf(context.brief))
  const scored = cards
    .filter(({ id }) => !hidden.has(id))
    .map((card): RankedStyle<Card> => {
      const base = scoreCard(card, context, wanted)
      if (mode === "more" && anchor) {
        return {
          card,
          score: base.score * 0.3 + similarity(card, anchor) * 100,
          why: { code: "near", axis: anchor.styleAxis },
        }
      }
      if (mode === "different" && seen.length > 0) {
        const apart = 1 - Math.max(...seen.map((other) => similarity(card, other)))
        const fresh = seenAxes.has(card.styleAxis) ? 0 : 40
        return { card, score: base.score * 0.4 + apart * 60 + fresh, why: { code: "far", axis: card.styleAxis } }
      }
      return { card, ...base }
    })
    .sort((a, b) => b.score - a.score || (a.card.id < b.card.id ? -1 : 1))
  return mode === "more" ? scored.slice(0, limit) : spread(scored, limit)
}

/** Takes the best card left each time, with a growing price for an axis already taken. */
function spread<Card extends StyleCard>(scored: readonly RankedStyle<Card>[], limit: number): RankedStyle<Card>[] {
  const left = [...scored]
  const taken = new Map<StyleAxis, number>()
  const result: RankedStyle<Card>[] = []
  while (left.length > 0 && result.length < limit) {
    const price = (one: RankedStyle<Card>) => one.score - 45 * (taken.get(one.card.styleAxis) ?? 0)
    const best = left.reduce((top, one) => (price(one) > price(top) ? one : top))
    result.push(best)
    taken.set(best.card.styleAxis, (taken.get(best.card.styleAxis) ?? 0) + 1)
    left.splice(left.indexOf(best), 1)
  }
  return result
}

function scoreCard(card: StyleCard, context: StyleContext, wanted: DeliverableType): { score: number; why: StyleWhy } {
  const parts: Part[] = [
    said(card, viewOf(context.brief)),
    brandFit(card, context.brandColors),
    before(card, context.history),
    trade(card, context.industry),
  ]
  const form = card.deliverableType === wanted ? 30 : sameFamily(card.deliverableType, wanted) ? 12 : 0
  const popularity = Math.min(8, Math.log2(1 + (card.popularity ?? 0)) * 2)
  const ageDays = card.createdAt && context.now ? (context.now.getTime() - card.createdAt.getTime()) / 86_400_000 : 365
  const freshness = Math.max(0, 4 - ageDays / 30)
  const strongest = parts.reduce((top, part) => (part.points > top.points ? part : top), { points: 0, why: null })
  return {
    score: form + popularity + freshness + parts.reduce((sum, { points }) => sum + points, 0),
    why: strongest.why ?? { code: "suits_form", axis: card.styleAxis },
  }
}

function said(card: StyleCard, brief: BriefView): Part {
  const look = brief.visualDirection.value
  if (!look) {
    return { points: 0, why: null }
  }
  const forAxis = look.words.filter((word) => axisOf(word) === card.styleAxis)
  const forMood = look.words.filter((word) =>
    [...card.moodKeywords, ...card.semanticTags, card.colorTemperature].includes(word),
  )
  const axisPoints = look.axes[0] === card.styleAxis ? 34 : look.axes.includes(card.styleAxis) ? 24 : 0
  const words = [...new Set([...forAxis, ...(axisPoints > 0 || forMood.length > 1 ? forMood : [])])]
  const points = axisPoints + Math.min(15, forMood.length * 6)
  const spoken = words.length > 0 ? words.slice(0, 2).join(", ") : axisPoints > 0 ? card.styleAxis : null
  return { points, why: spoken ? { code: "said", words: spoken } : null }
}

function brandFit(card: StyleCard, brandColors: readonly string[]): Part {
  const brand = brandColors.filter((color) => !isGrey(color)).slice(0, 6)
  const samples = card.colorSamples.filter((color) => !isGrey(color))
  let best: { distance: number; color: string } | null = null
  for (const color of brand) {
    for (const sample of samples) {
      const distance = colorDistance(color, sample)
      best = best === null || distance < best.distance ? { distance, color } : best
    }
  }
  if (!best || best.distance > 0.16) {
    return { points: 0, why: null }
  }
  return { points: 24 * (1 - best.distance / 0.2), why: { code: "brand_colors", family: hueFamily(best.color) } }
}

function before(card: StyleCard, history: readonly StyleChoice[]): Part {
  const same = history.findIndex(({ styleId }) => styleId === card.id)
  if (same >= 0) {
    return {
      points: Math.max(10, 26 - same * 4),
      why: { code: "chosen_before", task: history[same]?.taskTitle ?? null },
    }
  }
  const axis = history.slice(0, 10).findIndex(({ styleAxis }) => styleAxis === card.styleAxis)
  return axis < 0
    ? { points: 0, why: null }
    : { points: Math.max(4, 14 - axis * 2), why: { code: "chosen_before", task: history[axis]?.taskTitle ?? null } }
}

function trade(card: StyleCard, industry: string | null): Part {
  const name = industry?.trim().toLowerCase()
  const match = name
    ? card.industries.find((one) => name.includes(one.toLowerCase()) || one.toLowerCase().includes(name))
    : undefined
  return match ? { points: 12, why: { code: "industry", industry: match } } : { points: 0, why: null }
}

function sameFamily(one: string, other: string): boolean {
  const family = (type: string) =>
    /story|reel|video/.test(type) ? "tall" : /banner|header/.test(type) ? "wide" : "still"
  return family(one) === family(other)
}

/** 0 to 1: axis, sub-style, palette, mood and form that two cards share. */
function similarity(a: StyleCard, b: StyleCard): number {
  const shared = (left: readonly string[], right: readonly string[]) =>
    left.length === 0 || right.length === 0
      ? 0
      : left.filter((item) => right.includes(item)).length / Math.min(left.length, right.length)
  const distances = a.colorSamples.map((color) =>
    Math.min(1, ...b.colorSamples.map((other) => colorDistance(color, other))),
  )
  const palette =
    distances.length > 0 ? 1 - Math.min(1, distances.reduce((sum, one) => sum + one, 0) / distances.length / 0.4) : 0
  const levels = [
    a.colorTemperature === b.colorTemperature,
    a.energyLevel === b.energyLevel,
    a.densityLevel === b.densityLevel,
    a.formalityLevel === b.formalityLevel,
  ]
  const mood = shared([...a.moodKeywords, ...a.semanticTags], [...b.moodKeywords, ...b.semanticTags])
  return (
    (a.styleAxis === b.styleAxis ? 0.34 : 0) +
    palette * 0.2 +
    (levels.filter(Boolean).length / levels.length) * 0.16 +
    mood * 0.15 +
    (a.deliverableType === b.deliverableType ? 0.15 : 0)
  )
}
