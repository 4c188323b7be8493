import { type TaskStatus, turnOf } from "@atelier/domain/tasks"
import { type SQL, sql } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"

/**
 * Ends the open interval of whose turn it is and begins the next. The wall clock is read under the task's row lock and
 * never before the interval's beginning, so a transaction that began earlier but came later keeps the order.
 */
export const moveBall = async (ctx: TxCtx, taskId: string, status: TaskStatus, disputed: boolean): Promise<void> => {
  const turn = turnOf(status, disputed)
  const holder = turn === "NOBODY" ? null : turn
  await ctx.db.execute(sql`
    with ended as (
      update ball_in_court set ended_at = greatest(started_at, clock_timestamp())
      where task_id = ${taskId}::uuid and ended_at is null returning ended_at
    )
    insert into ball_in_court (task_id, holder, status, started_at)
    select ${taskId}::uuid, ${holder}::ball_holder, ${status}::task_status, at
    from (select coalesce(max(ended_at), clock_timestamp()) as at from ended) previous
    where ${holder}::ball_holder is not null`)
}

/** The first interval of each new task as a CTE body: the system looks for a freelancer. */
export const firstBallSql = (from: SQL): SQL =>
  sql`insert into ball_in_court (task_id, holder, status) select id, 'SYSTEM', 'PENDING' from ${from}`
