import type { DeliverableType, StyleAxis } from "../catalog/enums.ts"
import type { Brief } from "./brief.ts"
import { colorDistance } from "./colors.ts"
import type { BrandLook, StyleCard, StyleChoice } from "./style-card.ts"
import { brandFit, brandLook, chosenBefore, type Part, popular, recent, said, trade } from "./style-parts.ts"
import type { StyleWhy } from "./style-why.ts"
import { deliverableType } from "./task-kind.ts"
import { viewOf } from "./view.ts"

export type RankedStyle<Card extends StyleCard = StyleCard> = { card: Card; score: number; why: StyleWhy }

export type StyleContext = {
  brief: Brief
  brandColors: readonly string[]
  industry: string | null
  history: readonly StyleChoice[]
  /** The looks that the company chose for its brand. */
  looks?: readonly BrandLook[]
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

/**
 * Orders style cards for a brief by what was said, the brand's colours and look, industry, own history, popularity and
 * freshness; then spreads them over the axes, so that the first four differ. Deterministic: ties go to the smaller id.
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
  const oldest = Math.min(...cards.flatMap(({ createdAt }) => createdAt?.getTime() ?? []))
  const scored = cards
    .filter(({ id }) => !hidden.has(id))
    .map((card): RankedStyle<Card> => {
      const base = scoreCard(card, context, { wanted, oldest })
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

function scoreCard(
  card: StyleCard,
  context: StyleContext,
  { wanted, oldest }: { wanted: DeliverableType; oldest: number },
): { score: number; why: StyleWhy } {
  const parts: Part[] = [
    said(card, viewOf(context.brief)),
    brandFit(card, context.brandColors),
    brandLook(card, context.looks ?? []),
    chosenBefore(card, context.history),
    trade(card, context.industry),
    popular(card),
    recent(card, oldest, context.now),
  ]
  const form = card.deliverableType === wanted ? 30 : sameFamily(card.deliverableType, wanted) ? 12 : 0
  // A part without a reason counts towards the place, but another one is told.
  const told = parts.reduce<Part>((top, part) => (part.why && part.points > top.points ? part : top), {
    points: 0,
    why: null,
  })
  return {
    score: form + parts.reduce((sum, { points }) => sum + points, 0),
    why: told.why ?? { code: "suits_form", axis: card.styleAxis },
  }
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
