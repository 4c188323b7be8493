import { inLocale } from "../locale.ts"
import { FORMATS } from "./formats.ts"

const numbers = new Intl.NumberFormat(FORMATS)

/** Apart from what else is said of an input: a field says it while it is written. */
export const limits = inLocale({
  tooLong: (max: number, over: number) =>
    `Use at most ${numbers.format(max)} characters; this is ${numbers.format(over)} too many.`,
})
