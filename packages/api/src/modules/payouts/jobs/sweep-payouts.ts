import { payouts } from "@atelier/db/schema"
import { and, asc, eq, sql } from "drizzle-orm"
import { isStripeFailure } from "#integrations/stripe"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { sendTransfer } from "./send-payout.ts"

const BATCH = 100

/**
 * Payouts that are PROCESSING for more than five minutes: asks Stripe what really happened, settles what it made, and sends
 * what it does not know under the same key. One that cannot be settled does not hold up the others; a silent Stripe ends the sweep.
 */
export async function sweepProcessing(ctx: Ctx<SystemActor>): Promise<void> {
  const stuck = await ctx.db
    .select({ id: payouts.id })
    .from(payouts)
    .where(
      and(
        eq(payouts.status, "PROCESSING"),
        eq(payouts.method, "STRIPE_CONNECT"),
        sql`${payouts.processingAt} < now() - interval '5 minutes'`,
      ),
    )
    .orderBy(asc(payouts.processingAt))
    .limit(BATCH)
  for (const { id } of stuck) {
    try {
      await sendTransfer(ctx, { payoutId: id })
    } catch (error) {
      if (isStripeFailure(error) && error.kind === "unavailable") {
        throw error
      }
      ctx.log.error({ error, payoutId: id }, "cannot learn what became of a payout; asked again at the next sweep")
    }
  }
}
