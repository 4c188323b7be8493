import { freelancerEarnings } from "@atelier/db/schema"
import { earningCents } from "@atelier/domain/payouts"
import { sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { TxCtx } from "#platform/ctx"
import { emit, wakeDeadlines } from "#platform/emit"
import { setting } from "#platform/settings"

export type EarningEntry = { taskId: string; freelancerId: string; credits: number; centsPerCredit: number }

/** Writes the one earning line of a task, held for the hold days; a second line of the same task is refused (DUPLICATE). */
export async function recordEarning(ctx: TxCtx, entry: EarningEntry): Promise<void> {
  if (entry.credits === 0) {
    return
  }
  const days = await setting(ctx, "holdDays")
  const amountCents = earningCents(entry.credits, entry.centsPerCredit)
  await ctx.db.insert(freelancerEarnings).values({
    ...entry,
    amountCents,
    state: "ON_HOLD",
    reason: "TASK_COMPLETED",
    holdUntil: sql`now() + make_interval(days => ${days})`,
  })
  const { taskId, freelancerId, credits } = entry
  record(ctx, "earning.created", { id: taskId, after: { state: "ON_HOLD", freelancerId, credits, amountCents } })
  await emit(ctx, "user", freelancerId)
  await wakeDeadlines(ctx)
}
