import { taskActivityLog, tasks } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { visibleTasks } from "./policy.ts"

export type MonthFacts = {
  finished: number
  withoutChanges: number
  /** From submission to the first version the client could see, on average. */
  firstVersionHours: number | null
  /** What a task cost on average. */
  usualCredits: number | null
}

const DAYS = sql`interval '30 days'`

/** How the client's tasks went in the last 30 days. */
export async function getMonthFacts(ctx: AnyCtx<ClientActor>): Promise<MonthFacts> {
  const finished = sql`${tasks.completedAt} > now() - ${DAYS}`
  const [done] = await ctx.db
    .select({
      finished: sql<number>`count(*) filter (where ${finished})::int`,
      withoutChanges: sql<number>`count(*) filter (where ${finished} and ${tasks.revisionsUsed} = 0)::int`,
      usualCredits: sql<
        number | null
      >`round(avg(${tasks.creditsUsed}) filter (where ${tasks.createdAt} > now() - ${DAYS}))::int`,
    })
    .from(tasks)
    .where(visibleTasks(ctx))
  const firstPass = ctx.db
    .select({ taskId: taskActivityLog.taskId, at: sql<Date>`min(${taskActivityLog.createdAt})`.as("first_pass") })
    .from(taskActivityLog)
    .where(eq(taskActivityLog.action, "passed"))
    .groupBy(taskActivityLog.taskId)
    .as("first_pass")
  const [speed] = await ctx.db
    .select({
      hours: sql<number | null>`round(avg(extract(epoch from ${firstPass.at} - ${tasks.createdAt})) / 3600, 1)::float8`,
    })
    .from(tasks)
    .innerJoin(firstPass, eq(firstPass.taskId, tasks.id))
    .where(and(visibleTasks(ctx), sql`${firstPass.at} > now() - ${DAYS}`))
  return {
    finished: done?.finished ?? 0,
    withoutChanges: done?.withoutChanges ?? 0,
    firstVersionHours: speed?.hours ?? null,
    usualCredits: done?.usualCredits ?? null,
  }
}
