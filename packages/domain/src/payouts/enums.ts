export const PAYOUT_STATUSES = ["PENDING", "PROCESSING", "COMPLETED", "FAILED", "CANCELLED"] as const
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number]

export const PAYOUT_METHODS = ["STRIPE_CONNECT", "BANK_TRANSFER", "PAYPAL"] as const
export type PayoutMethod = (typeof PAYOUT_METHODS)[number]

export const EARNING_STATES = ["ON_HOLD", "AVAILABLE", "REQUESTED", "PAID", "REVERSED"] as const
export type EarningState = (typeof EARNING_STATES)[number]
