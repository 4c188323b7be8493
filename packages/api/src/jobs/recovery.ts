import { EventEmitter } from "node:events"
import { connectDirect, type DatabaseEnv } from "@atelier/db"
import type { RunnerOptions } from "graphile-worker"
import type { Log } from "#platform/log"

const SWEEP_MS = 15_000

type Recovery = { events: NonNullable<RunnerOptions["events"]>; stop: () => Promise<void> }

/**
 * graphile-worker frees a killed worker's jobs after four hours. Here each worker holds an advisory lock for as long as
 * its process lives, so a job whose worker's lock is free is known to be abandoned and is released within a sweep.
 */
export const startRecovery = (database: DatabaseEnv, log: Log): Recovery => {
  const held = new Set<string>()
  const wanted = new Set<string>()
  const sql = connectDirect(database, {
    // A reconnect is a new session: what was held must be taken again.
    onclose: () => {
      for (const id of held) {
        wanted.add(id)
      }
    },
  })
  const events = new EventEmitter() as NonNullable<RunnerOptions["events"]>
  events.on("worker:create", ({ worker }) => wanted.add(worker.workerId))
  events.on("pool:create", ({ workerPool }) => wanted.add(workerPool.id))
  const sweep = async () => {
    try {
      for (const id of wanted) {
        await sql`select pg_advisory_lock_shared(7331, hashtext(${id}))`
        wanted.delete(id)
        held.add(id)
      }
      const dead = await sql<{ id: string }[]>`
        select locked_by as id from graphile_worker._private_jobs
        where locked_at < now() - interval '10 seconds' and locked_by <> all(${[...held]})
        group by locked_by
        having pg_try_advisory_lock(7331, hashtext(locked_by)) and pg_advisory_unlock(7331, hashtext(locked_by))`
      if (dead.length > 0) {
        await sql`select graphile_worker.force_unlock_workers(${dead.map((row) => row.id)})`
        log.warn({ workers: dead.length }, "released the jobs of workers that died")
      }
    } catch (error) {
      log.warn({ error }, "job recovery failed; it is tried again")
    }
  }
  const timer = setInterval(() => void sweep(), SWEEP_MS)
  setTimeout(() => void sweep(), 500).unref()
  return {
    events,
    stop: async () => {
      clearInterval(timer)
      await sql.end({ timeout: 1 })
    },
  }
}
