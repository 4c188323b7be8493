import type { App, createCtx } from "@atelier/api/seeding"
import { creditPackages, creditTransactions, purchases } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"

type Ctx = ReturnType<typeof createCtx<{ kind: "system"; job: string }>>

/** A package bought some days ago: the purchase and its journal row, as a payment would have left them. */
export async function settleDemoPurchase(ctx: Ctx, userId: string): Promise<void> {
  const [offer] = await ctx.db.select().from(creditPackages).where(eq(creditPackages.credits, 100))
  if (!offer) {
    throw new Error("The credit packages are missing.")
  }
  const paymentIntentId = "pi_demo_first"
  await (ctx.db as App["db"]).transaction(async (tx) => {
    const [purchase] = await tx
      .insert(purchases)
      .values({
        userId,
        packageId: offer.id,
        credits: offer.credits,
        amountCents: offer.amountCents,
        paidCents: offer.amountCents,
        status: "PAID",
        paidAt: sql`now()`,
        paymentIntentId,
        idempotencyKey: "demo-first-purchase",
      })
      .returning({ id: purchases.id })
    await tx.insert(creditTransactions).values({
      userId,
      amount: offer.credits,
      type: "PURCHASE",
      cause: "CREDITS_PURCHASED",
      stripePaymentId: paymentIntentId,
      amountCents: offer.amountCents,
      idempotencyKey: `purchase:${purchase?.id}`,
    })
  })
}
