import { taskOffers, tasks } from "@atelier/db/schema"
import { CANCELLATION_CODES } from "@atelier/domain/tasks"
import { and, asc, eq, lte, notInArray, sql } from "drizzle-orm"
import { cancelTask, taskDeadline } from "#modules/tasks"
import type { SystemActor } from "#platform/actor"
import type { AnyCtx, Ctx } from "#platform/ctx"
import { isUnreachable } from "#platform/database-watch"
import { type Deadline, restingRows, takeEach, untilDue } from "#platform/deadline"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { expireDueOffers } from "./transition.ts"

const BATCH = 500
const [NO_FREELANCER] = CANCELLATION_CODES
const EXPIRE = "matching.expire-offers"

const waiting = () => and(eq(taskOffers.response, "PENDING"), notInArray(taskOffers.id, restingRows(EXPIRE)))

// no audit: the round that follows moves the task and writes the audit and activity rows.
/** Many in one statement, which one bad row would undo for all: then each is taken by itself. */
async function expireDue(ctx: Ctx<SystemActor>): Promise<number> {
  try {
    return await inTx(ctx, (ctx) => expireDueOffers(ctx, waiting(), BATCH))
  } catch (error) {
    if (isUnreachable(error)) {
      throw error
    }
    ctx.log.warn({ error }, "due offers could not be expired together; trying them one by one")
  }
  const rows = await ctx.db
    .select({ id: taskOffers.id })
    .from(taskOffers)
    .where(and(waiting(), lte(taskOffers.expiresAt, sql`now()`)))
    .orderBy(asc(taskOffers.expiresAt))
    .limit(BATCH)
  const ids = rows.map(({ id }) => id)
  return takeEach(ctx, EXPIRE, ids, (id) => inTx(ctx, (ctx) => expireDueOffers(ctx, eq(taskOffers.id, id), 1)))
}

const expireOffers: Deadline = {
  name: EXPIRE,
  nextInMs: async (ctx) => {
    const [row] = await ctx.db
      .select({ ms: sql<number | null>`extract(epoch from min(${taskOffers.expiresAt}) - now())::float8 * 1000` })
      .from(taskOffers)
      .where(waiting())
    return untilDue(row?.ms)
  },
  takeDue: expireDue,
}

const hours = (ctx: AnyCtx) => setting(ctx, "unassignableCancelHours")

const cancelUnassignable = taskDeadline({
  name: "matching.cancel-unassignable",
  column: tasks.unassignableAt,
  hours,
  where: eq(tasks.status, "UNASSIGNABLE"),
  act: (ctx, { id }) => cancelTask(ctx, { taskId: id, reason: NO_FREELANCER }),
})

/** Deadlines of this module: offers that run out, tasks that nobody could take. */
export const matchingDeadlines: readonly Deadline[] = [expireOffers, cancelUnassignable]
