import { users } from "@atelier/db/schema"
import type { FreezeReason } from "@atelier/domain/credits"
import { eq } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { owedCredits } from "./settle-returned.ts"

export type Owed = { frozenAt: Date | null; reason: FreezeReason | null; owedCredits: number }

/** Whether a client's credits are frozen, since when and why, and how many are owed for returned payments. */
export async function getOwed(ctx: AnyCtx, userId: string): Promise<Owed> {
  const [row] = await ctx.db
    .select({ frozenAt: users.creditsFrozenAt, reason: users.creditsFrozenReason })
    .from(users)
    .where(eq(users.id, userId))
  return { ...orNotFound(row), owedCredits: await owedCredits(ctx, userId) }
}
