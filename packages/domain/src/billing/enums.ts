export const PURCHASE_STATUSES = [
  "OPEN",
  "PROCESSING",
  "PAID",
  "FAILED",
  "EXPIRED",
  "PARTIALLY_REFUNDED",
  "REFUNDED",
  "DISPUTED",
] as const
export type PurchaseStatus = (typeof PURCHASE_STATUSES)[number]

/** How money leaves us again. */
export const RETURN_KINDS = ["refund", "dispute"] as const
export type ReturnKind = (typeof RETURN_KINDS)[number]

export const WEBHOOK_PROVIDERS = ["stripe", "slack", "twilio"] as const

/** IGNORED asks nothing of us; REFUSED is not ours to act on: another mode, another account, or unknown to Stripe. */
export const WEBHOOK_EVENT_STATUSES = ["RECEIVED", "PROCESSED", "FAILED", "IGNORED", "REFUSED"] as const
export type WebhookEventStatus = (typeof WEBHOOK_EVENT_STATUSES)[number]

export const PURCHASE_FAILURES = ["PAYMENT_REFUSED", "CHECKOUT_UNKNOWN"] as const
