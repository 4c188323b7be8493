import { anyWord } from "./words.ts"

/** Zones by the words people write; the zone of a place, so that summer time is right whatever the letters say. */
const ZONES: Readonly<Record<string, string>> = {
  utc: "UTC",
  gmt: "UTC",
  z: "UTC",
  bst: "Europe/London",
  uk: "Europe/London",
  london: "Europe/London",
  cet: "Europe/Berlin",
  cest: "Europe/Berlin",
  mez: "Europe/Berlin",
  mesz: "Europe/Berlin",
  berlin: "Europe/Berlin",
  paris: "Europe/Paris",
  madrid: "Europe/Madrid",
  oslo: "Europe/Oslo",
  est: "America/New_York",
  edt: "America/New_York",
  et: "America/New_York",
  eastern: "America/New_York",
  "new york": "America/New_York",
  cst: "America/Chicago",
  cdt: "America/Chicago",
  ct: "America/Chicago",
  central: "America/Chicago",
  mst: "America/Denver",
  mdt: "America/Denver",
  mt: "America/Denver",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  pt: "America/Los_Angeles",
  pacific: "America/Los_Angeles",
  ist: "Asia/Kolkata",
  jst: "Asia/Tokyo",
  sgt: "Asia/Singapore",
  aest: "Australia/Sydney",
  aedt: "Australia/Sydney",
}
const ZONE = `(?: ?\\(?(${Object.keys(ZONES).join("|")})(?: time)?\\)?(?![\\p{L}\\p{N}]))?`
const NOT_A_RANGE = "(?<![\\d:.]|[-–] ?|\\d to )"

/** Each: hours, minutes, half of the day, zone. */
const CLOCKS = [
  new RegExp(
    `${NOT_A_RANGE}(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm|a\\.m\\.?|p\\.m\\.?)(?!\\p{L})${ZONE}(?! ?(?:[-–]|to) ?\\d)`,
    "giu",
  ),
  new RegExp(
    `${NOT_A_RANGE}([01]?\\d|2[0-4])[:.]([0-5]\\d)(?: ?(?:h|hrs?|uhr|o'clock))?()(?![\\d.:]|\\p{L})${ZONE}(?! ?(?:[-–]|to|bis) ?\\d)`,
    "giu",
  ),
  new RegExp(
    `${NOT_A_RANGE}([01]?\\d|2[0-4]) ?h(?:rs?|eures?|oras)? ?([0-5]\\d)?()(?![\\d]|\\p{L})${ZONE}(?! ?(?:[-–]|to|à|a) ?\\d)`,
    "giu",
  ),
  new RegExp(`${NOT_A_RANGE}([01]?\\d|2[0-4])()() ?(?:uhr|o'clock)(?!\\p{L})${ZONE}(?! ?(?:[-–]|to|bis) ?\\d)`, "giu"),
  new RegExp(
    `(?<=(?<!\\p{L})(?:a las|kl\\.?|klokk(?:a|en)|alle(?: ore)?|ore) )([01]?\\d|2[0-4])(?:[:.]([0-5]\\d))?()(?![\\d:]|\\p{L})${ZONE}`,
    "giu",
  ),
]
const NAMED: readonly (readonly [RegExp, number])[] = [
  [anyWord(`(?:noon|midday|12 mittags|mittags?|midi|mediod[ií]a|mezzogiorno|klokken tolv)${ZONE}`), 12 * 60],
  [anyWord(`(?:midnight|mitternacht|minuit|medianoche|midnatt|mezzanotte)${ZONE}`), 24 * 60 - 1],
  [
    anyWord(
      "(?:in the |first thing in the )?morning|first thing|vormittags?|in der früh|le matin|dans la matinée|por la mañana|på morgenen|om morgenen|al mattino",
    ),
    12 * 60,
  ],
]

export type FoundTime = { minutes: number; text: string; zone: string | null }

/** The time of day in a piece of text, with the zone it is said in; opening hours and ranges are none. */
export function findTime(text: string): FoundTime | null {
  for (const pattern of CLOCKS) {
    pattern.lastIndex = 0
    const match = pattern.exec(text)
    const half = match?.[3]?.replace(/\./g, "").toLowerCase()
    const hour = Number(match?.[1])
    const minute = Number(match?.[2] || 0)
    const shifted = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour
    if (match && shifted <= 24 && minute < 60 && !(half && hour > 12)) {
      const minutes = Math.min(shifted * 60 + minute, 24 * 60 - 1)
      return { minutes, text: match[0].trim(), zone: ZONES[match[4]?.toLowerCase() ?? ""] ?? null }
    }
  }
  for (const [pattern, minutes] of NAMED) {
    pattern.lastIndex = 0
    const match = pattern.exec(text)
    if (match) {
      return { minutes, text: match[0].trim(), zone: ZONES[match[1]?.toLowerCase() ?? ""] ?? null }
    }
  }
  return null
}
