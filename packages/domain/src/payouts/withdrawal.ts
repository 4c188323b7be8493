import type { PayoutAccountState, PayoutHold } from "./enums.ts"
import { MIN_PAYOUT_CREDITS } from "./rules.ts"

/** What decides whether a freelancer can withdraw now. */
export type WithdrawalFacts = {
  /** Approved and not suspended. */
  active: boolean
  openPayout: boolean
  account: PayoutAccountState
  /** End of the pause after a change of the account; null when there is none or it is over. */
  frozenUntil: Date | null
  availableCredits: number
  /** When the next held line becomes available. */
  nextReleaseAt: Date | null
  minPayoutCredits?: number
}

export type WithdrawalReason =
  | { code: "WITHDRAWABLE"; at: null }
  | { code: "NOT_ACTIVE"; at: null }
  | { code: "PAYOUT_OPEN"; at: null }
  | { code: `ACCOUNT_${Exclude<PayoutAccountState, "READY">}`; at: null }
  | { code: "ACCOUNT_FROZEN"; at: Date }
  | { code: "ON_HOLD"; at: Date; missingCredits: number }
  | { code: "BELOW_MINIMUM"; at: null; missingCredits: number }

/** The one thing that stands in the way of a payout, and until when; what a person has to do comes before what only time does. */
export function withdrawalReason(facts: WithdrawalFacts): WithdrawalReason {
  if (!facts.active) {
    return { code: "NOT_ACTIVE", at: null }
  }
  if (facts.openPayout) {
    return { code: "PAYOUT_OPEN", at: null }
  }
  if (facts.account !== "READY") {
    return { code: `ACCOUNT_${facts.account}`, at: null }
  }
  if (facts.frozenUntil) {
    return { code: "ACCOUNT_FROZEN", at: facts.frozenUntil }
  }
  const missingCredits = (facts.minPayoutCredits ?? MIN_PAYOUT_CREDITS) - facts.availableCredits
  if (missingCredits <= 0) {
    return { code: "WITHDRAWABLE", at: null }
  }
  return facts.nextReleaseAt
    ? { code: "ON_HOLD", at: facts.nextReleaseAt, missingCredits }
    : { code: "BELOW_MINIMUM", at: null, missingCredits }
}

/** What keeps an approved payout from being sent now, or null; `account` is null where money is paid manually. */
export function payoutHold(facts: {
  suspended: boolean
  account: PayoutAccountState | null
  frozenUntil: Date | null
}): PayoutHold | null {
  if (facts.suspended) {
    return "SUSPENDED"
  }
  if (facts.account !== null && facts.account !== "READY") {
    return "ACCOUNT_NOT_READY"
  }
  return facts.frozenUntil ? "ACCOUNT_FROZEN" : null
}
