import { taskActivityLog } from "@atelier/db/schema"
import type { ActivityAction, TaskStatus, TimelineData } from "@atelier/domain/tasks"
import { type SQL, sql } from "drizzle-orm"
import { actorTypeOf, userIdOf } from "#platform/actor"
import { append, rowsOf } from "#platform/append"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"

/** An action with what is kept of it. */
export type ActivityEntry = {
  [A in ActivityAction]: { action: A; metadata: TimelineData<A>; previousStatus?: TaskStatus; newStatus?: TaskStatus }
}[ActivityAction]

const ACTIVITY = rowsOf(
  taskActivityLog,
  ["taskId", "actorId", "actorType", "action", "previousStatus", "newStatus", "metadata"],
  // The clock, kept to the millisecond, is read when the rows are written; a task's rows of one transaction keep their order.
  {
    created_at: sql`clock_timestamp()
      + (row_number() over (partition by one.task_id order by one.ordinality) - 1) * interval '1 millisecond'`,
  },
)

/** Rows of time lines. */
export const activities = {
  record: ACTIVITY.record,
  ctes: (rows: SQL) => [sql`happened as (${ACTIVITY.insert(ACTIVITY.rows(rows))})`],
}

export function activityRow({ actor }: AnyCtx, taskId: string, entry: ActivityEntry) {
  return {
    taskId,
    actorId: userIdOf(actor),
    actorType: actorTypeOf(actor),
    action: entry.action,
    previousStatus: entry.previousStatus ?? null,
    newStatus: entry.newStatus ?? null,
    metadata: entry.metadata,
  }
}

/** The row alone, without a hint. */
export function addActivity(ctx: TxCtx, taskId: string, entry: ActivityEntry): void {
  append(ctx, activities, activityRow(ctx, taskId, entry))
}

/** Adds something that happened to a task's time line and hints at it. */
export async function recordActivity(ctx: TxCtx, taskId: string, entry: ActivityEntry): Promise<void> {
  addActivity(ctx, taskId, entry)
  await emit(ctx, "task", taskId)
}
