import { users } from "@atelier/db/schema"
import type { FreezeReason } from "@atelier/domain/credits"
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm"
import { audit } from "#platform/audit"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"

async function note(ctx: TxCtx, userId: string, creditsFrozen: boolean, reason: string) {
  await audit(ctx, {
    action: creditsFrozen ? "CREDIT_FREEZE" : "CREDIT_UNFREEZE",
    resourceType: "user",
    resourceId: userId,
    before: { creditsFrozen: !creditsFrozen },
    after: { creditsFrozen },
    metadata: { reason },
  })
  await emit(ctx, "user", userId)
}

/** Freezes a client's credits: no task can be paid with them until what is owed is settled. Frozen already stays as it is. */
export async function freezeCredits(ctx: TxCtx, userId: string, reason: FreezeReason): Promise<boolean> {
  const frozen = await ctx.db
    .update(users)
    .set({ creditsFrozenAt: sql`now()`, creditsFrozenReason: reason, updatedAt: sql`now()` })
    .where(and(eq(users.id, userId), isNull(users.creditsFrozenAt)))
    .returning({ id: users.id })
  if (frozen.length > 0) {
    await note(ctx, userId, true, reason)
  }
  return frozen.length > 0
}

/** Ends a freeze; false when there was none. `reason` is NOTHING_OWED, or what an admin wrote. */
export async function thawCredits(ctx: TxCtx, userId: string, reason: string): Promise<boolean> {
  const thawed = await ctx.db
    .update(users)
    .set({ creditsFrozenAt: null, creditsFrozenReason: null, updatedAt: sql`now()` })
    .where(and(eq(users.id, userId), isNotNull(users.creditsFrozenAt)))
    .returning({ id: users.id })
  if (thawed.length > 0) {
    await note(ctx, userId, false, reason)
  }
  return thawed.length > 0
}
