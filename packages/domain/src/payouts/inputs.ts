import { z } from "zod"
import { Id, IdempotencyKey, line, pageShape, text, UserId } from "../shared/index.ts"
import { PAYOUT_COUNTRIES } from "./countries.ts"
import { EARNING_STATES, PAYOUT_METHODS, PAYOUT_STATUSES } from "./enums.ts"

/** `payoutId` names the lines of one payout, for its statement. */
export const ListEarningsInput = z.object({
  ...pageShape,
  state: z.enum(EARNING_STATES).optional().describe("Only earnings in this state"),
  payoutId: Id.optional().describe("Only earnings of this payout"),
})
export type ListEarningsInput = z.infer<typeof ListEarningsInput>

export const ListEarningsOfInput = ListEarningsInput.extend({ freelancerId: UserId.describe("Freelancer") })
export type ListEarningsOfInput = z.infer<typeof ListEarningsOfInput>

export const ListPayoutsInput = z.object({
  ...pageShape,
  status: z.enum(PAYOUT_STATUSES).optional().describe("Only payouts with this status"),
})
export type ListPayoutsInput = z.infer<typeof ListPayoutsInput>

export const ListAllPayoutsInput = ListPayoutsInput.extend({
  freelancerId: UserId.optional().describe("Only payouts to this freelancer"),
  method: z.enum(PAYOUT_METHODS).optional().describe("Only payouts with this method"),
})
export type ListAllPayoutsInput = z.infer<typeof ListAllPayoutsInput>

/** Withdraws everything available; the amount is the server's, `expectedCents` refuses a stale screen. */
export const RequestPayoutInput = z.object({
  method: z.enum(PAYOUT_METHODS).default("STRIPE_CONNECT").describe("Payout method"),
  expectedCents: z
    .int()
    .min(1)
    .max(1_000_000_000)
    .optional()
    .describe("The amount you expect in US cents; refused if it differs"),
  idempotencyKey: IdempotencyKey,
})
export type RequestPayoutInput = z.infer<typeof RequestPayoutInput>

/** The way of payment asked about. */
export const PayoutSummaryInput = z
  .object({ method: z.enum(PAYOUT_METHODS).default("STRIPE_CONNECT").describe("Payout method") })
  .prefault({})
export type PayoutSummaryInput = z.infer<typeof PayoutSummaryInput>

/** The country decides at once whether an account can be paid; it is fixed when the account is opened. */
export const ConnectPayoutAccountInput = z.object({
  country: z.enum(PAYOUT_COUNTRIES).describe("Country of the bank account"),
})
export type ConnectPayoutAccountInput = z.infer<typeof ConnectPayoutAccountInput>

const payoutStep = { payoutId: Id.describe("Payout"), idempotencyKey: IdempotencyKey.optional() }

export const CancelPayoutInput = z.object(payoutStep)
export type CancelPayoutInput = z.infer<typeof CancelPayoutInput>

export const ApprovePayoutInput = z.object(payoutStep)
export type ApprovePayoutInput = z.infer<typeof ApprovePayoutInput>

export const RejectPayoutInput = z.object({
  ...payoutStep,
  reason: line(3, 500).describe("Reason; the freelancer reads it"),
})
export type RejectPayoutInput = z.infer<typeof RejectPayoutInput>

/** Where an approved payout that is paid manually goes, in full. */
export const RevealDestinationInput = z.object({ payoutId: Id.describe("Payout") })
export type RevealDestinationInput = z.infer<typeof RevealDestinationInput>

/** BANK_TRANSFER and PAYPAL: an admin records what the bank said; `note` is the reason the freelancer reads when it failed. */
export const RecordPayoutInput = z.object({
  ...payoutStep,
  outcome: z.enum(["COMPLETED", "FAILED"]).describe("Result of the transfer"),
  reference: line(1, 200).describe("Reference of the bank or PayPal"),
  note: text(0, 1000).default("").describe("Why it failed; the freelancer reads it"),
})
export type RecordPayoutInput = z.infer<typeof RecordPayoutInput>
