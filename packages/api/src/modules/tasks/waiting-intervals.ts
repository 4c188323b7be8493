import { type TaskStatus, waitingOn } from "@atelier/domain/tasks"
import { sql } from "drizzle-orm"
import { type Appended, append } from "#platform/append"
import type { TxCtx } from "#platform/ctx"

type Turn = { taskId: string; waitingOn: string | null; status: TaskStatus }

/**
 * The open interval of each task ends and the next ones begin; those that lasted no longer than the transaction take a
 * millisecond each. The wall clock is read under the task's row lock and never before the interval's beginning, so a
 * transaction that began earlier but came later keeps the order.
 */
export const turns: Appended<Turn> = {
  record: ({ taskId, waitingOn, status }) => ({ task_id: taskId, waiting_on: waitingOn, status }),
  ctes: (rows) => [
    sql`turn as (
      select task_id, waiting_on, status, row_number() over (partition by task_id order by ordinality) - 1 as n
      from jsonb_populate_recordset(null::waiting_intervals, ${rows}) with ordinality)`,
    sql`ended as (
      update waiting_intervals open set ended_at = greatest(started_at, clock_timestamp())
      from (select distinct task_id from turn) moved where open.task_id = moved.task_id and open.ended_at is null
      returning open.task_id, open.ended_at)`,
    sql`begun as (
      insert into waiting_intervals (task_id, waiting_on, status, started_at, ended_at)
      select task_id, waiting_on, status, began, over from (
        select turn.*, began, lead(began) over (partition by task_id order by n) as over
        from turn left join ended using (task_id),
          lateral (select coalesce(ended_at, (select clock_timestamp())) + n * interval '1 millisecond' as began) at
      ) interval where waiting_on is not null)`,
  ],
}

/** Whose turn it is on a task from now on. */
export function turnOf(taskId: string, status: TaskStatus, disputed: boolean): Turn {
  const turn = waitingOn(status, disputed)
  return { taskId, waitingOn: turn === "NO_ONE" ? null : turn, status }
}

/** Starts the interval of whoever the task waits on from the end of this transaction. */
export function startWaiting(ctx: TxCtx, taskId: string, status: TaskStatus, disputed: boolean): void {
  append(ctx, turns, turnOf(taskId, status, disputed))
}
