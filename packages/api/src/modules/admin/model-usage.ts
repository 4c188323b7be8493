import { llmUsage } from "@atelier/db/schema"
import { sql } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { setting } from "#platform/settings"
import { UTC_TODAY } from "#platform/utc-day"

type Usage = { tokens: number; people: number; costCents: number }

/** What the language model took; its cost by the price that the settings name for a million tokens. */
export type ModelUsage = { today: Usage; month: Usage }

/** What people used of the language model today (UTC) and in the last 30 days; null when it was nothing. */
export async function modelUsage(ctx: AnyCtx): Promise<ModelUsage | null> {
  const isToday = sql`${llmUsage.day} = ${UTC_TODAY}`
  const [[row], price] = await Promise.all([
    ctx.db
      .select({
        tokens: sql<number>`coalesce(sum(${llmUsage.tokens}), 0)::float8`,
        people: sql<number>`count(distinct ${llmUsage.userId})::int`,
        tokensToday: sql<number>`coalesce(sum(${llmUsage.tokens}) filter (where ${isToday}), 0)::float8`,
        peopleToday: sql<number>`count(*) filter (where ${isToday})::int`,
      })
      .from(llmUsage)
      .where(sql`${llmUsage.day} > ${UTC_TODAY} - 30`),
    setting(ctx, "modelCentsPerMillionTokens"),
  ])
  const usage = (tokens: number, people: number) => ({
    tokens,
    people,
    costCents: Math.round((tokens * price) / 1_000_000),
  })
  return row && row.tokens > 0
    ? { today: usage(row.tokensToday, row.peopleToday), month: usage(row.tokens, row.people) }
    : null
}
