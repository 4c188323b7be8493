import type { PayoutAccountNeed, PayoutAccountState } from "./enums.ts"

/** What Stripe says of an account. */
export type PayoutAccountFacts = {
  detailsSubmitted: boolean
  payoutsEnabled: boolean
  transfersActive: boolean
  currentlyDue: readonly string[]
  disabledReason: string | null
}

export function payoutAccountState(account: PayoutAccountFacts | null): PayoutAccountState {
  if (!account) {
    return "MISSING"
  }
  if (account.payoutsEnabled && account.transfersActive) {
    return "READY"
  }
  if (account.disabledReason?.startsWith("rejected.")) {
    return "REJECTED"
  }
  if (!account.detailsSubmitted) {
    return "INCOMPLETE"
  }
  return account.currentlyDue.length > 0 ? "RESTRICTED" : "IN_REVIEW"
}

const NEEDS: [PayoutAccountNeed, RegExp][] = [
  ["BANK_ACCOUNT", /^external_account/],
  ["TERMS", /^tos_acceptance/],
  ["IDENTITY_DOCUMENT", /\b(verification|documents?)\b/],
  ["DETAILS", /^(individual|business_profile|business_type|company|representative|owners?|person)/],
]

/** Stripe's requirements in our own words, each once. */
export function payoutAccountNeeds(currentlyDue: readonly string[]): PayoutAccountNeed[] {
  const needs = currentlyDue.map((due) => NEEDS.find(([, pattern]) => pattern.test(due))?.[0] ?? "OTHER")
  return [...new Set(needs)]
}
