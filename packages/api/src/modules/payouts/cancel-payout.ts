// no audit: movePayout writes the audit row
import { payouts } from "@atelier/db/schema"
import type { CancelPayoutInput, PayoutStatus, RejectPayoutInput } from "@atelier/domain/payouts"
import { and, eq, isNotNull } from "drizzle-orm"
import type { AdminActor, FreelancerActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { lockPayout, type PayoutRow } from "./policy.ts"
import { failPayout, settleTransfer } from "./settle-payout.ts"
import { movePayout } from "./transition.ts"

export type PayoutChange = { payoutId: string; status: PayoutStatus }

/** A held payout ends only when Stripe knows no transfer of it; one that was made after all is settled first. */
async function settleHeld(ctx: Ctx, payoutId: string): Promise<void> {
  const held = await ctx.db.$count(payouts, and(eq(payouts.id, payoutId), isNotNull(payouts.heldReason)))
  const made = held > 0 ? await ctx.ports.stripe.findTransferByPayout(payoutId) : null
  if (made) {
    await settleTransfer(ctx, made)
  }
}

const isHeld = ({ status, heldReason }: PayoutRow): boolean => status === "PROCESSING" && heldReason !== null

/** A freelancer takes a request back before it is sent, or while it is held; its lines are available again. */
export async function cancelPayout(ctx: Ctx<FreelancerActor>, input: CancelPayoutInput): Promise<PayoutChange> {
  await settleHeld(ctx, input.payoutId)
  return inTx(ctx, (ctx) =>
    once(ctx, "payouts.cancel", input.idempotencyKey, input, async () => {
      const { payoutId } = input
      const payout = await lockPayout(ctx, payoutId, ctx.actor.userId)
      const { status } = isHeld(payout)
        ? await failPayout(ctx, payoutId, "fail", { why: "CANCELLED_WHILE_HELD" })
        : await movePayout(ctx, payoutId, "cancel", {})
      return { payoutId, status }
    }),
  )
}

async function reject(ctx: TxCtx<AdminActor>, payoutId: string, reason: string): Promise<PayoutRow> {
  if (isHeld(await lockPayout(ctx, payoutId))) {
    return failPayout(ctx, payoutId, "fail", { why: { note: reason } })
  }
  return movePayout(ctx, payoutId, "reject", { failureReason: reason }, { reason })
}

/** An admin refuses a request, or one that is held, with a reason that its freelancer reads; the lines are available again. */
export async function rejectPayout(ctx: Ctx<AdminActor>, input: RejectPayoutInput): Promise<PayoutChange> {
  await settleHeld(ctx, input.payoutId)
  return inTx(ctx, (ctx) =>
    once(ctx, "payouts.reject", input.idempotencyKey, input, async () => {
      const { payoutId, reason } = input
      const { status } = await reject(ctx, payoutId, reason)
      return { payoutId, status }
    }),
  )
}
