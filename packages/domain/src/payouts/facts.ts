import { z } from "zod"
import { change, fact } from "../facts/fact.ts"
import { PAYOUT_FAILURES, PAYOUT_METHODS } from "./enums.ts"

const amount = { amountCents: z.int(), currency: z.string() }
const freelancer = z.string()

/** A code, or what a person wrote. */
const why = z.union([z.enum(PAYOUT_FAILURES), z.object({ note: z.string() })])

const transfer = z.object({ payoutId: z.string(), transferId: z.string() })

export const PAYOUT_FACTS = {
  "payout.requested": fact(z.object({ ...amount, freelancer, lines: z.int() }), {
    audit: ["PAYOUT_REQUEST", "payout"],
    tells: { admins: { event: "PAYOUT_REQUESTED", place: "payouts" } },
  }),
  /** The first of two admins has said yes. */
  "payout.firstApproved": fact(z.object(amount), { audit: ["PAYOUT_APPROVE", "payout"] }),
  "payout.approved": fact(z.object(amount), { audit: ["PAYOUT_APPROVE", "payout"] }),
  "payout.paid": fact(z.object(amount), {
    audit: ["PAYOUT_PAY", "payout"],
    tells: { freelancer: { event: "PAYOUT_PAID", place: "earnings" } },
  }),
  /** No money left, or it came back; `detail` is for admins. */
  "payout.failed": fact(z.object({ ...amount, freelancer, why, detail: z.string().optional() }), {
    audit: ["PAYOUT_FAIL", "payout"],
    tells: {
      freelancer: { event: "PAYOUT_FAILED", place: "earnings" },
      admins: { event: "PAYOUT_FAILED", place: "payouts" },
    },
  }),
  /** Its freelancer has taken the request back. */
  "payout.cancelled": fact(z.object(amount), { audit: ["PAYOUT_CANCEL", "payout"] }),
  /** An admin has refused the request. */
  "payout.rejected": fact(z.object({ ...amount, reason: z.string() }), {
    audit: ["PAYOUT_REJECT", "payout"],
    tells: { freelancer: { event: "PAYOUT_FAILED", place: "earnings" } },
  }),
  /** Something stands between it and its transfer. */
  "payout.held": change("PAYOUT_HOLD", "payout"),
  "payout.resumed": change("PAYOUT_RESUME", "payout"),
  "payout.partlyReversed": fact(transfer, { tells: { admins: { event: "SECURITY_ALERT", place: "payouts" } } }),
  /** Money has left for a payout that was not being sent. */
  "payout.unexpectedTransfer": fact(transfer, { tells: { admins: { event: "SECURITY_ALERT", place: "payouts" } } }),
  /** An admin has read in full where its money goes. */
  "payout.destinationRevealed": fact(z.object({ method: z.enum(PAYOUT_METHODS) }), {
    audit: ["PAYOUT_DESTINATION_REVEAL", "payout"],
  }),
  /** The first way of money: there is nothing yet that someone could turn to their own. */
  "payoutAccount.added": change("PAYOUT_ACCOUNT_CHANGE", "payout_account"),
  /** Payouts rest for so many hours. */
  "payoutAccount.changed": fact(z.object({ hours: z.int() }), {
    audit: ["PAYOUT_ACCOUNT_CHANGE", "payout_account"],
    tells: { freelancer: { event: "PAYOUT_ACCOUNT_CHANGED", place: "earnings" } },
  }),
}
