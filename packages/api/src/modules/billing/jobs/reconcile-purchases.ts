import { purchases } from "@atelier/db/schema"
import { and, inArray, isNotNull, sql } from "drizzle-orm"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { settlePurchase } from "../settle-purchase.ts"

/** Asks Stripe about checkouts that have been open for a while, in case their event was lost. */
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
    .limit(200)
  for (const { sessionId } of open) {
    if (sessionId) {
      await settlePurchase(ctx, await ctx.ports.stripe.retrieveCheckoutSession(sessionId))
    }
  }
}
