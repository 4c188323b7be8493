import { type TaskStatus, turnOf } from "@atelier/domain/tasks"
import { type SQL, sql } from "drizzle-orm"
import { type Appended, append } from "#platform/append"
import type { TxCtx } from "#platform/ctx"

type Turn = { taskId: string; holder: string | null; status: TaskStatus }

/**
 * The open interval of each task ends and the next ones begin; those that lasted no longer than the transaction take a
 * millisecond each. The wall clock is read under the task's row lock and never before the interval's beginning, so a
 * transaction that began earlier but came later keeps the order.
 */
const turns: Appended<Turn> = {
  record: ({ taskId, holder, status }) => ({ task_id: taskId, holder, status }),
  ctes: (rows) => [
    sql`turn as (
      select task_id, holder, status, row_number() over (partition by task_id order by ordinality) - 1 as n
      from jsonb_populate_recordset(null::ball_in_court, ${rows}) with ordinality)`,
    sql`ended as (
      update ball_in_court ball set ended_at = greatest(started_at, clock_timestamp())
      from (select distinct task_id from turn) moved where ball.task_id = moved.task_id and ball.ended_at is null
      returning ball.task_id, ball.ended_at)`,
    sql`begun as (
      insert into ball_in_court (task_id, holder, status, started_at, ended_at)
      select task_id, holder, status, began, over from (
        select turn.*, began, lead(began) over (partition by task_id order by n) as over
        from turn left join ended using (task_id),
          lateral (select coalesce(ended_at, (select clock_timestamp())) + n * interval '1 millisecond' as began) at
      ) interval where holder is not null)`,
  ],
}

/** Notes whose turn it is from the end of this transaction on. */
export function moveBall(ctx: TxCtx, taskId: string, status: TaskStatus, disputed: boolean): void {
  const turn = turnOf(status, disputed)
  append(ctx, turns, { taskId, holder: turn === "NOBODY" ? null : turn, status })
}

/** The first interval of each new task as a CTE body: the system looks for a freelancer. */
export function firstBallSql(from: SQL): SQL {
  return sql`insert into ball_in_court (task_id, holder, status) select id, 'SYSTEM', 'PENDING' from ${from}`
}
