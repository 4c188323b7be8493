import type { Db } from "@atelier/db"
import { sql } from "drizzle-orm"
import { isUnreachable } from "./database-watch.ts"
import { JOB_PLACES } from "./jobs.ts"
import type { Log } from "./log.ts"
import { priorityOf } from "./queues.ts"

export const HINT_CHANNEL = "atelier_hints"
export const DEADLINE_CHANNEL = "atelier_deadlines"
/** The hint that a deadline earlier than those known may exist. */
export const DEADLINE = "deadline"
const BATCH = 500
const MAX_ATTEMPTS = 12
const OTHERS = priorityOf("rest", false)

/**
 * Moves committed outbox rows on: jobs to their queue (with its name as their flag), hints to LISTENers, in one statement.
 * Returns how many rows moved. Safe to run anywhere, any number of times: rows are taken with SKIP LOCKED.
 */
export async function flushOutbox(db: Db): Promise<number> {
  const rows = await db.execute<{ moved: number }>(sql`
    with taken as (
      delete from outbox where id in (
        select id from outbox order by id limit ${BATCH} for update skip locked
      ) returning id, kind, name, payload, job_key, run_at
    ), latest as (
      select distinct on (coalesce(job_key, id::text)) * from taken where kind = 'job'
      order by coalesce(job_key, id::text), id desc
    ), places as (
      select * from jsonb_to_recordset(${JSON.stringify(JOB_PLACES)}::text::jsonb) as p (name text, queue text, priority smallint)
    ), specs as (
      select array_agg((
        latest.name, payload::json, null, coalesce(run_at, now()), ${MAX_ATTEMPTS}::smallint, job_key,
        coalesce(priority, ${OTHERS}::smallint), case when queue is not null then array[queue] end
      )::graphile_worker.job_spec order by id) as list from latest left join places using (name)
    ), jobs as (
      select count(*) as n from specs, lateral graphile_worker.add_jobs(list) where list is not null
    ), hints as (
      select count(pg_notify(${HINT_CHANNEL}, json_build_object('topic', name, 'id', payload->>'id')::text)) as n
      from (select name, payload from taken where kind = 'hint' and name <> ${DEADLINE} group by name, payload) h
    ), wake as (
      select pg_notify(${DEADLINE_CHANNEL}, '') where exists (select 1 from taken where kind = 'hint' and name = ${DEADLINE})
    )
    select (select count(*) from taken)::int as moved, (select n from jobs), (select n from hints), (select count(*) from wake)`)
  return rows[0]?.moved ?? 0
}

const SOON_MS = 5
/** A flush costs as much as a small transaction: under load, one serves this long. */
const GAP_MS = 20

const scheduled = new WeakSet<Db>()
const begun = new WeakMap<Db, number>()
const flushes = new WeakMap<Db, Promise<void>>()

/** Flushes shortly after a commit; several commits share one flush. What a crash leaves behind, the worker sweeps. */
export function flushSoon(db: Db, log: Log): void {
  if (scheduled.has(db)) {
    return
  }
  const run = async () => {
    const gap = (begun.get(db) ?? 0) + GAP_MS - performance.now()
    await new Promise((resolve) => setTimeout(resolve, Math.max(SOON_MS, gap)))
    begun.set(db, performance.now())
    // From here on a commit may come too late for this flush, and schedules the next.
    scheduled.delete(db)
    try {
      while ((await flushOutbox(db)) === BATCH) {}
    } catch (error) {
      // When the database is gone after a commit, whoever sweeps says so.
      log[isUnreachable(error) ? "debug" : "warn"]({ error }, "outbox flush failed; the worker will sweep it")
    }
  }
  scheduled.add(db)
  const before = flushes.get(db)
  flushes.set(
    db,
    run().then(() => before),
  )
}

/** Waits for every flush that is scheduled or under way (tests and orderly shutdown). */
export async function flushed(db: Db): Promise<void> {
  await flushes.get(db)
}
