import { payouts } from "@atelier/db/schema"
import type { FactPayload } from "@atelier/domain/facts"
import { PAYOUT_TRANSITIONS, type PayoutEvent } from "@atelier/domain/payouts"
import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm"
import { markEarningsPaid, returnEarnings, reversePaidEarnings } from "#modules/credits"
import { recordOf } from "#modules/notifications"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import type { PayoutRow } from "./policy.ts"

type Step = Exclude<PayoutEvent, "request">
type PayoutSet = Partial<Pick<PayoutRow, "stripeTransferId" | "reference" | "failureCode" | "failureReason">>

/** What the fact of a step tells besides what its payout knows. */
type Stated<E extends Step> = Omit<
  FactPayload<(typeof PAYOUT_TRANSITIONS)[E]["fact"]>,
  "amountCents" | "currency" | "freelancer"
>
type Data<E extends Step> = Record<never, never> extends Stated<E> ? [] : [data: Stated<E>]

const NOW = sql`now()`
const FREELANCER = sql<string>`(select u.name from users u where u.id = "payouts"."freelancer_id")`
const STAMP = {
  process: { processingAt: NOW },
  complete: { completedAt: NOW },
  fail: { failedAt: NOW },
  cancel: { cancelledAt: NOW },
  reject: { cancelledAt: NOW },
  reverse: { failedAt: NOW },
}
const LINES = { pay: markEarningsPaid, restore: returnEarnings, reversePayment: reversePaidEarnings }

/**
 * The only writer of a payout's status: one legal step from the status expected, its earning lines with it, in the same
 * transaction; who is told follows from the fact that the step is. INVALID_TRANSITION when the payout has moved on; lines that do not add up to it undo everything.
 */
export async function movePayout<E extends Step>(
  ctx: TxCtx,
  payoutId: string,
  event: E,
  set: PayoutSet,
  ...[data]: Data<E>
): Promise<PayoutRow> {
  const { from, to, lines, fact } = PAYOUT_TRANSITIONS[event]
  const [moved] = await ctx.db
    .update(payouts)
    .set({ status: to, heldReason: null, heldAt: null, ...STAMP[event], ...set })
    .where(and(eq(payouts.id, payoutId), inArray(payouts.status, [...from])))
    .returning({ ...getTableColumns(payouts), freelancer: FREELANCER })
  if (!moved) {
    return fail("INVALID_TRANSITION", { event })
  }
  const { freelancer, ...payout } = moved
  if (lines) {
    const { amountCents } = await LINES[lines](ctx, payoutId)
    if (amountCents !== payout.amountCents) {
      throw new Error(`The lines of payout ${payoutId} hold ${amountCents} cents, not ${payout.amountCents}.`)
    }
  }
  const { amountCents, currency, freelancerId } = payout
  recordOf(
    ctx,
    fact,
    {
      id: payoutId,
      before: { status: from[0] },
      after: { status: to, ...set },
      metadata: { event, amountCents, freelancerId, ...data },
      freelancer: freelancerId,
      dedupeKey: `${fact}:${payoutId}`,
    },
    { amountCents, currency, freelancer, ...data },
  )
  await emit(ctx, "user", payout.freelancerId)
  await emit(ctx, "admin", "payouts")
  return payout
}
