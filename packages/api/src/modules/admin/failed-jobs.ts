import type { FailedJobInput } from "@atelier/domain/admin"
import { type SQL, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

type Settling = { how: SQL; fact: "job.retried" | "job.discarded" }

const AFRESH = sql`update graphile_worker._private_jobs j set attempts = 0, max_attempts = greatest(max_attempts, 12),
  run_at = now(), last_error = null, flags = flags - 'told'`
const AWAY = sql`delete from graphile_worker._private_jobs j`

function settle(ctx: Ctx<AdminActor>, { jobId }: FailedJobInput, { how, fact }: Settling) {
  return inTx(ctx, async (ctx) => {
    const [job] = await ctx.db.execute<{ name: string; error: string | null }>(sql`
      with settled as (
        ${how} where id = ${jobId}::bigint and attempts >= max_attempts and locked_by is null returning j.task_id
      )
      select t.identifier as name from settled join graphile_worker._private_tasks t on t.id = settled.task_id`)
    const { name } = orNotFound(job)
    record(ctx, fact, { id: jobId }, { job: name })
    return { jobId, name }
  })
}

/** Runs a job again that failed every attempt; it bears that, as every job does. */
export function retryJob(ctx: Ctx<AdminActor>, input: FailedJobInput) {
  return settle(ctx, input, { how: AFRESH, fact: "job.retried" })
}

/** Discards a job that failed every attempt: what it would have done is not done. */
export function discardJob(ctx: Ctx<AdminActor>, input: FailedJobInput) {
  return settle(ctx, input, { how: AWAY, fact: "job.discarded" })
}
