import type { BriefPatch, BriefView } from "../brief.ts"
import type { BriefContentType, BriefPlatform } from "../enums.ts"
import { PAPER } from "../lexicon/paper.ts"
import { Size } from "../size-schema.ts"
import { sizeLabel } from "../sizes.ts"
import { isCorrection, isNegated, type Reading } from "./reading.ts"
import { anyWord } from "./words.ts"

/** "1080", "1.200", "1,200"; "1 200" only where the signs of the size stand apart too. */
const PX = "(\\d{1,2}[.,']\\d{3}|\\d{1,2} \\d{3}(?= (?:x|×|px|pixel|by))|\\d{2,5})(?![\\d.,]\\d)"
const PX_AFTER = "(\\d{1,2}[.,' ]\\d{3}|\\d{2,5})(?!\\d|[.,]\\d)"
const PX_UNIT = "(?:px|pixels?|píxeles|piksler|punkte?)"
const BY = "(?:x|×|\\*|by|mal|auf|sur|por|par|per|ganger)"
const LENGTH = "(\\d{1,4}(?:[.,]\\d{1,2})?)"
const UNIT =
  "(mm|millimet\\p{L}+|cm|centimet\\p{L}+|zentimeter|m|met(?:er|re)s?|mètres?|metros?|in|inch(?:es)?|\"|''|zoll|pouces?|pulgadas?|tommer|ft|feet)"
const START = "(?<![\\d.,:/#-]|\\p{L})"

const PIXELS = new RegExp(
  `${START}${PX} ?${PX_UNIT}? ?${BY} ?${PX_AFTER}(?: ?(${PX_UNIT}))?(?![\\p{L}\\d%])(?! ?(?:mm|cm|m|in|inch(?:es)?|"|ft|dpi)(?!\\p{L}))`,
  "giu",
)
const LENGTHS = new RegExp(`${START}${LENGTH} ?${UNIT}? ?${BY} ?${LENGTH} ?${UNIT}(?!\\p{L})`, "giu")
const WIDE = "(?:wide|width|breit|breite|de large|de largeur|de ancho|bred(?:t|de)?|larg[oa])"
const HIGH = "(?:high|tall|height|hoch|höhe|de haut(?:eur)?|de alto|høy(?:t|de)?|alt[oa])"
const AND = "(?: ?[,;x×]? ?(?:and|by|und|et|y|por|og|e)? ?)"
const SIDES = [
  new RegExp(`${START}${PX_AFTER} ?${PX_UNIT}? ${WIDE}${AND}${PX_AFTER} ?${PX_UNIT}? ${HIGH}(?!\\p{L})`, "giu"),
  new RegExp(`(?<!\\p{L})${WIDE}:? ?${PX_AFTER} ?${PX_UNIT}?${AND}${HIGH}:? ?${PX_AFTER}(?!\\p{L})`, "giu"),
]
const SIDES_SWAPPED = new RegExp(
  `${START}${PX_AFTER} ?${PX_UNIT}? ${HIGH}${AND}${PX_AFTER} ?${PX_UNIT}? ${WIDE}(?!\\p{L})`,
  "giu",
)

const MM: readonly (readonly [RegExp, number])[] = [
  [/^mm|^milli/i, 1],
  [/^cm|^centi|^zenti/i, 10],
  [/^m/i, 1_000],
  [/^(?:ft|feet)/i, 304.8],
  [/./, 25.4],
]
/** Bare figures of posters in inches; others on paper are centimetres. */
const INCHES = ["11x17", "12x18", "16x20", "18x24", "20x30", "24x36", "27x40", "27x41"]

const BLEED =
  /(?<![\d.,])(\d{1,2}(?:[.,]\d)?) ?mm(?: of| de| \p{L}+)? (?:bleed|anschnitt|beschnitt(?:zugabe)?|fond(?:s)? perdus?|débord|sangr(?:ado|e|ía)|utfall(?:ende)?|beskjæring|abbondanza)|(?:bleed|anschnitt|beschnitt(?:zugabe)?|fonds? perdus?|sangr(?:ado|e|ía)|utfall|abbondanza)(?: of| von| de| på| di|:)? (\d{1,2}(?:[.,]\d)?) ?mm/iu
const LYING = anyWord(
  "landscape|quer(?:format)?|à l'italienne|paysage|apaisado|horizontal(?:e|es)?|liggende|orizzontale",
)

const RATIO = /(?<![\d:.,/])(\d{1,2}) ?[:] ?(\d{1,2})(?![\d:]| ?(?:am|pm|uhr|h)(?!\p{L}))/giu
const RATIOS = [
  "9:16",
  "16:9",
  "4:5",
  "5:4",
  "1:1",
  "3:2",
  "2:3",
  "4:3",
  "3:4",
  "21:9",
  "2:1",
  "1:2",
  "3:1",
  "4:1",
  "1:91",
]
const SHAPES: readonly (readonly [RegExp, number, number])[] = [
  [anyWord("square|quadratic|quadratisch\\p{L}*|carrée?s?|cuadrad[oa]s?|kvadratisk\\p{L}*|quadrat[oaie]"), 1, 1],
  [
    anyWord(
      "vertical(?:e|es|ly)?|hochkant|senkrecht\\p{L}*|full[- ]screen portrait|loddrett|vertikal\\p{L}*|verticali",
    ),
    9,
    16,
  ],
  [anyWord("portrait (?:format|orientation|mode)|format portrait|hochformat"), 4, 5],
]
const NO_SHAPE =
  /^ ?(?:met|feet|foot|miles?|kilomet|inch|root|brackets?|dance|meal|garden|market|integration|farm|climb|wall|axis|blinds?)/iu
const NAMED: readonly (readonly [RegExp, number, number, string])[] = [
  [anyWord("leaderboard"), 728, 90, "Leaderboard"],
  [anyWord("medium rectangle|mpu"), 300, 250, "Medium rectangle"],
  [anyWord("wide skyscraper|skyscraper"), 160, 600, "Wide skyscraper"],
  [anyWord("half[- ]page ad"), 300, 600, "Half page"],
  [anyWord("full ?hd|1080p"), 1920, 1080, "Full HD, 16:9"],
  [anyWord("4k|uhd"), 3840, 2160, "4K, 16:9"],
]

const MAX_SIZES = 10
type Found = { size: Size; start: number; evidence: string }

const pixels = (text: string | undefined) => Number((text ?? "").replace(/[.,' ]/g, ""))
const length = (text: string | undefined) => Number((text ?? "").replace(",", "."))
const round = (value: number) => Math.round(value * 10) / 10

/** Every size written in a message with its unit, in order of appearance, none twice; a paper's name is its millimetres. */
export function readSizes(
  reading: Reading,
  brief: BriefView,
  platforms: readonly BriefPlatform[],
  type: BriefContentType | null,
): BriefPatch | null {
  const { text } = reading
  const onPaper = platforms.includes("print") || type === "flyer" || type === "poster"
  const exact = [...lengths(text), ...paper(text), ...figures(text, onPaper, platforms, type)]
  const found = [...exact, ...shapes(text, onPaper)].filter(({ start }) => !isNegated(reading, start))
  const ordered = found.toSorted((a, b) => a.start - b.start)
  const kept = ordered
    .filter(({ size }, index) => Size.safeParse(size).success && !isSaidBetter(size, ordered, index))
    .slice(0, MAX_SIZES)
  const first = kept[0]
  if (!first) {
    return null
  }
  return {
    field: "dimensions",
    value: kept.map(({ size }) => size),
    confidence: 0.93,
    evidence: kept.map(({ evidence }) => evidence.trim()).join(", "),
    ...(brief.dimensions.value && isCorrection(reading, first.start) ? { explicit: true } : {}),
  }
}

/** Said before, or a shape that a size beside it has already. */
function isSaidBetter(size: Size, found: readonly Found[], index: number): boolean {
  return found.some(({ size: other }, at) => {
    const same = other.unit === size.unit && other.width === size.width && other.height === size.height
    const shape = size.unit === "ratio" && other.unit !== "ratio"
    const fits = Math.abs(other.width / other.height - size.width / size.height) < 0.06
    return (same && at < index) || (shape && fits)
  })
}

function figures(
  text: string,
  onPaper: boolean,
  platforms: readonly BriefPlatform[],
  type: BriefContentType | null,
): Found[] {
  const found: Found[] = []
  const add = (width: number, height: number, match: RegExpExecArray, label?: string) =>
    found.push({
      size: { unit: "px", width, height, label: label ?? sizeLabel(width, height, platforms, type) },
      start: match.index,
      evidence: match[0],
    })
  for (const match of text.matchAll(PIXELS)) {
    const [width, height] = [pixels(match[1]), pixels(match[2])]
    if (onPaper && match[3] === undefined && !/px|pixel/i.test(match[0]) && Math.max(width, height) < 300) {
      const unit = INCHES.includes(`${width}x${height}`) ? "in" : "cm"
      found.push(inMillimetres(width, height, unit, match))
    } else {
      add(width, height, match)
    }
  }
  for (const pattern of SIDES) {
    for (const match of text.matchAll(pattern)) {
      add(pixels(match[1]), pixels(match[2]), match)
    }
  }
  for (const match of text.matchAll(SIDES_SWAPPED)) {
    add(pixels(match[2]), pixels(match[1]), match)
  }
  for (const [pattern, width, height, label] of NAMED) {
    for (const match of text.matchAll(pattern)) {
      add(width, height, match, label)
    }
  }
  return found
}

function inMillimetres(width: number, height: number, unit: string, match: RegExpExecArray, bleed?: number): Found {
  const scale = MM.find(([pattern]) => pattern.test(unit))?.[1] ?? 1
  const short = scale === 1 ? "mm" : scale === 10 ? "cm" : scale === 1_000 ? "m" : scale === 25.4 ? "in" : "ft"
  return {
    size: {
      unit: "mm",
      width: round(width * scale),
      height: round(height * scale),
      label: `${width} x ${height} ${short}`,
      ...(bleed === undefined ? {} : { bleed }),
    },
    start: match.index,
    evidence: match[0],
  }
}

function bleedOf(text: string): number | undefined {
  const match = BLEED.exec(text)
  return match ? length(match[1] ?? match[2]) : undefined
}

function lengths(text: string): Found[] {
  const bleed = bleedOf(text)
  return Array.from(text.matchAll(LENGTHS), (match) =>
    inMillimetres(length(match[1]), length(match[3]), match[4] ?? match[2] ?? "mm", match, bleed),
  )
}

function paper(text: string): Found[] {
  const bleed = bleedOf(text)
  return PAPER.flatMap(({ name, pattern, width, height }) =>
    Array.from(text.matchAll(pattern), (match) => {
      LYING.lastIndex = 0
      const lying = LYING.test(text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 24))
      const sides = lying ? { width: height, height: width } : { width, height }
      return {
        size: {
          unit: "mm" as const,
          ...sides,
          label: lying ? `${name} landscape` : name,
          ...(bleed === undefined ? {} : { bleed }),
        },
        start: match.index,
        evidence: match[0],
      }
    }),
  )
}

/** A ratio is a ratio; on paper "portrait" says only how the sheet stands. */
function shapes(text: string, onPaper: boolean): Found[] {
  const shape = (width: number, height: number, match: RegExpExecArray): Found => ({
    size: { unit: "ratio", width, height, label: `${width}:${height}` },
    start: match.index,
    evidence: match[0],
  })
  const written = Array.from(text.matchAll(RATIO)).flatMap((match) =>
    RATIOS.includes(`${Number(match[1])}:${Number(match[2])}`)
      ? [shape(Number(match[1]), Number(match[2]), match)]
      : [],
  )
  const named = SHAPES.flatMap(([pattern, width, height]) =>
    onPaper && height !== 1
      ? []
      : Array.from(text.matchAll(pattern))
          .filter((match) => !NO_SHAPE.test(text.slice(match.index + match[0].length)))
          .map((match) => shape(width, height, match)),
  )
  return [...written, ...named]
}
