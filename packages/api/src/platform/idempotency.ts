import { createHash } from "node:crypto"
import { idempotencyKeys } from "@atelier/db/schema"
import { transformer } from "@atelier/domain/transformer"
import { and, eq, sql } from "drizzle-orm"
import { userIdOf } from "./actor.ts"
import { type Appended, append } from "./append.ts"
import type { AnyCtx, TxCtx } from "./ctx.ts"
import { fail, orNotFound } from "./errors.ts"

const hashOf = (input: unknown) => createHash("sha256").update(transformer.stringify(input)).digest("hex")

const answers: Appended<{ scope: string; key: string; response: unknown }> = {
  record: (row) => row,
  ctes: (rows) => [
    sql`answered as (
    update idempotency_keys mine set response = one.response, completed_at = now()
    from jsonb_to_recordset(${rows}) one (scope text, key text, response jsonb)
    where mine.scope = one.scope and mine.key = one.key)`,
  ],
}

const scopeOf = (ctx: AnyCtx, scope: string) => `${userIdOf(ctx.actor) ?? "system"}:${scope}`

/** Whether this request has had its answer: for what is costly and goes before the transaction. */
export async function isDone(ctx: AnyCtx, scope: string, key: string | undefined): Promise<boolean> {
  const mine = and(eq(idempotencyKeys.scope, scopeOf(ctx, scope)), eq(idempotencyKeys.key, key ?? ""))
  const rows =
    key === undefined ? [] : await ctx.db.select({ key: idempotencyKeys.key }).from(idempotencyKeys).where(mine)
  return rows.length > 0
}

/** What is done once: `run` gets what `load` reads, which is sent together with the look for an earlier answer. */
type Once<T, L> = { load: () => Promise<L>; run: (loaded: L) => Promise<T> }

/**
 * Does something once a key and actor, in the caller's transaction; a repeated request gets the first answer, if what it
 * loads may still be seen. The same key with another input is refused. A second request under way waits for the first on
 * the unique row. Without a key it is done each time.
 */
export async function once<T, L = undefined>(
  ctx: TxCtx,
  scope: string,
  key: string | undefined,
  input: unknown,
  what: (() => Promise<T>) | Once<T, L>,
): Promise<T> {
  const { load, run } = typeof what === "function" ? { load: async () => undefined as L, run: what } : what
  if (key === undefined) {
    return run(await load())
  }
  const owned = scopeOf(ctx, scope)
  const requestHash = hashOf(input)
  const claim = ctx.db
    .insert(idempotencyKeys)
    .values({ scope: owned, key, requestHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key })
  const [claimed, loaded] = await Promise.all([claim, load()])
  const mine = and(eq(idempotencyKeys.scope, owned), eq(idempotencyKeys.key, key))
  if (claimed.length === 0) {
    const [row] = await ctx.db.select().from(idempotencyKeys).where(mine)
    const earlier = orNotFound(row)
    if (earlier.requestHash !== requestHash) {
      fail("IDEMPOTENCY_KEY_REUSED")
    }
    return transformer.deserialize(earlier.response as never) as T
  }
  const result = await run(loaded)
  append(ctx, answers, { scope: owned, key, response: transformer.serialize(result) })
  return result
}
