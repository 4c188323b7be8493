import type { LiftFreezeInput } from "@atelier/domain/billing"
import { postCredits } from "#modules/credits"
import { thawCredits } from "#modules/identity"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { loadReturned, lockBalance, type OwedPurchase } from "./settle-returned.ts"

export type LiftedFreeze = { userId: string; writtenOffCredits: number }

/** The missing credits are given as a correction and taken for the returned payment: the balance stays, the loss is booked. */
async function writeOff(ctx: TxCtx, userId: string, reason: string, owed: OwedPurchase): Promise<number> {
  const { purchaseId, due, taken, entries } = owed
  const credits = due - taken
  if (credits <= 0) {
    return 0
  }
  const keys = { waive: `waive:${purchaseId}:${entries + 1}`, clawback: `clawback:${purchaseId}:${entries + 2}` }
  await postCredits(ctx, {
    userId,
    amount: credits,
    type: "ADJUSTMENT",
    cause: "WRITTEN_OFF",
    description: reason,
    idempotencyKey: keys.waive,
  })
  await postCredits(ctx, {
    userId,
    amount: -credits,
    type: "CLAWBACK",
    cause: "PAYMENT_RETURNED",
    idempotencyKey: keys.clawback,
  })
  return credits
}

// no audit: postCredits and thawCredits write the audit rows, with the reason.
/** An admin ends a freeze: what is owed is written off with a reason. INVALID_TRANSITION when nothing is frozen. */
export function liftFreeze(ctx: Ctx<AdminActor>, input: LiftFreezeInput): Promise<LiftedFreeze> {
  return inTx(ctx, async (ctx) => {
    const { userId, reason } = input
    await lockBalance(ctx, userId)
    let writtenOffCredits = 0
    for (const owed of await loadReturned(ctx, userId)) {
      writtenOffCredits += await writeOff(ctx, userId, reason, owed)
    }
    if (!(await thawCredits(ctx, userId, { reason, settled: false }))) {
      fail("NOT_FROZEN")
    }
    return { userId, writtenOffCredits }
  })
}
