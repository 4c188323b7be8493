import { z } from "zod"

const UNSTORABLE = /(?![\n\t])\p{Cc}|\p{Cs}/u
const UNSTORABLE_IN_LINE = /\p{Cc}|\p{Cs}|[\u2028\u2029]/u
const MESSAGE = "Contains a character that cannot be stored, such as a null byte. Remove it and try again."

/** Lengths are code points, as zod and PostgreSQL's char_length count them. */
function bounded(min: number, max: number, unstorable: RegExp, message: string) {
  return z
    .string()
    .overwrite((value) => value.replace(/\r\n?/g, "\n").normalize("NFC").trim())
    .min(min, min === 1 ? "Required." : `At least ${min} characters.`)
    .max(max, `At most ${max} characters.`)
    .refine((value) => !unstorable.test(value), message)
}

/** Text of several lines: NFC, trimmed, line ends unified, no control characters but newline and tab. */
export function text(min: number, max: number) {
  return bounded(min, max, UNSTORABLE, MESSAGE)
}

/** Text of one line, for names and titles: as `text`, and without line breaks or tabs. */
export function line(min: number, max: number) {
  return bounded(min, max, UNSTORABLE_IN_LINE, "Must be one line without control characters.")
}
