import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { Id, IdempotencyKey, pageShape, text, UserId } from "../shared/index.ts"
import { CREDIT_TRANSACTION_TYPES } from "./enums.ts"

const Types = z.array(z.enum(CREDIT_TRANSACTION_TYPES)).max(CREDIT_TRANSACTION_TYPES.length)

export const ListTransactionsInput = z.object({
  ...pageShape,
  types: Types.optional().describe("Only these types of transaction"),
  taskId: Id.optional().describe("Only transactions of this task"),
})
export type ListTransactionsInput = z.infer<typeof ListTransactionsInput>

export const ListAllTransactionsInput = ListTransactionsInput.extend({
  userId: UserId.optional().describe("Only transactions of this user"),
  taskId: Id.optional().describe("Only transactions of this task"),
})
export type ListAllTransactionsInput = z.infer<typeof ListAllTransactionsInput>

export const GrantCreditsInput = z.object({
  userId: UserId.describe("Client"),
  credits: z.int().min(1).max(100_000).describe("Credits to grant"),
  reason: text(3, 500).describe("Reason; kept in the journal"),
  idempotencyKey: IdempotencyKey,
})
export type GrantCreditsInput = z.infer<typeof GrantCreditsInput>

/** A correction by an admin; the balance never falls below zero. */
export const AdjustCreditsInput = z.object({
  userId: UserId.describe("Client"),
  amount: z
    .int()
    .min(-100_000)
    .max(100_000)
    .refine((amount) => amount !== 0, invalid.zeroCredits)
    .describe("Credits to add, or to remove with a minus sign"),
  reason: text(3, 500).describe("Reason; kept in the journal"),
  idempotencyKey: IdempotencyKey,
})
export type AdjustCreditsInput = z.infer<typeof AdjustCreditsInput>
