import { z } from "zod"
import { fact } from "../facts/fact.ts"
import { PAYOUT_FAILURES } from "./enums.ts"

const amount = { amountCents: z.int(), currency: z.string() }

/** A code, or what a person wrote. */
const why = z.union([z.enum(PAYOUT_FAILURES), z.object({ note: z.string() })])

export const PAYOUT_FACTS = {
  "payout.requested": fact(z.object({ ...amount, freelancer: z.string() }), {
    admins: { event: "PAYOUT_REQUESTED", place: "payouts" },
  }),
  "payout.paid": fact(z.object(amount), {
    freelancer: { event: "PAYOUT_PAID", place: "earnings" },
  }),
  /** No money left, or it came back; `detail` is for admins. */
  "payout.failed": fact(z.object({ ...amount, freelancer: z.string(), why, detail: z.string().optional() }), {
    freelancer: { event: "PAYOUT_FAILED", place: "earnings" },
    admins: { event: "PAYOUT_FAILED", place: "payouts" },
  }),
  /** An admin has refused the request. */
  "payout.rejected": fact(z.object({ ...amount, reason: z.string() }), {
    freelancer: { event: "PAYOUT_FAILED", place: "earnings" },
  }),
  "payout.partlyReversed": fact(z.object({ payoutId: z.string(), transferId: z.string() }), {
    admins: { event: "SECURITY_ALERT", place: "payouts" },
  }),
  /** Money has left for a payout that was not being sent. */
  "payout.unexpectedTransfer": fact(z.object({ payoutId: z.string(), transferId: z.string() }), {
    admins: { event: "SECURITY_ALERT", place: "payouts" },
  }),
  /** Payouts rest for so many hours. */
  "payoutAccount.changed": fact(z.object({ hours: z.int() }), {
    freelancer: { event: "PAYOUT_ACCOUNT_CHANGED", place: "earnings" },
  }),
}
