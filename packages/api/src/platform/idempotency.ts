import { createHash } from "node:crypto"
import { idempotencyKeys } from "@atelier/db/schema"
import { transformer } from "@atelier/domain/transformer"
import { and, eq, sql } from "drizzle-orm"
import { userIdOf } from "./actor.ts"
import type { TxCtx } from "./ctx.ts"
import { fail, orNotFound } from "./errors.ts"

const hashOf = (input: unknown) => createHash("sha256").update(transformer.stringify(input)).digest("hex")

/**
 * Runs fn once a key and actor, in the caller's transaction; a repeated request gets the first answer.
 * The same key with another input is refused. A second request under way waits for the first on the unique row.
 */
export const once = async <T>(
  ctx: TxCtx,
  scope: string,
  key: string,
  input: unknown,
  fn: () => Promise<T>,
): Promise<T> => {
  const owned = `${userIdOf(ctx.actor) ?? "system"}:${scope}`
  const requestHash = hashOf(input)
  const claimed = await ctx.db
    .insert(idempotencyKeys)
    .values({ scope: owned, key, requestHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key })
  const mine = and(eq(idempotencyKeys.scope, owned), eq(idempotencyKeys.key, key))
  if (claimed.length === 0) {
    const [row] = await ctx.db.select().from(idempotencyKeys).where(mine)
    const earlier = orNotFound(row)
    if (earlier.requestHash !== requestHash) {
      fail("IDEMPOTENCY_KEY_REUSED")
    }
    return transformer.deserialize(earlier.response as never) as T
  }
  const result = await fn()
  await ctx.db
    .update(idempotencyKeys)
    .set({ response: transformer.serialize(result), completedAt: sql`now()` })
    .where(mine)
  return result
}
