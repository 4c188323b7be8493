import { freelancerEarnings } from "@atelier/db/schema"
import { formatCents } from "@atelier/domain/credits"
import { and, asc, eq, inArray, lte, sql } from "drizzle-orm"
import { notify } from "#modules/notifications"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { type Deadline, untilDue } from "#platform/deadline"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { type MovedEarning, moveEarnings } from "./transition-earning.ts"

const BATCH = 100

const perFreelancer = (lines: readonly MovedEarning[]): Map<string, { amountCents: number; credits: number }> => {
  const sums = new Map<string, { amountCents: number; credits: number }>()
  for (const line of lines) {
    const sum = sums.get(line.freelancerId) ?? { amountCents: 0, credits: 0 }
    sums.set(line.freelancerId, {
      amountCents: sum.amountCents + line.amountCents,
      credits: sum.credits + line.credits,
    })
  }
  return sums
}

// no audit: time alone moves these lines, and each keeps its own reason.
const releaseDue = (ctx: Ctx<SystemActor>): Promise<number> =>
  inTx(ctx, async (ctx) => {
    const due = await ctx.db
      .select({ id: freelancerEarnings.id })
      .from(freelancerEarnings)
      .where(and(eq(freelancerEarnings.state, "ON_HOLD"), lte(freelancerEarnings.holdUntil, sql`now()`)))
      .orderBy(asc(freelancerEarnings.holdUntil))
      .limit(BATCH)
      .for("update", { skipLocked: true })
    if (due.length === 0) {
      return 0
    }
    const ids = due.map((line) => line.id)
    const moved = await moveEarnings(ctx, "release", inArray(freelancerEarnings.id, ids), {
      reason: "Can be withdrawn.",
    })
    for (const [userId, { amountCents, credits }] of perFreelancer(moved)) {
      const params = { amount: formatCents(amountCents), credits }
      await notify(ctx, { userId, event: "EARNING_AVAILABLE", params })
      await emit(ctx, "user", userId)
    }
    return moved.length
  })

const releaseHolds: Deadline = {
  name: "credits.release-holds",
  nextInMs: async (ctx) => {
    const [row] = await ctx.db
      .select({
        ms: sql<number | null>`extract(epoch from min(${freelancerEarnings.holdUntil}) - now())::float8 * 1000`,
      })
      .from(freelancerEarnings)
      .where(eq(freelancerEarnings.state, "ON_HOLD"))
    return untilDue(row?.ms)
  },
  takeDue: releaseDue,
}

/** Deadlines of this module: holds that end. */
export const creditsDeadlines: readonly Deadline[] = [releaseHolds]
