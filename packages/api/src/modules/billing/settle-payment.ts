// no audit: settleReturned posts what follows, and its postings are audited
import { purchaseRefunds, purchases } from "@atelier/db/schema"
import { RETURN_KINDS, type ReturnedCents, returnedCents, statusAfterReturns } from "@atelier/domain/billing"
import { eq, sql } from "drizzle-orm"
import type { ChargeReturns } from "#integrations/stripe"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { settlePurchase } from "./settle-purchase.ts"
import { settleReturned } from "./settle-returned.ts"

type PurchaseRow = typeof purchases.$inferSelect & { isNewer: boolean }
export type SettledPayment = "SETTLED" | "OLDER" | "UNKNOWN"

async function lockByPayment(ctx: TxCtx, paymentIntentId: string, askedAt: string): Promise<PurchaseRow | undefined> {
  const isNewer = sql<boolean>`coalesce(${purchases.returnsAskedAt} > ${askedAt}::timestamptz, false)`
  const columns = { purchase: purchases, isNewer }
  const [row] = await ctx.db
    .select(columns)
    .from(purchases)
    .where(eq(purchases.paymentIntentId, paymentIntentId))
    .for("update")
  return row && { ...row.purchase, isNewer: row.isNewer }
}

async function bookedReturns(ctx: TxCtx, purchaseId: string): Promise<ReturnedCents & { rows: number }> {
  const sum = (kind: string) =>
    sql<number>`coalesce(sum(${purchaseRefunds.amountCents}) filter (where ${purchaseRefunds.reason} = ${kind}), 0)::int`
  const [row] = await ctx.db
    .select({ refund: sum("refund"), dispute: sum("dispute"), rows: sql<number>`count(*)::int` })
    .from(purchaseRefunds)
    .where(eq(purchaseRefunds.purchaseId, purchaseId))
  return row ?? { refund: 0, dispute: 0, rows: 0 }
}

async function book(ctx: TxCtx, purchase: PurchaseRow, target: ReturnedCents) {
  const booked = await bookedReturns(ctx, purchase.id)
  let { rows } = booked
  for (const reason of RETURN_KINDS) {
    const amountCents = target[reason] - booked[reason]
    if (amountCents !== 0) {
      rows += 1
      await ctx.db
        .insert(purchaseRefunds)
        .values({ purchaseId: purchase.id, amountCents, reason, stripeObjectId: `${purchase.paymentIntentId}:${rows}` })
    }
  }
}

/**
 * Brings the purchase behind a payment to what Stripe says of its refunds and disputes: the books move by the difference,
 * its credits and the freeze follow. An answer older than the one booked last changes nothing, so that events in any order,
 * late or doubled, end the same.
 */
function apply(ctx: Ctx, paymentIntentId: string, returns: ChargeReturns, askedAt: string): Promise<SettledPayment> {
  return inTx(ctx, async (ctx) => {
    const purchase = await lockByPayment(ctx, paymentIntentId, askedAt)
    if (!purchase || purchase.paidCents === null) {
      return "UNKNOWN"
    }
    if (purchase.isNewer) {
      return "OLDER"
    }
    if (returns.currency.toLowerCase() !== purchase.currency) {
      throw new Error(`The payment ${paymentIntentId} is in ${returns.currency}, its purchase in ${purchase.currency}.`)
    }
    const target = returnedCents(returns)
    await book(ctx, purchase, target)
    await ctx.db
      .update(purchases)
      .set({
        status: statusAfterReturns(purchase.paidCents, target),
        returnsAskedAt: askedAt,
        updatedAt: sql`now()`,
      })
      .where(eq(purchases.id, purchase.id))
    await settleReturned(ctx, purchase.userId)
    await emit(ctx, "user", purchase.userId)
    return "SETTLED"
  })
}

/** Asks Stripe for everything that came back of a charge and books it. UNKNOWN when it paid no purchase of ours. */
export async function settlePayment(ctx: Ctx, chargeId: string): Promise<SettledPayment> {
  const { stripe } = ctx.ports
  const [clock] = await ctx.db.execute<{ now: string }>(sql`select clock_timestamp()::text as now`)
  const askedAt = clock?.now ?? "-infinity"
  const returns = await stripe.retrieveReturns(chargeId)
  const { paymentIntentId } = returns
  if (paymentIntentId === null) {
    return "UNKNOWN"
  }
  const settled = await apply(ctx, paymentIntentId, returns, askedAt)
  if (settled !== "UNKNOWN") {
    return settled
  }
  // The money went back before its payment was booked: the payment first.
  const session = await stripe.findSessionByPayment(paymentIntentId)
  if (!session) {
    return "UNKNOWN"
  }
  await settlePurchase(ctx, session)
  return apply(ctx, paymentIntentId, returns, askedAt)
}
