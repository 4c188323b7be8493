import type { BriefPatch, BriefView } from "../brief.ts"
import type { BriefContentType, BriefPlatform } from "../enums.ts"
import { MAX_SIDE, MIN_SIDE, type Size } from "../size-schema.ts"
import { sizeLabel } from "../sizes.ts"
import { findAll, isCorrection, isNegated, type Reading } from "./reading.ts"

const PIXELS = /\b(\d{2,5})\s*(?:px)?\s*(?:x|×|\*|by)\s*(\d{2,5})(?:\s*(?:px|pixels))?\b(?!\s*(?:mm|cm|in|inch|%|\d))/gi
const LENGTHS =
  /\b(\d{1,4}(?:\.\d{1,2})?)\s*(?:mm|cm|in|inch(?:es)?|")?\s*(?:x|×|by)\s*(\d{1,4}(?:\.\d{1,2})?)\s*(mm|cm|in(?:ch(?:es)?)?|")(?!\w)/gi
const PER_UNIT: Record<string, number> = { mm: 300 / 25.4, cm: 300 / 2.54 }

/** Paper at 300 dpi, upright. */
const PAPER: Record<string, readonly [number, number]> = {
  a1: [7016, 9933],
  a2: [4961, 7016],
  a3: [3508, 4961],
  a4: [2480, 3508],
  a5: [1748, 2480],
  a6: [1240, 1748],
}
const NAMED: readonly (readonly [RegExp, number, number, string])[] = [
  [/\b(?:us letter|letter size|letter-size|letter paper)\b/gi, 2550, 3300, "US letter at 300 dpi"],
  [/\bleaderboard\b/gi, 728, 90, "Leaderboard"],
  [/\b(?:medium rectangle|mpu)\b/gi, 300, 250, "Medium rectangle"],
  [/\bfull ?hd\b|\b1080p\b/gi, 1920, 1080, "Full HD, 16:9"],
  [/\b4k\b/gi, 3840, 2160, "4K, 16:9"],
  [/\b16\s*[:/]\s*9\b/g, 1920, 1080, "16:9"],
  [/\b9\s*[:/]\s*16\b/g, 1080, 1920, "9:16"],
  [/\b4\s*[:/]\s*5\b/g, 1080, 1350, "4:5"],
  [/\b1\s*:\s*1\b/g, 1080, 1080, "1:1"],
  [/\b4\s*:\s*3\b/g, 1440, 1080, "4:3"],
  [/\b3\s*:\s*2\b/g, 1620, 1080, "3:2"],
  [/\b(?:square|quadratic)\b(?! (?:met|feet|foot|mile|kilomet))/gi, 1080, 1080, "Square, 1:1"],
  [/\b(?:vertical|full[- ]screen portrait)\b/gi, 1080, 1920, "Vertical, 9:16"],
  [/\bportrait(?: format| orientation| mode)\b|^portrait\.?$/gi, 1080, 1350, "Portrait, 4:5"],
]

/** Every size written in a message, in order of appearance, none twice; sizes outside 16 to 40,000 pixels are ignored. */
export function readSizes(
  reading: Reading,
  brief: BriefView,
  platforms: readonly BriefPlatform[],
  type: BriefContentType | null,
): BriefPatch | null {
  const { text } = reading
  const found: (Size & { start: number; evidence: string })[] = []
  const add = (start: number, evidence: string, width: number, height: number, label?: string) => {
    const known = found.some((one) => one.width === width && one.height === height)
    const inBounds = Math.min(width, height) >= MIN_SIDE && Math.max(width, height) <= MAX_SIDE
    if (inBounds && !known && !isNegated(reading, start)) {
      found.push({
        unit: "px",
        width,
        height,
        label: label ?? sizeLabel(width, height, platforms, type),
        start,
        evidence,
      })
    }
  }
  for (const match of text.matchAll(PIXELS)) {
    add(match.index, match[0], Number(match[1]), Number(match[2]))
  }
  for (const match of text.matchAll(LENGTHS)) {
    const unit = (match[3] ?? "").toLowerCase()
    const scale = PER_UNIT[unit] ?? 300
    const label = `${match[1]} x ${match[2]} ${unit === "mm" || unit === "cm" ? unit : "in"} at 300 dpi`
    add(match.index, match[0], Math.round(Number(match[1]) * scale), Math.round(Number(match[2]) * scale), label)
  }
  for (const match of text.matchAll(/\ba([1-6])\b(?: (landscape|portrait))?/gi)) {
    const [short, long] = PAPER[`a${match[1]}`] ?? [0, 0]
    const lying = match[2]?.toLowerCase() === "landscape" || /\blandscape\b/i.test(text)
    const label = `A${match[1]}${lying ? " landscape" : ""} at 300 dpi`
    add(match.index, match[0], lying ? long : short, lying ? short : long, label)
  }
  for (const [pattern, width, height, label] of NAMED) {
    for (const hit of findAll(text, pattern)) {
      add(hit.start, hit.text, width, height, label)
    }
  }
  const ordered = found.sort((a, b) => a.start - b.start).slice(0, 10)
  const first = ordered[0]
  if (!first) {
    return null
  }
  return {
    field: "dimensions",
    value: ordered.map(({ start: _, evidence: __, ...size }) => size),
    confidence: 0.93,
    evidence: ordered.map(({ evidence }) => evidence).join(", "),
    ...(brief.dimensions.value && isCorrection(reading, first.start) ? { explicit: true } : {}),
  }
}
