import type { FactName } from "../facts/index.ts"
import type { EarningState, PayoutStatus } from "./enums.ts"

type Rule<Status> = { readonly from: readonly Status[]; readonly to: Status }

/** How one earning line moves. When a payout fails or is cancelled, its lines become available again. */
export const EARNING_TRANSITIONS = {
  earn: { from: [], to: "ON_HOLD" },
  release: { from: ["ON_HOLD"], to: "AVAILABLE" },
  hold: { from: ["AVAILABLE"], to: "ON_HOLD" },
  request: { from: ["AVAILABLE"], to: "REQUESTED" },
  restore: { from: ["REQUESTED"], to: "AVAILABLE" },
  pay: { from: ["REQUESTED"], to: "PAID" },
  /** The bank or Stripe reversed a completed transfer. */
  reversePayment: { from: ["PAID"], to: "AVAILABLE" },
  reverse: { from: ["ON_HOLD", "AVAILABLE"], to: "REVERSED" },
} as const satisfies Record<string, Rule<EarningState>>
export type EarningEvent = keyof typeof EARNING_TRANSITIONS

type PayoutRule = Rule<PayoutStatus> & { readonly lines: EarningEvent | null; readonly fact: FactName }

/**
 * How a payout moves, what that does to the earning lines in it (null leaves them as they are) and the fact that it is.
 * `fail` needs the provider's word that no money left; PROCESSING is never guessed.
 */
export const PAYOUT_TRANSITIONS = {
  request: { from: [], to: "PENDING", lines: "request", fact: "payout.requested" },
  process: { from: ["PENDING"], to: "PROCESSING", lines: null, fact: "payout.approved" },
  complete: { from: ["PROCESSING"], to: "COMPLETED", lines: "pay", fact: "payout.paid" },
  fail: { from: ["PROCESSING"], to: "FAILED", lines: "restore", fact: "payout.failed" },
  cancel: { from: ["PENDING"], to: "CANCELLED", lines: "restore", fact: "payout.cancelled" },
  reject: { from: ["PENDING"], to: "CANCELLED", lines: "restore", fact: "payout.rejected" },
  /** `transfer.reversed` after completion. */
  reverse: { from: ["COMPLETED"], to: "FAILED", lines: "reversePayment", fact: "payout.failed" },
} as const satisfies Record<string, PayoutRule>
export type PayoutEvent = keyof typeof PAYOUT_TRANSITIONS

/** States of a payout that block another request. */
export const OPEN_PAYOUT_STATUSES = ["PENDING", "PROCESSING"] as const satisfies readonly PayoutStatus[]
