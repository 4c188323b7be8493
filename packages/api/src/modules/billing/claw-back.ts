// no audit: postCredits and freezeCredits write the audit rows
import { creditTransactions, purchaseRefunds, purchases, users } from "@atelier/db/schema"
import { divide } from "@atelier/domain/credits"
import { and, eq, sql } from "drizzle-orm"
import { postCredits } from "#modules/credits"
import { freezeCredits } from "#modules/identity"
import { notify, notifyAdmins } from "#modules/notifications"
import type { Ctx, TxCtx } from "#platform/ctx"
import { inTx } from "#platform/tx"

export type MoneyReturned = {
  paymentIntentId: string
  /** The Stripe object and, for cumulative refunds, its total: one row each. */
  objectId: string
  /** Everything returned on this payment so far, in cents. */
  totalReturnedCents: number
  disputed: boolean
}
export type ClawedBack = "DONE" | "REPEATED" | "NOT_PAID_YET"

const alreadyReturned = async (ctx: TxCtx, purchaseId: string): Promise<number> => {
  const [row] = await ctx.db
    .select({ cents: sql<number>`coalesce(sum(${purchaseRefunds.amountCents}), 0)::int` })
    .from(purchaseRefunds)
    .where(eq(purchaseRefunds.purchaseId, purchaseId))
  return row?.cents ?? 0
}

const alreadyClawed = async (ctx: TxCtx, purchaseId: string): Promise<number> => {
  const [row] = await ctx.db
    .select({ credits: sql<number>`coalesce(-sum(${creditTransactions.amount}), 0)::int` })
    .from(creditTransactions)
    .where(
      and(
        eq(creditTransactions.type, "CLAWBACK"),
        sql`${creditTransactions.idempotencyKey} like ${`clawback:${purchaseId}:%`}`,
      ),
    )
  return row?.credits ?? 0
}

/** Takes back what is unspent of the credits behind returned money; what is spent already freezes the account and tells admins. */
export const clawBack = (ctx: Ctx, returned: MoneyReturned): Promise<ClawedBack> =>
  inTx(ctx, async (ctx) => {
    const [purchase] = await ctx.db
      .select()
      .from(purchases)
      .where(eq(purchases.paymentIntentId, returned.paymentIntentId))
      .for("update")
    if (!purchase || purchase.paidCents === null) {
      return "NOT_PAID_YET"
    }
    const total = Math.min(returned.totalReturnedCents, purchase.paidCents)
    const delta = total - (await alreadyReturned(ctx, purchase.id))
    if (delta <= 0) {
      return "REPEATED"
    }
    await ctx.db.insert(purchaseRefunds).values({
      purchaseId: purchase.id,
      amountCents: delta,
      stripeObjectId: returned.objectId,
      reason: returned.disputed ? "dispute" : "refund",
    })
    const whole = total === purchase.paidCents
    await ctx.db
      .update(purchases)
      .set({
        status: returned.disputed ? "DISPUTED" : whole ? "REFUNDED" : "PARTIALLY_REFUNDED",
        updatedAt: sql`now()`,
      })
      .where(eq(purchases.id, purchase.id))
    const due = whole
      ? purchase.credits
      : divide(BigInt(purchase.credits) * BigInt(total), BigInt(purchase.paidCents), "up")
    const owed = due - (await alreadyClawed(ctx, purchase.id))
    const [owner] = await ctx.db
      .select({ credits: users.credits })
      .from(users)
      .where(eq(users.id, purchase.userId))
      .for("no key update")
    const taken = Math.min(owed, owner?.credits ?? 0)
    if (taken > 0) {
      await postCredits(ctx, {
        userId: purchase.userId,
        amount: -taken,
        type: "CLAWBACK",
        description: returned.disputed ? "The payment is disputed" : "The payment was refunded",
        idempotencyKey: `clawback:${purchase.id}:${returned.objectId}`,
        ...(purchase.paymentIntentId ? { stripePaymentId: purchase.paymentIntentId } : {}),
      })
      await notify(ctx, { userId: purchase.userId, event: "CREDITS_CLAWED_BACK", params: { credits: taken } })
    }
    if (taken < owed) {
      await freezeCredits(ctx, purchase.userId, `${owed - taken} credits of a returned payment are spent already`)
      const title = "A returned payment whose credits are spent"
      await notifyAdmins(ctx, {
        event: "SECURITY_ALERT",
        params: { title, detail: `${owed - taken} credits short; the account is frozen.` },
      })
    }
    return "DONE"
  })
