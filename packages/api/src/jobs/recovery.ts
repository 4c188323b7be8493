// no audit: the machinery watches itself; what its jobs do is audited where it happens

import { EventEmitter } from "node:events"
import { connect, type DatabaseEnv } from "@atelier/db"
import { workerBeats } from "@atelier/db/schema"
import { copy } from "@atelier/domain/copy"
import { inArray, lt, or, sql } from "drizzle-orm"
import type { RunnerOptions } from "graphile-worker"
import type { SystemActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { isUnreachable } from "#platform/database-watch"
import { enqueue } from "#platform/enqueue"
import { inTx } from "#platform/tx"

/** How often a worker says that it lives and looks for abandoned jobs, and after which silence its jobs are free. */
type RecoveryTimes = { everyMs: number; deadMs: number }
const TIMES: RecoveryTimes = { everyMs: 3_000, deadMs: 15_000 }
const AGAIN_MS = 500
/** A worker that was cut off for so long begins its queues anew: graphile-worker itself may pause for minutes. */
const LONG_MS = 5_000
/** A job whose last attempts all ended with their worker is taken for the cause and set aside. */
const MAX_LOSSES = 5
const LOST = copy.causes.workerLost

export type Recovery = { events: NonNullable<RunnerOptions["events"]>; stop: () => Promise<void> }
type RecoverySettings = {
  ctx: Ctx<SystemActor>
  database: DatabaseEnv
  times?: RecoveryTimes
  /** The database is back after a while. */
  onReturn?: () => void
}

/**
 * Frees jobs whose worker said nothing for `deadMs`. When PostgreSQL has just started nobody can have said anything. The
 * second loss of a job and every further one puts it off, so that a job that takes its worker down runs alone; after five
 * it is set aside.
 */
async function releaseAbandoned(ctx: TxCtx, mine: readonly string[], deadMs: number): Promise<number> {
  const silence = sql`make_interval(secs => ${deadMs / 1000})`
  const rows = await ctx.db.execute(sql`
    with abandoned as (
      select j.id, j.last_error = ${LOST} as again from graphile_worker._private_jobs j
      where j.locked_at < now() - ${silence} and pg_postmaster_start_time() < now() - ${silence}
        and j.locked_by <> all(${sql.param([...mine])})
        and not exists (select from worker_beats b where b.id = j.locked_by and b.seen_at > now() - ${silence})
      for update skip locked
    )
    update graphile_worker._private_jobs j
    set locked_by = null, locked_at = null, last_error = ${LOST},
      run_at = case when a.again then now() + least(exp(j.attempts), 300) * (0.5 + random()) * interval '1 second' else j.run_at end,
      max_attempts = case when a.again and j.attempts >= ${MAX_LOSSES} then j.attempts else j.max_attempts end
    from abandoned a where a.id = j.id returning j.id`)
  return rows.length
}

/** Tells the admins once of every job that has failed every attempt. */
async function tellOfSetAside(ctx: TxCtx): Promise<void> {
  const rows = await ctx.db.execute<{ id: string; name: string; error: string | null }>(sql`
    update graphile_worker._private_jobs j set flags = coalesce(j.flags, '{}') || '{"told": true}'
    from graphile_worker._private_tasks t
    where t.id = j.task_id and j.attempts >= j.max_attempts and j.locked_by is null and not coalesce(j.flags ? 'told', false)
    returning j.id::text as id, t.identifier as name, left(j.last_error, 500) as error`)
  for (const { id, name, error } of rows) {
    await enqueue(ctx, "notifications.tell-admins", {
      fact: "job.failed",
      payload: { job: name, error: error ?? "" },
      dedupeKey: `job:${id}`,
    })
  }
}

/** The state of recovery is in the database, so that workers that restart all the time free each other's jobs too. */
export function startRecovery(settings: RecoverySettings): Recovery {
  const { database, onReturn } = settings
  const { everyMs, deadMs } = settings.times ?? TIMES
  const { log } = settings.ctx
  const connection = connect({ ...database, url: database.directUrl, pooled: false, poolMax: 1, caller: "job" })
  const ctx = { ...settings.ctx, db: connection.db }
  const mine = new Set<string>()
  const gone = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let looking: Promise<void> | undefined
  let awaySince: number | undefined

  const sayWhoLives = async (ctx: TxCtx, ended: readonly string[]) => {
    if (mine.size > 0) {
      await ctx.db
        .insert(workerBeats)
        .values([...mine].map((id) => ({ id })))
        .onConflictDoUpdate({ target: workerBeats.id, set: { seenAt: sql`now()` } })
    }
    const long = lt(workerBeats.seenAt, sql`now() - interval '1 day'`)
    await ctx.db.delete(workerBeats).where(ended.length > 0 ? or(inArray(workerBeats.id, [...ended]), long) : long)
  }
  const look = async (): Promise<number> => {
    const ended = [...gone]
    try {
      const freed = await inTx(ctx, async (ctx) => {
        await sayWhoLives(ctx, ended)
        const freed = await releaseAbandoned(ctx, [...mine], deadMs)
        await tellOfSetAside(ctx)
        return freed
      })
      for (const id of ended) {
        gone.delete(id)
      }
      if (freed > 0) {
        log.warn({ jobs: freed }, "freed the jobs of workers that died")
      }
      if (awaySince !== undefined && performance.now() - awaySince > LONG_MS) {
        onReturn?.()
      }
      awaySince = undefined
      return everyMs
    } catch (error) {
      awaySince ??= performance.now()
      log[isUnreachable(error) ? "debug" : "warn"]({ error }, "job recovery failed; it is tried again")
      return AGAIN_MS
    }
  }
  const loop = () => {
    clearTimeout(timer)
    looking = look().then((ms) => {
      looking = undefined
      if (!stopped) {
        timer = setTimeout(loop, ms)
      }
    })
  }
  const events = new EventEmitter() as NonNullable<RunnerOptions["events"]>
  events.on("pool:create", ({ workerPool }) => {
    mine.add(workerPool.id)
    if (!looking && !stopped) {
      loop()
    }
  })
  events.on("pool:release", ({ workerPool }) => {
    mine.delete(workerPool.id)
    gone.add(workerPool.id)
  })
  loop()
  return {
    events,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await looking
      // Whoever stops in order leaves nothing running: what another would find locked is free at once.
      await connection.db
        .delete(workerBeats)
        .where(inArray(workerBeats.id, [...mine, ...gone, ""]))
        .catch(() => undefined)
      await connection.close()
    },
  }
}
