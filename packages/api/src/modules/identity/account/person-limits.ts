import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { keyOf, type Limit } from "../sign-in/rate-limit.ts"

/** What one person may do who is signed in, far above what people do. The turns come back one by one. */
export const PERSON_LIMITS = {
  /** Drafts and invitations: things that are begun. */
  starts: { name: "starts", max: 60, minutes: 60 },
  /** What is written in conversations, also to the brief. */
  messages: { name: "messages", max: 40, minutes: 2 },
  /** Websites that are read for someone. */
  websites: { name: "websites", max: 20, minutes: 10 },
  uploads: { name: "uploads", max: 300, minutes: 10 },
  /** Five full imports. */
  libraryUploads: { name: "libraryUploads", max: 1000, minutes: 10 },
} as const satisfies Record<string, Limit>
export type PersonLimit = keyof typeof PERSON_LIMITS

/**
 * Takes one turn of `max` in `minutes`, which come back one by one: whoever used all waits for the next, not for the whole
 * time. One atomic statement, across processes; the row holds when everything will have come back.
 */
export async function assertTurn(ctx: Pick<AnyCtx, "db">, limit: Limit, subject: string): Promise<void> {
  const windowMs = limit.minutes * 60_000
  const eachMs = Math.ceil(windowMs / limit.max)
  const now = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`
  const next = sql`greatest(rate_limits.last_request, ${now}) + ${eachMs}::bigint`
  const fits = sql`${next} <= ${now} + ${windowMs}::bigint`
  const rows = await ctx.db.execute<{ allowed: boolean; wait_ms: string }>(sql`
    insert into rate_limits (id, key, count, last_request)
    values (${randomUUID()}, ${keyOf(limit, subject)}, 0, ${now} + ${eachMs}::bigint)
    on conflict (key) do update set
      count = case when ${fits} then 0 else 1 end,
      last_request = case when ${fits} then ${next} else rate_limits.last_request end
    returning count = 0 as allowed, last_request + ${eachMs}::bigint - ${now} - ${windowMs}::bigint as wait_ms`)
  const [row] = rows
  if (!row?.allowed) {
    fail("RATE_LIMITED", { retryAfterSeconds: Math.max(1, Math.ceil(Number(row?.wait_ms ?? windowMs) / 1000)) })
  }
}
