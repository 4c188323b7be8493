import { inLocale, payoutFailures } from "@atelier/domain/copy"
import type { EarningReason, EarningState, PayoutMethod, PayoutStatus } from "@atelier/domain/payouts"

export const payouts = inLocale({
  earning: {
    ON_HOLD: "On hold",
    AVAILABLE: "Available",
    REQUESTED: "In a payout",
    PAID: "Paid",
    REVERSED: "Reversed",
  } satisfies Record<EarningState, string>,
  /** Why an earning is in its state. */
  earningReason: {
    TASK_COMPLETED: "The task was completed",
    HOLD_ENDED: "The hold has ended",
    PAYOUT_REQUESTED: "Part of a payout",
    PAYOUT_ARRIVED: "Paid out",
    PAYOUT_FAILED: "The payout failed, so it is available again",
  } satisfies Record<EarningReason, string>,
  failure: payoutFailures,
  status: {
    PENDING: "Waiting",
    PROCESSING: "On its way",
    COMPLETED: "Paid",
    FAILED: "Failed",
    CANCELLED: "Cancelled",
  } satisfies Record<PayoutStatus, string>,
  method: {
    STRIPE_CONNECT: "Stripe",
    BANK_TRANSFER: "Bank transfer",
    PAYPAL: "PayPal",
  } satisfies Record<PayoutMethod, string>,
})
