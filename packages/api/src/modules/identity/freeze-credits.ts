import { users } from "@atelier/db/schema"
import { and, eq, isNull, sql } from "drizzle-orm"
import { audit } from "#platform/audit"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"

/** Freezes a client's credits: no task can be paid with them until an admin has looked. Frozen already stays as it is. */
export const freezeCredits = async (ctx: TxCtx, userId: string, reason: string): Promise<boolean> => {
  const frozen = await ctx.db
    .update(users)
    .set({ creditsFrozenAt: sql`now()`, creditsFrozenReason: reason, updatedAt: sql`now()` })
    .where(and(eq(users.id, userId), isNull(users.creditsFrozenAt)))
    .returning({ id: users.id })
  if (frozen.length === 0) {
    return false
  }
  await audit(ctx, {
    action: "USER_UPDATE",
    resourceType: "user",
    resourceId: userId,
    after: { creditsFrozen: true },
    metadata: { reason },
  })
  await emit(ctx, "user", userId)
  return true
}
