// no audit: movePayout writes the audit row
import { formatCents } from "@atelier/domain/credits"
import type { CancelPayoutInput, PayoutStatus, RejectPayoutInput } from "@atelier/domain/payouts"
import { notify } from "#modules/notifications"
import type { AdminActor, FreelancerActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import { lockPayout } from "./policy.ts"
import { repeatable } from "./repeat.ts"
import { movePayout } from "./transition.ts"

export type PayoutChange = { payoutId: string; status: PayoutStatus }

/** A freelancer takes a request back before it is sent; its lines are available again. */
export const cancelPayout = (ctx: Ctx<FreelancerActor>, input: CancelPayoutInput): Promise<PayoutChange> =>
  inTx(ctx, (ctx) =>
    repeatable(ctx, "payouts.cancel", input, async () => {
      const { payoutId } = input
      await lockPayout(ctx, payoutId, ctx.actor.userId)
      const { status } = await movePayout(ctx, payoutId, "cancel")
      return { payoutId, status }
    }),
  )

/** An admin refuses a request, with a reason that its freelancer reads; the lines are available again. */
export const rejectPayout = (ctx: Ctx<AdminActor>, input: RejectPayoutInput): Promise<PayoutChange> =>
  inTx(ctx, (ctx) =>
    repeatable(ctx, "payouts.reject", input, async () => {
      const { payoutId, reason } = input
      await lockPayout(ctx, payoutId)
      const payout = await movePayout(ctx, payoutId, "cancel", { failureReason: reason })
      await notify(ctx, {
        userId: payout.freelancerId,
        event: "PAYOUT_FAILED",
        params: { amount: formatCents(payout.amountCents, payout.currency), reason },
        dedupeKey: `payout-failed:${payoutId}`,
      })
      return { payoutId, status: payout.status }
    }),
  )
