import { type PasswordProblem, passwordProblem } from "@atelier/domain/identity"
import { fail } from "#platform/errors"

const PASSWORD_SENTENCES: Record<PasswordProblem, string> = {
  TOO_SHORT: "Use at least 12 characters.",
  TOO_LONG: "Use at most 128 characters.",
  COMMON: "This is one of the passwords that everyone tries first. Choose another.",
  REPEATED: "This repeats itself. Use more different characters.",
  SEQUENCE: "This follows the keyboard or the alphabet. Choose something less regular.",
  CONTAINS_NAME: "This is mostly your name or address. Choose something that others cannot guess.",
}

/** INVALID_INPUT where a new password is too short, too common or made of what everyone knows about its owner. */
export function assertGoodPassword(field: string, password: string, person: { name?: string; email?: string }): void {
  const problem = passwordProblem(password, person)
  if (problem) {
    fail("INVALID_INPUT", { fieldErrors: { [field]: [PASSWORD_SENTENCES[problem]] } })
  }
}
