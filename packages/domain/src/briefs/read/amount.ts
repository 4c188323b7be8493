import { type BriefPatch, type BriefView, MAX_QUANTITY } from "../brief.ts"
import type { BriefContentType } from "../enums.ts"
import { NUMBER, readNumber } from "../lexicon/numbers.ts"
import { isCorrection, isNegated, type Reading } from "./reading.ts"

const UNITS =
  "slides?|posts?|stor(?:y|ies)|reels?|carousels?|banners?|ads?|adverts?|thumbnails?|thumbs|headers?|flyers?|posters?|videos?|clips?|logos?|landing pages?|pages|images?|pictures|pieces?|graphics?|visuals?|designs?|versions?|variants?|variations?|options?|drafts?|concepts?|creatives?|assets?|items?|cards?|frames?|panels?|tweets?|screens?|covers?|layouts?|deliverables?"
const COUNTED = new RegExp(
  `(?<![\\d.,:/-])\\b(${NUMBER})(?:\\s*(?:-|–|to|or)\\s*(${NUMBER}))?(?:\\s*x)?[\\s-]+((?:(?!(?:days?|weeks?|months?|years?|hours?|am|pm|and|or|of|for|people|to)\\b)[a-z][\\w-]*\\s+){0,3})(${UNITS})\\b`,
  "gi",
)
const SETS = new RegExp(
  `\\b(?:set|series|pack|bundle|batch|sequence|carousel) of (${NUMBER})\\b|\\b(${NUMBER}) of (?:them|these|those)\\b`,
  "gi",
)
const BARE = new RegExp(
  `\\b(${NUMBER})\\b(?!\\s*(?:%|x|×|:|/|\\.|am|pm|days?|weeks?|months?|years?|hours?|december|january|february|march|april|may|june|july|august|september|october|november))`,
  "i",
)
const SINGULAR =
  /\b(?:an?|one|the|our|my)\s+(?:[\w'-]+\s+){0,4}?(post|story|reel|banner|ad|advert|thumbnail|header|flyer|poster|video|logo|landing page|tweet)\b(?!s)/i

function amount(low: string | undefined, high: string | undefined): number | null {
  const value = readNumber(high ?? low ?? "")
  return value !== null && value >= 1 && value <= MAX_QUANTITY ? value : null
}

/** How many items are to be made; adds up "two posts and three stories", and reads "a banner" as one, weakly. */
export function readQuantity(reading: Reading, brief: BriefView, type: BriefContentType | null): BriefPatch | null {
  const { text } = reading
  const counted = [...text.matchAll(COUNTED)].flatMap((match) => {
    const value = amount(match[1], match[2])
    return value === null || isNegated(reading, match.index)
      ? []
      : [
          {
            value,
            start: match.index,
            end: match.index + match[0].length,
            evidence: match[0],
            range: match[2] !== undefined,
            unit: match[4] ?? "",
          },
        ]
  })
  const slides = counted.find(({ unit }) => /^(?:slide|card|panel|frame|image|page)/i.test(unit))
  const first = type === "carousel" || type === "slide" ? (slides ?? counted[0]) : counted[0]
  if (first) {
    const next = counted[counted.indexOf(first) + 1]
    const joined = next && /^\s*(?:,|and|&|\+|plus)\s*$/i.test(text.slice(first.end, next.start)) && first !== slides
    const value = joined ? Math.min(MAX_QUANTITY, first.value + next.value) : first.value
    const evidence = joined ? text.slice(first.start, next.end) : first.evidence
    return patch(reading, brief, value, first.range || joined ? 0.75 : 0.92, evidence, first.start)
  }
  for (const match of text.matchAll(SETS)) {
    const value = amount(match[1] ?? match[2], undefined)
    if (value !== null && !isNegated(reading, match.index)) {
      return patch(reading, brief, value, 0.9, match[0], match.index)
    }
  }
  const bare = BARE.exec(text)
  if (bare && brief.quantity.value !== null && text.length < 60 && isCorrection(reading, bare.index)) {
    const value = amount(bare[1], undefined)
    if (value !== null && !isNegated(reading, bare.index) && !/\d\s*(?:to|-|x|:|\.)\s*\d|\bby\b|\bon\b/i.test(text)) {
      return patch(reading, brief, value, 0.85, bare[0], bare.index)
    }
  }
  const single = SINGULAR.exec(text)
  if (single && !isNegated(reading, single.index) && type && type !== "carousel" && type !== "slide") {
    return { field: "quantity", value: 1, confidence: 0.7, evidence: single[0], note: "implied" }
  }
  return null
}

function patch(
  reading: Reading,
  brief: BriefView,
  value: number,
  confidence: number,
  evidence: string,
  at: number,
): BriefPatch {
  const corrects = brief.quantity.value !== null && brief.quantity.value !== value && isCorrection(reading, at)
  return { field: "quantity", value, confidence, evidence: evidence.trim(), ...(corrects ? { explicit: true } : {}) }
}

/** A bare number given in answer to "how many". */
export function readBareNumber(text: string): number | null {
  const match = new RegExp(`\\b(${NUMBER})\\b`, "i").exec(text)
  return match ? amount(match[1], undefined) : null
}
