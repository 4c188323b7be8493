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

/** How a payout moves. `fail` needs the provider's word that no money left; PROCESSING is never guessed. */
export const PAYOUT_TRANSITIONS = {
  request: { from: [], to: "PENDING" },
  process: { from: ["PENDING"], to: "PROCESSING" },
  complete: { from: ["PROCESSING"], to: "COMPLETED" },
  fail: { from: ["PROCESSING"], to: "FAILED" },
  cancel: { from: ["PENDING"], to: "CANCELLED" },
  /** `transfer.reversed` after completion. */
  reverse: { from: ["COMPLETED"], to: "FAILED" },
} as const satisfies Record<string, Rule<PayoutStatus>>
export type PayoutEvent = keyof typeof PAYOUT_TRANSITIONS

/** States of a payout that block another request. */
export const OPEN_PAYOUT_STATUSES = ["PENDING", "PROCESSING"] as const satisfies readonly PayoutStatus[]

/** What each payout event does to the earning lines in it; null leaves them as they are. */
export const EARNING_EVENT_OF = {
  request: "request",
  process: null,
  complete: "pay",
  fail: "restore",
  cancel: "restore",
  reverse: "reversePayment",
} as const satisfies Record<PayoutEvent, EarningEvent | null>
