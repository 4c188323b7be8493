import type { EarningState, PayoutMethod, PayoutStatus } from "@atelier/domain/payouts"

export const payouts = {
  earning: {
    ON_HOLD: "On hold",
    AVAILABLE: "Available",
    REQUESTED: "In a payout",
    PAID: "Paid",
    REVERSED: "Taken back",
  } satisfies Record<EarningState, string>,
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
}
