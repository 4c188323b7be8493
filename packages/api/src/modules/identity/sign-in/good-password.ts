import { copy } from "@atelier/domain/copy"
import { passwordProblem } from "@atelier/domain/identity"
import { fail } from "#platform/errors"

/** INVALID_INPUT where a new password is too short, too common or made of what everyone knows about its owner. */
export function assertGoodPassword(field: string, password: string, person: { name?: string; email?: string }): void {
  const problem = passwordProblem(password, person)
  if (problem) {
    fail("INVALID_INPUT", { fieldErrors: { [field]: [copy.passwordProblems[problem]] } })
  }
}
