import { tasks } from "@atelier/db/schema"
import { and, asc, eq, isNull, notInArray, type SQL, sql } from "drizzle-orm"
import type { AnyPgColumn } from "drizzle-orm/pg-core"
import type { SystemActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { type Deadline, restingRows, takeEach, untilDue } from "#platform/deadline"
import { inTx } from "#platform/tx"
import type { TaskRow } from "./policy.ts"

const BATCH = 100

/** In a dispute deadlines are paused. */
export const undisputed = isNull(tasks.disputeOpenedAt)

export type TaskDeadline = {
  name: string
  column: AnyPgColumn
  /** Hours that the column's moment is followed by; none when left out. */
  hours?: (ctx: Ctx<SystemActor>) => Promise<number>
  where: SQL | undefined
  act: (ctx: TxCtx<SystemActor>, task: TaskRow) => Promise<unknown>
}

// no audit: what is done about the task writes the audit and activity rows.
/** A deadline of tasks, acted on in a transaction a task: one that someone else is at is left to him. */
export function taskDeadline({ name, column, hours, where, act }: TaskDeadline): Deadline {
  const lengthOf = async (ctx: Ctx<SystemActor>): Promise<SQL> =>
    sql`make_interval(hours => ${hours ? await hours(ctx) : 0})`
  const waiting = () => and(sql`${column} is not null`, where, notInArray(tasks.id, restingRows(name)))
  return {
    name,
    nextInMs: async (ctx) => {
      const [row] = await ctx.db
        .select({
          ms: sql<number | null>`extract(epoch from min(${column}) + ${await lengthOf(ctx)} - now())::float8 * 1000`,
        })
        .from(tasks)
        .where(waiting())
      return untilDue(row?.ms)
    },
    takeDue: async (ctx) => {
      const due = and(sql`${column} <= now() - ${await lengthOf(ctx)}`, where)
      const rows = await ctx.db
        .select({ id: tasks.id })
        .from(tasks)
        .where(and(due, waiting()))
        .orderBy(asc(column))
        .limit(BATCH)
      const ids = rows.map(({ id }) => id)
      return takeEach(ctx, name, ids, (id) =>
        inTx(ctx, async (ctx) => {
          const mine = and(eq(tasks.id, id), due)
          const [task] = await ctx.db.select().from(tasks).where(mine).for("update", { skipLocked: true })
          if (task) {
            await act(ctx, task)
          }
          return task ? 1 : 0
        }),
      )
    },
  }
}
