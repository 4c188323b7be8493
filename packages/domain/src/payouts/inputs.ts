import { z } from "zod"
import { Id, IdempotencyKey, line, pageShape, text, UserId } from "../shared/index.ts"
import { EARNING_STATES, PAYOUT_METHODS, PAYOUT_STATUSES } from "./enums.ts"

export const ListEarningsInput = z.object({ ...pageShape, state: z.enum(EARNING_STATES).optional() })
export type ListEarningsInput = z.infer<typeof ListEarningsInput>

export const ListPayoutsInput = z.object({ ...pageShape, status: z.enum(PAYOUT_STATUSES).optional() })
export type ListPayoutsInput = z.infer<typeof ListPayoutsInput>

export const ListAllPayoutsInput = ListPayoutsInput.extend({
  freelancerId: UserId.optional(),
  method: z.enum(PAYOUT_METHODS).optional(),
})
export type ListAllPayoutsInput = z.infer<typeof ListAllPayoutsInput>

/** Withdraws everything available; the amount is the server's, `expectedCents` refuses a stale screen. */
export const RequestPayoutInput = z.object({
  method: z.enum(PAYOUT_METHODS).default("STRIPE_CONNECT"),
  expectedCents: z.int().min(1).max(1_000_000_000).optional(),
  idempotencyKey: IdempotencyKey,
})
export type RequestPayoutInput = z.infer<typeof RequestPayoutInput>

export const CancelPayoutInput = z.object({ payoutId: Id })
export type CancelPayoutInput = z.infer<typeof CancelPayoutInput>

export const ApprovePayoutInput = z.object({ payoutId: Id })
export type ApprovePayoutInput = z.infer<typeof ApprovePayoutInput>

/** BANK_TRANSFER and PAYPAL: an admin records what the bank said. */
export const RecordPayoutInput = z.object({
  payoutId: Id,
  outcome: z.enum(["COMPLETED", "FAILED"]),
  reference: line(1, 200),
  note: text(0, 1000).default(""),
})
export type RecordPayoutInput = z.infer<typeof RecordPayoutInput>
