// no audit: movePayout writes the audit row
import type { RecordPayoutInput } from "@atelier/domain/payouts"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import type { PayoutChange } from "./cancel-payout.ts"
import { isPaidByStripe, lockPayout } from "./policy.ts"
import { failPayout } from "./settle-payout.ts"
import { movePayout } from "./transition.ts"

async function record(ctx: TxCtx<AdminActor>, input: RecordPayoutInput): Promise<PayoutChange> {
  const { payoutId, outcome, reference, note } = input
  const { method } = await lockPayout(ctx, payoutId)
  if (isPaidByStripe(method)) {
    fail("PAID_BY_STRIPE", { method })
  }
  const payout =
    outcome === "COMPLETED"
      ? await movePayout(ctx, payoutId, "complete", { reference })
      : await failPayout(ctx, payoutId, "fail", { why: note ? { note } : "RETURNED_BY_BANK", reference })
  return { payoutId, status: payout.status }
}

/** What the bank or PayPal did with an approved payout, recorded manually with its reference. */
export function recordPayout(ctx: Ctx<AdminActor>, input: RecordPayoutInput): Promise<PayoutChange> {
  return inTx(ctx, (ctx) => once(ctx, "payouts.record", input.idempotencyKey, input, () => record(ctx, input)))
}
