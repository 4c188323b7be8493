// no audit: nothing was bought with a checkout that Stripe has forgotten
import { purchases } from "@atelier/db/schema"
import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm"
import { isStripeFailure } from "#integrations/stripe"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { settlePurchase } from "../settle-purchase.ts"

const BATCH = 200
const OPEN = ["OPEN", "PROCESSING"] as const

/** Whatever became of it, it goes behind the others; one that Stripe has forgotten for days ends here. */
function setBack(ctx: Ctx<SystemActor>, id: string, forgotten: boolean) {
  const isOld = sql`${forgotten}::boolean and ${purchases.createdAt} < now() - interval '3 days'`
  return ctx.db
    .update(purchases)
    .set({
      status: sql`case when ${isOld} then 'EXPIRED' else ${purchases.status} end`,
      failureReason: sql`case when ${isOld} then 'CHECKOUT_UNKNOWN' else ${purchases.failureReason} end`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(purchases.id, id), inArray(purchases.status, [...OPEN])))
}

/**
 * Asks Stripe about checkouts that have been open for a while, in case their event was lost: those first that were looked
 * at longest ago, so that every one gets its turn however many there are. One that cannot be settled does not hold up the
 * others; a silent Stripe ends the sweep.
 */
export async function reconcileOpenPurchases(ctx: Ctx<SystemActor>): Promise<void> {
  const open = await ctx.db
    .select({ id: purchases.id, sessionId: purchases.checkoutSessionId })
    .from(purchases)
    .where(
      and(
        inArray(purchases.status, [...OPEN]),
        isNotNull(purchases.checkoutSessionId),
        sql`${purchases.createdAt} < now() - interval '5 minutes'`,
      ),
    )
    .orderBy(asc(purchases.updatedAt))
    .limit(BATCH)
  for (const { id, sessionId } of open) {
    try {
      await settlePurchase(ctx, await ctx.ports.stripe.retrieveCheckoutSession(sessionId ?? ""))
    } catch (error) {
      if (isStripeFailure(error) && error.kind === "unavailable") {
        throw error
      }
      ctx.log.error({ error, sessionId }, "cannot learn what became of a checkout; asked again at a later sweep")
      await setBack(ctx, id, isStripeFailure(error) && error.code === "resource_missing")
    }
  }
}
