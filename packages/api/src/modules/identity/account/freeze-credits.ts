import { users } from "@atelier/db/schema"
import type { FreezeReason } from "@atelier/domain/credits"
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"

type Frozen = { reason: FreezeReason; owedCredits: number }
/** `reason` is NOTHING_OWED, or what an admin wrote. */
type Thawed = { reason: string; settled: boolean }

/** Freezes a client's credits: no task can be paid with them until what is owed is settled. Frozen already stays as it is. */
export async function freezeCredits(ctx: TxCtx, userId: string, frozen: Frozen): Promise<void> {
  const rows = await ctx.db
    .update(users)
    .set({ creditsFrozenAt: sql`now()`, creditsFrozenReason: frozen.reason, updatedAt: sql`now()` })
    .where(and(eq(users.id, userId), isNull(users.creditsFrozenAt)))
    .returning({ id: users.id })
  if (rows.length > 0) {
    const change = { before: { creditsFrozen: false }, after: { creditsFrozen: true } }
    record(ctx, "credits.frozen", { id: userId, ...change }, frozen)
    await emit(ctx, "user", userId)
  }
}

/** Ends a freeze; false when there was none. */
export async function thawCredits(ctx: TxCtx, userId: string, thawed: Thawed): Promise<boolean> {
  const rows = await ctx.db
    .update(users)
    .set({ creditsFrozenAt: null, creditsFrozenReason: null, updatedAt: sql`now()` })
    .where(and(eq(users.id, userId), isNotNull(users.creditsFrozenAt)))
    .returning({ id: users.id })
  if (rows.length > 0) {
    const change = { before: { creditsFrozen: true }, after: { creditsFrozen: false } }
    record(ctx, "credits.unfrozen", { id: userId, client: userId, ...change }, thawed)
    await emit(ctx, "user", userId)
  }
  return rows.length > 0
}
