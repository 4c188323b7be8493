import type { PasswordCopy } from "../copy.ts"
import { inLocale } from "../locale.ts"

export const passwordProblems = inLocale<PasswordCopy>({
  TOO_SHORT: "Use at least 12 characters.",
  TOO_LONG: "Use at most 128 characters.",
  COMMON: "This password is too common. Choose another one.",
  REPEATED: "This password repeats itself. Use more different characters.",
  SEQUENCE: "This password follows the keyboard or the alphabet. Choose something less regular.",
  CONTAINS_NAME: "This password is mostly your name or e-mail address. Choose something harder to guess.",
})
