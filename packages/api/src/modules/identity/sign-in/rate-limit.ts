import { createHash, randomUUID } from "node:crypto"
import { rateLimits } from "@atelier/db/schema"
import { cut } from "@atelier/domain/shared"
import { eq, sql } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { fail } from "#platform/errors"

export type Limit = { name: string; max: number; minutes: number }
export type Taken = {
  allowed: boolean /** The first refusal of this series. */
  first: boolean
  retryAfterSeconds: number
}

/** One row a thing that is limited; what identifies it is hashed, so that the table holds no addresses. */
export function keyOf(limit: Limit, subject: string) {
  return `${limit.name}:${cut(createHash("sha256").update(subject).digest("base64url"), 32)}`
}

/**
 * Takes one of `max` attempts in one atomic statement, across processes. The count starts again only after `minutes`
 * without an allowed attempt, so no stretch of that length ever holds more than `max`; refused tries prolong nothing.
 */
export async function consume(ctx: Pick<AnyCtx, "db">, limit: Limit, subject: string): Promise<Taken> {
  const now = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`
  const windowMs = limit.minutes * 60_000
  const over = sql`rate_limits.last_request <= ${now} - ${windowMs}::bigint`
  const rows = await ctx.db.execute<{ count: number; wait_ms: string }>(sql`
    insert into rate_limits (id, key, count, last_request) values (${randomUUID()}, ${keyOf(limit, subject)}, 1, ${now})
    on conflict (key) do update set
      count = case when ${over} then 1 else least(rate_limits.count + 1, ${limit.max + 2}::int) end,
      last_request = case when ${over} or rate_limits.count < ${limit.max}::int then ${now} else rate_limits.last_request end
    returning count, last_request + ${windowMs}::bigint - ${now} as wait_ms`)
  const count = rows[0]?.count ?? limit.max + 2
  const retryAfterSeconds = Math.max(1, Math.ceil(Number(rows[0]?.wait_ms ?? windowMs) / 1000))
  return { allowed: count <= limit.max, first: count === limit.max + 1, retryAfterSeconds }
}

/** What a limit allows is taken before any work is done; RATE_LIMITED carries the seconds to wait. */
export async function assertAllowed(ctx: Pick<AnyCtx, "db">, limit: Limit, subject: string): Promise<void> {
  const { allowed, retryAfterSeconds } = await consume(ctx, limit, subject)
  if (!allowed) {
    fail("RATE_LIMITED", { retryAfterSeconds })
  }
}

/** Gives a try back that turned out to be the rightful owner's. */
export async function refund(ctx: Pick<AnyCtx, "db">, limit: Limit, subject: string): Promise<void> {
  await ctx.db
    .update(rateLimits)
    .set({ count: sql`greatest(${rateLimits.count} - 1, 0)` })
    .where(eq(rateLimits.key, keyOf(limit, subject)))
}

/** Forgets what was tried (the mailbox's owner has just set a new password). */
export async function resetLimit(ctx: Pick<AnyCtx, "db">, limit: Limit, subject: string): Promise<void> {
  await ctx.db.delete(rateLimits).where(eq(rateLimits.key, keyOf(limit, subject)))
}
