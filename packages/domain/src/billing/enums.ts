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

export const WEBHOOK_PROVIDERS = ["stripe", "slack", "twilio"] as const
export type WebhookProvider = (typeof WEBHOOK_PROVIDERS)[number]

export const WEBHOOK_EVENT_STATUSES = ["RECEIVED", "PROCESSED", "FAILED", "IGNORED"] as const
export type WebhookEventStatus = (typeof WEBHOOK_EVENT_STATUSES)[number]
