import { taskActivityLog } from "@atelier/db/schema"
import type { ActivityAction, TaskStatus, TimelineData } from "@atelier/domain/tasks"
import { type SQL, sql } from "drizzle-orm"
import { actorTypeOf, userIdOf } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"

/** An action with what is kept of it. */
export type ActivityEntry = {
  [A in ActivityAction]: { action: A; metadata: TimelineData<A>; previousStatus?: TaskStatus; newStatus?: TaskStatus }
}[ActivityAction]

/** The row alone; the clock is read when it is written, so that rows of one transaction keep their order. */
export const insertActivity = async (ctx: TxCtx, taskId: string, entry: ActivityEntry): Promise<void> => {
  await ctx.db.insert(taskActivityLog).values({
    taskId,
    actorId: userIdOf(ctx.actor),
    actorType: actorTypeOf(ctx.actor),
    action: entry.action,
    previousStatus: entry.previousStatus ?? null,
    newStatus: entry.newStatus ?? null,
    metadata: entry.metadata,
    createdAt: sql`clock_timestamp()`,
  })
}

/** Adds something that happened to a task's time line and hints at it. */
export const recordActivity = async (ctx: TxCtx, taskId: string, entry: ActivityEntry): Promise<void> => {
  await insertActivity(ctx, taskId, entry)
  await emit(ctx, "task", taskId)
}

/** The first row of each new task's time line as a CTE body: `from` has id, credits, actor_id and actor_type. */
export const createdActivitySql = (from: SQL): SQL => sql`
  insert into task_activity_log (task_id, actor_id, actor_type, action, new_status, metadata)
  select id, actor_id, actor_type, 'created', 'PENDING', jsonb_build_object('credits', credits) from ${from}`
