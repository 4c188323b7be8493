import { freelancerEarnings } from "@atelier/db/schema"
import { and, asc, eq, inArray, lte, notInArray, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { type Deadline, restingRows, takeEach, untilDue } from "#platform/deadline"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { moveEarnings } from "./transition-earning.ts"

const BATCH = 100

const NAME = "credits.release-holds"

function waiting() {
  return and(eq(freelancerEarnings.state, "ON_HOLD"), notInArray(freelancerEarnings.freelancerId, restingRows(NAME)))
}
const over = lte(freelancerEarnings.holdUntil, sql`now()`)

// no audit: time alone moves these lines, and each keeps its own reason.
/** Frees what is due of one freelancer, who hears of it once. */
function releaseOf(ctx: Ctx<SystemActor>, userId: string): Promise<number> {
  return inTx(ctx, async (ctx) => {
    const due = await ctx.db
      .select({ id: freelancerEarnings.id })
      .from(freelancerEarnings)
      .where(and(eq(freelancerEarnings.freelancerId, userId), eq(freelancerEarnings.state, "ON_HOLD"), over))
      .orderBy(asc(freelancerEarnings.holdUntil))
      .limit(BATCH)
      .for("update", { skipLocked: true })
    if (due.length === 0) {
      return 0
    }
    const ids = due.map((line) => line.id)
    const moved = await moveEarnings(ctx, "release", inArray(freelancerEarnings.id, ids), {
      reason: "HOLD_ENDED",
    })
    const sum = (of: "amountCents" | "credits") => moved.reduce((total, line) => total + line[of], 0)
    const freed = { amountCents: sum("amountCents"), credits: sum("credits") }
    record(ctx, "earnings.available", { freelancer: userId }, freed)
    await emit(ctx, "user", userId)
    return moved.length
  })
}

async function releaseDue(ctx: Ctx<SystemActor>): Promise<number> {
  const rows = await ctx.db
    .select({ userId: freelancerEarnings.freelancerId })
    .from(freelancerEarnings)
    .where(and(waiting(), over))
    .groupBy(freelancerEarnings.freelancerId)
    .orderBy(sql`min(${freelancerEarnings.holdUntil})`)
    .limit(BATCH)
  const ids = rows.map(({ userId }) => userId)
  return takeEach(ctx, NAME, ids, (userId) => releaseOf(ctx, userId))
}

const releaseHolds: Deadline = {
  name: NAME,
  nextInMs: async (ctx) => {
    const [row] = await ctx.db
      .select({
        ms: sql<number | null>`extract(epoch from min(${freelancerEarnings.holdUntil}) - now())::float8 * 1000`,
      })
      .from(freelancerEarnings)
      .where(waiting())
    return untilDue(row?.ms)
  },
  takeDue: releaseDue,
}

/** Deadlines of this module: holds that end. */
export const creditsDeadlines: readonly Deadline[] = [releaseHolds]
