import { divide, percentOf } from "../credits/money.ts"
import { CREDIT_PRICE_CENTS } from "../credits/packages.ts"
import type { EarningState } from "./enums.ts"

export const FREELANCER_SHARE_PERCENT = 70
export const HOLD_DAYS = 7
export const MIN_PAYOUT_CREDITS = 10
export const SECOND_APPROVAL_ABOVE_CENTS = 100_000
export const ACCOUNT_FREEZE_HOURS = 24

/** What a freelancer earns for one credit, in whole cents, rounded down; 343 by default. */
export function payPerCreditCents(
  creditPriceCents: number = CREDIT_PRICE_CENTS,
  sharePercent: number = FREELANCER_SHARE_PERCENT,
): number {
  return percentOf(creditPriceCents, sharePercent, "down")
}

/** Pay for a task in cents: credits at the rate fixed when the offer was accepted. */
export function earningCents(credits: number, rateCents: number = payPerCreditCents()): number {
  return divide(BigInt(credits) * BigInt(rateCents), 1n)
}

export function needsSecondApproval(amountCents: number, aboveCents: number = SECOND_APPROVAL_ABOVE_CENTS): boolean {
  return amountCents > aboveCents
}

/** A line as the freelancer sees it, with what concerns all lines: account, freeze, minimum, payout on its way. */
export type EarningLine = {
  state: EarningState
  holdUntil: Date | null
  paidAt: Date | null
  disputed: boolean
  account: { ready: boolean; frozenUntil: Date | null }
  openPayout: boolean
  availableCredits: number
  minPayoutCredits?: number
}

export type WithdrawableReason =
  | { code: "WITHDRAWABLE"; at: null }
  | { code: "ON_HOLD"; at: Date | null }
  | { code: "DISPUTED"; at: null }
  | { code: "REQUESTED"; at: null }
  | { code: "PAID"; at: Date | null }
  | { code: "REVERSED"; at: null }
  | { code: "ACCOUNT_MISSING"; at: null }
  | { code: "ACCOUNT_FROZEN"; at: Date }
  | { code: "PAYOUT_OPEN"; at: null }
  | { code: "BELOW_MINIMUM"; at: null; missingCredits: number }

/** Why a line can or cannot be withdrawn at `now`, and from when; the nearest obstacle first. */
export function withdrawableReason(line: EarningLine, now: Date): WithdrawableReason {
  if (line.state === "PAID") {
    return { code: "PAID", at: line.paidAt }
  }
  if (line.state === "REVERSED" || line.state === "REQUESTED") {
    return { code: line.state, at: null }
  }
  if (line.disputed) {
    return { code: "DISPUTED", at: null }
  }
  if (line.state === "ON_HOLD") {
    return { code: "ON_HOLD", at: line.holdUntil }
  }
  if (!line.account.ready) {
    return { code: "ACCOUNT_MISSING", at: null }
  }
  if (line.account.frozenUntil && line.account.frozenUntil > now) {
    return { code: "ACCOUNT_FROZEN", at: line.account.frozenUntil }
  }
  if (line.openPayout) {
    return { code: "PAYOUT_OPEN", at: null }
  }
  const missingCredits = (line.minPayoutCredits ?? MIN_PAYOUT_CREDITS) - line.availableCredits
  return missingCredits > 0 ? { code: "BELOW_MINIMUM", at: null, missingCredits } : { code: "WITHDRAWABLE", at: null }
}
