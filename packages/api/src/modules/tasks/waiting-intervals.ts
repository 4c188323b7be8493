import { type TaskStatus, waitingOn } from "@atelier/domain/tasks"
import { type SQL, sql } from "drizzle-orm"
import { type Appended, append } from "#platform/append"
import type { TxCtx } from "#platform/ctx"

type Turn = { taskId: string; waitingOn: string | null; status: TaskStatus }

/**
 * The open interval of each task ends and the next ones begin; those that lasted no longer than the transaction take a
 * millisecond each. The wall clock is read under the task's row lock and never before the interval's beginning, so a
 * transaction that began earlier but came later keeps the order.
 */
const turns: Appended<Turn> = {
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

/** Starts the interval of whoever the task waits on from the end of this transaction. */
export function startWaiting(ctx: TxCtx, taskId: string, status: TaskStatus, disputed: boolean): void {
  const turn = waitingOn(status, disputed)
  append(ctx, turns, { taskId, waitingOn: turn === "NO_ONE" ? null : turn, status })
}

/** The first interval of each new task as a CTE body: the system looks for a freelancer. */
export function firstWaitingSql(from: SQL): SQL {
  return sql`insert into waiting_intervals (task_id, waiting_on, status) select id, 'SYSTEM', 'PENDING' from ${from}`
}
