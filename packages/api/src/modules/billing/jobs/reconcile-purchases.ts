import { purchases } from "@atelier/db/schema"
import { and, asc, inArray, isNotNull, sql } from "drizzle-orm"
import { isStripeFailure } from "#integrations/stripe"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { settlePurchase } from "../settle-purchase.ts"

/**
 * Asks Stripe about checkouts that have been open for a while, in case their event was lost. One that cannot be settled does
 * not hold up the others; a silent Stripe ends the sweep.
 */
export const reconcileOpenPurchases = async (ctx: Ctx<SystemActor>): Promise<void> => {
  const open = await ctx.db
    .select({ sessionId: purchases.checkoutSessionId })
    .from(purchases)
    .where(
      and(
        inArray(purchases.status, ["OPEN", "PROCESSING"]),
        isNotNull(purchases.checkoutSessionId),
        sql`${purchases.createdAt} between now() - interval '3 days' and now() - interval '5 minutes'`,
      ),
    )
    .orderBy(asc(purchases.createdAt))
    .limit(200)
  for (const { sessionId } of open) {
    if (!sessionId) {
      continue
    }
    try {
      await settlePurchase(ctx, await ctx.ports.stripe.retrieveCheckoutSession(sessionId))
    } catch (error) {
      if (isStripeFailure(error) && error.kind === "unavailable") {
        throw error
      }
      ctx.log.error({ error, sessionId }, "cannot learn what became of a checkout; asked again at the next sweep")
    }
  }
}
