export const PAYOUT_STATUSES = ["PENDING", "PROCESSING", "COMPLETED", "FAILED", "CANCELLED"] as const
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number]

export const PAYOUT_METHODS = ["STRIPE_CONNECT", "BANK_TRANSFER", "PAYPAL"] as const
export type PayoutMethod = (typeof PAYOUT_METHODS)[number]

export const EARNING_STATES = ["ON_HOLD", "AVAILABLE", "REQUESTED", "PAID", "REVERSED"] as const
export type EarningState = (typeof EARNING_STATES)[number]

/** How a freelancer's account at Stripe stands; only READY can be paid. RESTRICTED and INCOMPLETE wait for the freelancer. */
const PAYOUT_ACCOUNT_STATES = ["MISSING", "INCOMPLETE", "IN_REVIEW", "RESTRICTED", "REJECTED", "READY"] as const
export type PayoutAccountState = (typeof PAYOUT_ACCOUNT_STATES)[number]

/** What Stripe still wants to know, in our own words. */
const PAYOUT_ACCOUNT_NEEDS = ["DETAILS", "BANK_ACCOUNT", "IDENTITY_DOCUMENT", "TERMS", "OTHER"] as const
export type PayoutAccountNeed = (typeof PAYOUT_ACCOUNT_NEEDS)[number]

/** What stands between an approved payout and its transfer. It goes on when that is over, or an admin cancels it. */
export const PAYOUT_HOLDS = ["SUSPENDED", "ACCOUNT_NOT_READY", "ACCOUNT_FROZEN"] as const
export type PayoutHold = (typeof PAYOUT_HOLDS)[number]

/** Whose move an open payout is; HELD waits for what its hold names. */
const PAYOUT_WAITS = ["APPROVAL", "SECOND_APPROVAL", "TRANSFER", "RECORD", "HELD"] as const
export type PayoutWait = (typeof PAYOUT_WAITS)[number]

/** What put an earning into its state. */
export const EARNING_REASONS = [
  "TASK_COMPLETED",
  "HOLD_ENDED",
  "PAYOUT_REQUESTED",
  "PAYOUT_ARRIVED",
  "PAYOUT_FAILED",
] as const
export type EarningReason = (typeof EARNING_REASONS)[number]

/** Why a payout failed, where no person wrote it. */
export const PAYOUT_FAILURES = [
  "TRANSFER_REVERSED",
  "CANCELLED_WHILE_HELD",
  "RETURNED_BY_BANK",
  "ATELIER_BALANCE_LOW",
  "ACCOUNT_CANNOT_RECEIVE",
  "ACCOUNT_UNKNOWN",
  "REFUSED_BY_STRIPE",
] as const
export type PayoutFailure = (typeof PAYOUT_FAILURES)[number]
