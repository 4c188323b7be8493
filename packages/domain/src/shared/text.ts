import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { lengthOf, plainLine, plainText } from "./plain.ts"

/**
 * Lengths are code points, as zod, `lengthOf` and PostgreSQL's char_length count them. Text that is too long meets no
 * further check: a pattern may cost much more than in proportion to its length.
 */
function bounded(min: number, max: number, plain: (value: string) => string) {
  return z
    .string()
    .overwrite(plain)
    .min(min, min === 1 ? invalid.missing : invalid.tooShort(min))
    .max(max, { error: ({ input }) => invalid.tooLong(max, lengthOf(String(input)) - max), abort: true })
}

/** Text of several lines as `plainText` leaves it: control characters that come with a paste are cleaned, not refused. */
export function text(min: number, max: number) {
  return bounded(min, max, plainText)
}

/** Text of one line, for names and titles: as `text`, and breaks and tabs are spaces. */
export function line(min: number, max: number) {
  return bounded(min, max, plainLine)
}
