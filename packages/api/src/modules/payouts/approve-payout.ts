import { payouts } from "@atelier/db/schema"
import { type ApprovePayoutInput, needsSecondApproval, type PayoutStatus } from "@atelier/domain/payouts"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { enqueue } from "#platform/enqueue"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { assertSendable } from "./hold-payout.ts"
import { sendKey } from "./jobs.ts"
import { isPaidByStripe, lockPayout, type PayoutRow } from "./policy.ts"
import { movePayout } from "./transition.ts"

export type ApprovedPayout = { payoutId: string; status: PayoutStatus; waitsForSecond: boolean }

/** Notes this admin's yes; the second one is another person's. Who asked for the money never says yes to it. */
async function sign(ctx: TxCtx<AdminActor>, payout: PayoutRow, twoNeeded: boolean): Promise<void> {
  const { userId } = ctx.actor
  if (payout.freelancerId === userId || (twoNeeded && payout.approvedBy === userId)) {
    fail("SECOND_APPROVER_NEEDED")
  }
  if (payout.approvedBy !== userId) {
    const set = payout.approvedBy
      ? { secondApprovedBy: userId, secondApprovedAt: sql`now()` }
      : { approvedBy: userId, approvedAt: sql`now()` }
    await ctx.db.update(payouts).set(set).where(eq(payouts.id, payout.id))
  }
}

async function approve(ctx: TxCtx<AdminActor>, payoutId: string): Promise<ApprovedPayout> {
  const payout = await lockPayout(ctx, payoutId)
  if (payout.status !== "PENDING") {
    fail("INVALID_TRANSITION", { status: payout.status })
  }
  await assertSendable(ctx, payout)
  const twoNeeded = needsSecondApproval(payout.amountCents, await setting(ctx, "secondApprovalAboveCents"))
  await sign(ctx, payout, twoNeeded)
  if (twoNeeded && payout.approvedBy === null) {
    record(ctx, "payout.firstApproved", { id: payoutId }, payout)
    await emit(ctx, "admin", "payouts")
    return { payoutId, status: "PENDING", waitsForSecond: true }
  }
  const { status } = await movePayout(ctx, payoutId, "process", {})
  if (isPaidByStripe(payout.method)) {
    await enqueue(ctx, "payouts.send", { payoutId }, { key: sendKey(payoutId) })
  }
  return { payoutId, status, waitsForSecond: false }
}

/**
 * An admin's yes. Up to the limit it sends the payout on its way (PROCESSING, the transfer enqueued with it); above it the
 * first yes is noted and another admin's is needed (SECOND_APPROVER_NEEDED for the same one).
 */
export function approvePayout(ctx: Ctx<AdminActor>, input: ApprovePayoutInput): Promise<ApprovedPayout> {
  return inTx(ctx, (ctx) =>
    once(ctx, "payouts.approve", input.idempotencyKey, input, () => approve(ctx, input.payoutId)),
  )
}
