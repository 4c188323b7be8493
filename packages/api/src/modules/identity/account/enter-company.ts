import { users } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"

/** The company of a user, the row locked until the transaction ends, so that two first companies cannot be made. */
export async function lockCompanyOf(ctx: TxCtx, userId: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ companyId: users.companyId })
    .from(users)
    .where(eq(users.id, userId))
    .for("no key update")
  return row?.companyId ?? null
}

/** Makes a user a member of a company, which also completes the onboarding. */
export function enterCompany(ctx: TxCtx, userId: string, companyId: string): Promise<void> {
  return inTx(ctx, async (ctx) => {
    await ctx.db
      .update(users)
      .set({ companyId, onboardingCompleted: true, updatedAt: sql`now()` })
      .where(eq(users.id, userId))
    record(ctx, "account.updated", { id: userId, before: { companyId: null }, after: { companyId } })
    await emit(ctx, "user", userId)
  })
}
