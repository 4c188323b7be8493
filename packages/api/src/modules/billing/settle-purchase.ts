// no audit: postCredits writes the audit row of the purchase
import { purchases } from "@atelier/db/schema"
import { purchaseStep } from "@atelier/domain/billing"
import { eq, or, sql } from "drizzle-orm"
import type { CheckoutSession } from "#integrations/stripe"
import { postCredits } from "#modules/credits"
import { record } from "#modules/notifications"
import type { Ctx, TxCtx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import { lockBalance, settleReturned } from "./settle-returned.ts"

type PurchaseRow = typeof purchases.$inferSelect
export type Settled = "PAID" | "UNCHANGED" | "UNKNOWN" | "MISMATCH"

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Locks the purchase a session belongs to: by the session, or by our own reference when a crash lost the session's id. */
async function lockPurchase(ctx: TxCtx, session: CheckoutSession): Promise<PurchaseRow | undefined> {
  const reference = session.clientReferenceId ?? ""
  const [row] = await ctx.db
    .select()
    .from(purchases)
    .where(
      or(eq(purchases.checkoutSessionId, session.id), UUID.test(reference) ? eq(purchases.id, reference) : undefined),
    )
    .for("update")
  return row
}

function fits(purchase: PurchaseRow, session: CheckoutSession) {
  return (
    session.currency.toLowerCase() === purchase.currency &&
    session.amountTotal >= 0 &&
    session.amountTotal <= purchase.amountCents &&
    session.amountSubtotal === purchase.amountCents &&
    (purchase.checkoutSessionId === null || purchase.checkoutSessionId === session.id)
  )
}

async function grant(ctx: TxCtx, purchase: PurchaseRow, session: CheckoutSession) {
  await ctx.db
    .update(purchases)
    .set({
      status: "PAID",
      paidAt: sql`now()`,
      paidCents: session.amountTotal,
      paymentIntentId: session.paymentIntentId,
      receiptUrl: session.receiptUrl,
      checkoutSessionId: session.id,
      failureReason: null,
      updatedAt: sql`now()`,
    })
    .where(eq(purchases.id, purchase.id))
  await postCredits(ctx, {
    userId: purchase.userId,
    amount: purchase.credits,
    type: "PURCHASE",
    cause: "CREDITS_PURCHASED",
    idempotencyKey: `purchase:${purchase.id}`,
    stripePaymentId: session.paymentIntentId ?? session.id,
    amountCents: session.amountTotal,
  })
  // First what is owed: the balance that is told is what can be spent.
  await settleReturned(ctx, purchase.userId)
  const bought = {
    credits: purchase.credits,
    paidCents: session.amountTotal,
    currency: purchase.currency,
    balance: await lockBalance(ctx, purchase.userId),
  }
  record(ctx, "credits.purchased", { client: purchase.userId, dedupeKey: `purchase:${purchase.id}` }, bought)
}

/**
 * Brings a purchase to what Stripe says of its session, once: a paid one grants its own credits (never numbers from the
 * event) and settles what the client owes, an unpaid one waits, a failed or expired one is closed. Any order, number or
 * concurrency of calls ends the same.
 */
export function settlePurchase(ctx: Ctx, session: CheckoutSession): Promise<Settled> {
  return inTx(ctx, async (ctx) => {
    const purchase = await lockPurchase(ctx, session)
    if (!purchase) {
      return "UNKNOWN"
    }
    if (!fits(purchase, session)) {
      return "MISMATCH"
    }
    const status = purchaseStep(purchase.status, session)
    if (status === "PAID") {
      await grant(ctx, purchase, session)
      return "PAID"
    }
    const failureReason = status === "FAILED" ? ("PAYMENT_REFUSED" as const) : null
    await ctx.db
      .update(purchases)
      .set({
        ...(status ? { status, failureReason, checkoutSessionId: session.id } : {}),
        updatedAt: sql`now()`,
      })
      .where(eq(purchases.id, purchase.id))
    return "UNCHANGED"
  })
}
