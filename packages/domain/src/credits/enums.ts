export const CREDIT_TRANSACTION_TYPES = ["PURCHASE", "USAGE", "REFUND", "BONUS", "ADJUSTMENT", "CLAWBACK"] as const
export type CreditTransactionType = (typeof CREDIT_TRANSACTION_TYPES)[number]
