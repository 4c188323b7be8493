export const CREDIT_TRANSACTION_TYPES = ["PURCHASE", "USAGE", "REFUND", "BONUS", "ADJUSTMENT", "CLAWBACK"] as const
export type CreditTransactionType = (typeof CREDIT_TRANSACTION_TYPES)[number]

/** Why credits moved; the words are made when a row is read. */
export const CREDIT_CAUSES = [
  "TASK_SUBMITTED",
  "REVISION_BOUGHT",
  "TASK_REFUNDED",
  "CREDITS_PURCHASED",
  "PAYMENT_RETURNED",
  "PAYMENT_RESTORED",
  "WRITTEN_OFF",
  "WRITE_OFF_REVERSED",
  "GRANTED",
  "CORRECTED",
  "OWNERSHIP_MOVED",
] as const
export type CreditCause = (typeof CREDIT_CAUSES)[number]

export const FREEZE_REASONS = ["PAYMENT_RETURNED"] as const
export type FreezeReason = (typeof FREEZE_REASONS)[number]
