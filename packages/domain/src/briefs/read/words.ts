const LETTER = "[\\p{L}\\p{N}_]"

/** Words of any language as a whole: what `\b` says of ASCII letters only. Global, without case. */
export function anyWord(source: string): RegExp {
  return new RegExp(`(?<!${LETTER})(?:${source})(?!${LETTER})`, "giu")
}
