import { EventEmitter } from "node:events"
import { connectDirect, type DatabaseEnv } from "@atelier/db"
import type { RunnerOptions } from "graphile-worker"
import type { Log } from "#platform/log"

/** How often is looked for abandoned jobs, and how young a job is left alone. */
export type RecoveryTimes = { everyMs: number; graceMs: number }
const TIMES: RecoveryTimes = { everyMs: 15_000, graceMs: 10_000 }
const FIRST_MS = 500

type Recovery = { events: NonNullable<RunnerOptions["events"]>; stop: () => Promise<void> }

/**
 * graphile-worker frees a killed worker's jobs after four hours. Here each worker holds an advisory lock for as long as
 * its process lives. A job whose worker's lock is free at two looks running is abandoned and released: within 45 s. One
 * look alone may fall between a lost connection and the lock's return.
 */
export const startRecovery = (database: DatabaseEnv, log: Log, { everyMs, graceMs } = TIMES): Recovery => {
  const held = new Set<string>()
  const wanted = new Set<string>()
  let suspects = new Set<string>()
  let stopped = false
  const sql = connectDirect(database, {
    // A reconnect is a new session: what was held must be taken again, at once.
    onclose: () => {
      for (const id of held) {
        wanted.add(id)
      }
      if (!stopped) {
        setTimeout(() => void hold(), everyMs / 30).unref()
      }
    },
  })
  const events = new EventEmitter() as NonNullable<RunnerOptions["events"]>
  events.on("worker:create", ({ worker }) => wanted.add(worker.workerId))
  events.on("pool:create", ({ workerPool }) => wanted.add(workerPool.id))
  const take = async () => {
    for (const id of wanted) {
      wanted.delete(id)
      held.add(id)
      await sql`select pg_advisory_lock_shared(7331, hashtext(${id}))`.catch((error: unknown) => {
        wanted.add(id)
        throw error
      })
    }
  }
  const hold = () => take().catch((error: unknown) => log.warn({ error }, "the locks of this worker are not held yet"))
  const sweep = async () => {
    try {
      await take()
      const rows = await sql<{ id: string }[]>`
        select locked_by as id from graphile_worker._private_jobs
        where locked_at < now() - make_interval(secs => ${graceMs / 1000}) and locked_by <> all(${[...held]})
        group by locked_by
        having pg_try_advisory_lock(7331, hashtext(locked_by)) and pg_advisory_unlock(7331, hashtext(locked_by))`
      const dead = rows.map(({ id }) => id).filter((id) => suspects.has(id))
      suspects = new Set(rows.map(({ id }) => id))
      if (dead.length > 0) {
        await sql`select graphile_worker.force_unlock_workers(${dead})`
        log.warn({ workers: dead.length }, "released the jobs of workers that died")
      }
    } catch (error) {
      log.warn({ error }, "job recovery failed; it is tried again")
    }
  }
  const timer = setInterval(() => void sweep(), everyMs)
  setTimeout(() => void sweep(), Math.min(FIRST_MS, everyMs)).unref()
  return {
    events,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await sql.end({ timeout: 1 })
    },
  }
}
