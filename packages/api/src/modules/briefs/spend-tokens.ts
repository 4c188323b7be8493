// no audit: it counts what a service used, for its bill
import { llmUsage } from "@atelier/db/schema"
import { sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { UTC_TODAY } from "#platform/utc-day"

/** Takes so many tokens from a person's day before they are used; false when fewer are left. */
export async function reserveTokens(ctx: Ctx<ClientActor>, tokens: number): Promise<boolean> {
  const budget = await setting(ctx, "modelTokensPerDay")
  if (tokens > budget) {
    return false
  }
  return inTx(ctx, async (ctx) => {
    const rows = await ctx.db
      .insert(llmUsage)
      .values({ userId: ctx.actor.userId, day: UTC_TODAY, tokens })
      .onConflictDoUpdate({
        target: [llmUsage.userId, llmUsage.day],
        set: { tokens: sql`${llmUsage.tokens} + ${tokens}` },
        setWhere: sql`${llmUsage.tokens} + ${tokens} <= ${budget}`,
      })
      .returning({ tokens: llmUsage.tokens })
    return rows.length > 0
  })
}

/** What was taken and is not used goes back; what was used beyond it is counted. */
export function settleTokens(ctx: Ctx<ClientActor>, reserved: number, used: number): Promise<unknown> {
  return inTx(ctx, (ctx) =>
    ctx.db
      .insert(llmUsage)
      .values({ userId: ctx.actor.userId, day: UTC_TODAY, tokens: Math.max(0, used - reserved) })
      .onConflictDoUpdate({
        target: [llmUsage.userId, llmUsage.day],
        set: { tokens: sql`greatest(0, ${llmUsage.tokens} + ${used - reserved})` },
      }),
  )
}
