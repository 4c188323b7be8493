import { payouts, type stripeConnectAccounts, users } from "@atelier/db/schema"
import type { PayoutMethod } from "@atelier/domain/payouts"
import { and, eq } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"

export type PayoutRow = typeof payouts.$inferSelect
export type AccountRow = typeof stripeConnectAccounts.$inferSelect

/** A payout, locked; NOT_FOUND when there is none, or when it is not this freelancer's. */
export async function lockPayout(ctx: TxCtx, payoutId: string, freelancerId?: string): Promise<PayoutRow> {
  const whose = freelancerId ? eq(payouts.freelancerId, freelancerId) : undefined
  const [row] = await ctx.db
    .select()
    .from(payouts)
    .where(and(eq(payouts.id, payoutId), whose))
    .for("update")
  return orNotFound(row)
}

/** Lets one person's requests pass one after the other; SUSPENDED when an admin was faster. */
export async function lockFreelancer(ctx: TxCtx, userId: string): Promise<void> {
  const [row] = await ctx.db
    .select({ suspendedAt: users.suspendedAt })
    .from(users)
    .where(eq(users.id, userId))
    .for("no key update")
  if (orNotFound(row).suspendedAt) {
    fail("SUSPENDED")
  }
}

/** Stripe pays automatically; the other methods are paid manually and recorded. */
export const isPaidByStripe = (method: PayoutMethod): boolean => method === "STRIPE_CONNECT"
