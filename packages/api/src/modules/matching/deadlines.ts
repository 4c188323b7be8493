import { taskOffers, tasks } from "@atelier/db/schema"
import { and, asc, eq, lte, sql } from "drizzle-orm"
import { cancelTask } from "#modules/tasks"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import type { Deadline } from "#platform/deadline"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { expireDueOffers } from "./transition.ts"

const BATCH = 500

// no audit: the round that follows moves the task and writes the audit and activity rows.
const expireOffers: Deadline = {
  name: "matching.expire-offers",
  nextInMs: async (ctx) => {
    const [row] = await ctx.db
      .select({ ms: sql<number | null>`extract(epoch from min(${taskOffers.expiresAt}) - now())::float8 * 1000` })
      .from(taskOffers)
      .where(eq(taskOffers.response, "PENDING"))
    return row?.ms ?? null
  },
  takeDue: (ctx) => inTx(ctx, (ctx) => expireDueOffers(ctx, BATCH)),
}

const cancelOne = (ctx: Ctx<SystemActor>, hours: number): Promise<number> =>
  inTx(ctx, async (ctx) => {
    const due = sql`now() - make_interval(hours => ${hours})`
    const [task] = await ctx.db
      .select({ id: tasks.id })
      .from(tasks)
      .where(and(eq(tasks.status, "UNASSIGNABLE"), lte(tasks.unassignableAt, due)))
      .orderBy(asc(tasks.unassignableAt))
      .limit(1)
      .for("update", { skipLocked: true })
    if (!task) {
      return 0
    }
    await cancelTask(ctx, { taskId: task.id, reason: `Nobody could take it within ${hours} hours.` })
    return 1
  })

const cancelUnassignable: Deadline = {
  name: "matching.cancel-unassignable",
  nextInMs: async (ctx) => {
    const hours = await setting(ctx, "unassignableCancelHours")
    const [row] = await ctx.db
      .select({
        ms: sql<
          number | null
        >`extract(epoch from min(${tasks.unassignableAt}) + make_interval(hours => ${hours}) - now())::float8 * 1000`,
      })
      .from(tasks)
      .where(eq(tasks.status, "UNASSIGNABLE"))
    return row?.ms ?? null
  },
  takeDue: async (ctx) => cancelOne(ctx, await setting(ctx, "unassignableCancelHours")),
}

/** Deadlines of this module: offers that run out, tasks that nobody could take. */
export const matchingDeadlines: readonly Deadline[] = [expireOffers, cancelUnassignable]
