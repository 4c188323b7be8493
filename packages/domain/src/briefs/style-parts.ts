import type { BrandTone, StyleAxis } from "../catalog/enums.ts"
import { DAY_MS } from "../shared/time.ts"
import type { BriefView } from "./brief.ts"
import { chromaOf, colorDistance, hueFamily, isGrey } from "./colors.ts"
import { axisOf } from "./lexicon/moods.ts"
import type { BrandLook, StyleCard, StyleChoice } from "./style-card.ts"
import type { StyleWhy } from "./style-why.ts"

/** What speaks for a card: how much, and in which words, if any. */
export type Part = { points: number; why: StyleWhy | null }

const NOTHING: Part = { points: 0, why: null }
/** An axis is chosen often from the third time on, when it is two in five of the last choices. */
const OFTEN = 3
const OFTEN_SHARE = 0.4
const POPULAR = 5
const VIVID = 0.13

export function said(card: StyleCard, brief: BriefView): Part {
  const look = brief.visualDirection.value
  if (!look) {
    return NOTHING
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

export function brandFit(card: StyleCard, brandColors: readonly string[]): Part {
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
    return NOTHING
  }
  return { points: 24 * (1 - best.distance / 0.2), why: { code: "brand_colors", family: hueFamily(best.color) } }
}

/** The same card before, an axis that is chosen again and again, or one that was chosen lately. */
export function chosenBefore(card: StyleCard, history: readonly StyleChoice[]): Part {
  const same = history.findIndex(({ styleId }) => styleId === card.id)
  if (same >= 0) {
    return {
      points: Math.max(10, 26 - same * 4),
      why: { code: "chosen_before", task: history[same]?.taskTitle ?? null },
    }
  }
  const alike = history.filter(({ styleAxis }) => styleAxis === card.styleAxis).length
  if (alike >= OFTEN && alike / history.length >= OFTEN_SHARE) {
    return { points: 15, why: { code: "often", axis: card.styleAxis } }
  }
  const axis = history.slice(0, 10).findIndex(({ styleAxis }) => styleAxis === card.styleAxis)
  return axis < 0
    ? NOTHING
    : { points: Math.max(4, 14 - axis * 2), why: { code: "chosen_before", task: history[axis]?.taskTitle ?? null } }
}

const FORMALITY: Record<BrandTone, string> = { serious: "formal", balanced: "balanced", playful: "casual" }
const PREMIUM_AXES: readonly StyleAxis[] = ["premium", "editorial"]

function colorsFit({ colorBucket }: BrandLook, card: StyleCard): boolean {
  const chroma = card.colorSamples.map(chromaOf)
  const strongest = Math.max(0, ...chroma)
  switch (colorBucket) {
    case "vivid":
      return strongest > VIVID
    case "muted":
      return strongest <= VIVID
    default:
      return card.colorTemperature === colorBucket
  }
}

/** The chosen brand look that the card shares most with: tone, energy, density, premium and colours. */
export function brandLook(card: StyleCard, looks: readonly BrandLook[]): Part {
  let best: Part = NOTHING
  for (const look of looks) {
    const premium = PREMIUM_AXES.includes(card.styleAxis)
    const shared = [
      card.formalityLevel === FORMALITY[look.toneBucket],
      card.energyLevel === look.energyBucket,
      card.densityLevel === look.densityBucket,
      look.premiumBucket === "balanced" || (look.premiumBucket === "premium") === premium,
      colorsFit(look, card),
    ].filter(Boolean).length
    const points = shared * 4
    if (shared >= 4 && points > best.points) {
      best = { points, why: { code: "brand_look", name: look.name } }
    }
  }
  return best
}

/** What many chose comes a little earlier; it is told from five choices on. */
export function popular({ popularity = 0 }: StyleCard): Part {
  const points = Math.min(8, Math.log2(1 + popularity) * 2)
  return { points, why: popularity >= POPULAR ? { code: "popular" } : null }
}

/** What came to the library later than its first cards, for two months. */
export function recent({ createdAt }: StyleCard, oldest: number, now?: Date): Part {
  const born = createdAt?.getTime()
  if (born === undefined || now === undefined || born - oldest < DAY_MS) {
    return NOTHING
  }
  const points = Math.max(0, 4 - (now.getTime() - born) / DAY_MS / 15)
  return { points, why: points > 0 ? { code: "new" } : null }
}

export function trade(card: StyleCard, industry: string | null): Part {
  const name = industry?.trim().toLowerCase()
  const match = name
    ? card.industries.find((one) => name.includes(one.toLowerCase()) || one.toLowerCase().includes(name))
    : undefined
  return match ? { points: 12, why: { code: "industry", industry: match } } : NOTHING
}
