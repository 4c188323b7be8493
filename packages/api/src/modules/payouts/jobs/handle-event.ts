import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { readAccount } from "../refresh-account.ts"
import { settleTransfer } from "../settle-payout.ts"

type Happened = { type: string; objectId: string }

/** Reads the object an event names from Stripe and acts on what it says now, so that old, doubled and lost events do no harm. */
export async function handleEventOf(ctx: Ctx<SystemActor>, { type, objectId }: Happened): Promise<void> {
  if (objectId.startsWith("acct_")) {
    await readAccount(ctx, objectId)
  } else if (objectId.startsWith("tr_")) {
    await settleTransfer(ctx, await ctx.ports.stripe.retrieveTransfer(objectId))
  } else {
    ctx.log.info({ type, objectId }, "an event of no concern for payouts")
  }
}
