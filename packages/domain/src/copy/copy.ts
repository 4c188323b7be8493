import type { Reason, ReasonData } from "../errors/index.ts"
import type { FactName, FactPayload, RecipientOf } from "../facts/index.ts"
import type { PasswordProblem } from "../identity/password.ts"
import type { PayoutFailure } from "../payouts/enums.ts"

/** How a reader has moments and amounts written. */
export type Say = { at: (moment: Date) => string; money: (cents: number, currency?: string) => string }

/** A notification in words: a title that says it all in one line, and what else there is to know; "" for nothing. */
type Words<P> = { title: (fact: P, say: Say) => string; body: (fact: P, say: Say) => string }

/** The words of every fact for each of its recipients. */
export type NoticeCopy = { [F in FactName]: { [R in RecipientOf<F>]: Words<FactPayload<F>> } }

/** What every refusal says: what happened, and what to do. */
export type ErrorCopy = { [R in Reason]: string | ((data: ReasonData<R>) => string) }

/** Why a payout failed, as its freelancer and as an admin reads it. */
export type PayoutFailureCopy = Record<PayoutFailure, { freelancer: string; admin: string }>

/** Why a new password is refused. */
export type PasswordCopy = Record<PasswordProblem, string>

/** Everything that a translator writes. */
export type Copy = {
  notices: NoticeCopy
  errors: ErrorCopy
  payoutFailures: PayoutFailureCopy
  passwordProblems: PasswordCopy
}
