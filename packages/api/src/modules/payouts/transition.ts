import { payouts } from "@atelier/db/schema"
import { PAYOUT_TRANSITIONS, type PayoutEvent } from "@atelier/domain/payouts"
import { and, eq, inArray, sql } from "drizzle-orm"
import { markEarningsPaid, returnEarnings, reversePaidEarnings } from "#modules/credits"
import { audit } from "#platform/audit"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import type { PayoutRow } from "./policy.ts"

type Step = Exclude<PayoutEvent, "request">
type PayoutSet = Partial<Pick<PayoutRow, "stripeTransferId" | "reference" | "failureCode" | "failureReason">>

const NOW = sql`now()`
const STAMP = {
  process: { processingAt: NOW },
  complete: { completedAt: NOW },
  fail: { failedAt: NOW },
  cancel: { cancelledAt: NOW },
  reverse: { failedAt: NOW },
}
const LINES = { pay: markEarningsPaid, restore: returnEarnings, reversePayment: reversePaidEarnings }

/**
 * The only writer of a payout's status: one legal step from the status expected, its earning lines with it, in the same
 * transaction. INVALID_TRANSITION when the payout has moved on; lines that do not add up to it undo everything.
 */
export async function movePayout(
  ctx: TxCtx,
  payoutId: string,
  event: Step,
  set: PayoutSet = {},
  metadata?: Record<string, unknown>,
): Promise<PayoutRow> {
  const { from, to, lines, audit: action } = PAYOUT_TRANSITIONS[event]
  const [payout] = await ctx.db
    .update(payouts)
    .set({ status: to, heldReason: null, heldAt: null, ...STAMP[event], ...set })
    .where(and(eq(payouts.id, payoutId), inArray(payouts.status, [...from])))
    .returning()
  if (!payout) {
    return fail("INVALID_TRANSITION", { event })
  }
  if (lines) {
    const { amountCents } = await LINES[lines](ctx, payoutId)
    if (amountCents !== payout.amountCents) {
      throw new Error(`The lines of payout ${payoutId} hold ${amountCents} cents, not ${payout.amountCents}.`)
    }
  }
  await audit(ctx, {
    action,
    resourceType: "payout",
    resourceId: payoutId,
    before: { status: from[0] },
    after: { status: to, ...set },
    metadata: { event, amountCents: payout.amountCents, freelancerId: payout.freelancerId, ...metadata },
  })
  await emit(ctx, "user", payout.freelancerId)
  await emit(ctx, "admin", "payouts")
  return payout
}
