/** What cutting text at a fixed number of UTF-16 units gives, for the type checker: it may end in half a character. */
type HalvedText = symbol & { readonly "Text is cut with cut() or capital() of @atelier/domain/shared": never }
type Fixed<N extends number> = number extends N ? never : `${N}` extends `-${string}` ? never : N

declare global {
  interface String {
    slice<N extends number>(start: 0, end: N & Fixed<N>): HalvedText
  }
}

const BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const CONTROLS = /(?![\n\t])\p{Cc}|\p{Cs}/gu

/** Text as it is stored: NFC, trimmed, every kind of line break a newline, no other control characters, no half characters. */
export function plainText(value: string): string {
  return value.replace(BREAKS, "\n").replace(CONTROLS, "").normalize("NFC").trim()
}

/** The same on one line: breaks and tabs, with the space around them, become one space. */
export function plainLine(value: string): string {
  return plainText(value)
    .split(/[\n\t]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ")
}

/** How long a text is where it is limited: the code points of what would be stored, as PostgreSQL counts them. */
export function lengthOf(value: string): number {
  let count = 0
  for (const _ of plainText(value)) {
    count += 1
  }
  return count
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })
/** No character of people's languages has as many UTF-16 units; what is longer is cut inside. */
const LONGEST = 64

/** The beginning of a text: at most `max` code points, ending between two characters as people see them, no half ones. */
export function cut(text: string, max: number): string {
  const value = text.replace(/\p{Cs}/gu, "")
  let end = 0
  for (let left = max; left > 0 && end < value.length; left -= 1) {
    end += (value.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  }
  if (end >= value.length) {
    return value
  }
  const across = graphemes.segment(value.substring(0, end + LONGEST)).containing(end)
  return value.substring(0, across && across.segment.length <= LONGEST ? across.index : end)
}

/** The first letter as a capital, the rest as it is. */
export function capital(value: string): string {
  return value.replace(/^./su, (first) => first.toUpperCase())
}

/** The first letter small, the rest as it is. */
export function uncapital(value: string): string {
  return value.replace(/^./su, (first) => first.toLowerCase())
}
