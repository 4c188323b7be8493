import { hashPassword } from "better-auth/crypto"
import { sql } from "drizzle-orm"
import { loadUserActor } from "#modules/identity"
import { type App, createCtx } from "#platform/app"
import { flushed, flushOutbox } from "#platform/outbox"
import { JOBS } from "./jobs/registry.ts"
import { type Caller, createCaller } from "./trpc/root.ts"
import { runJob } from "./worker.ts"

export { closeDb } from "@atelier/db"
export { type App, createCtx, getApp } from "#platform/app"
export type { Caller }
export { hashPassword }

/** A typed caller that acts as this user. */
export const callerOf = async (app: App, userId: string): Promise<Caller> => {
  const actor = await loadUserActor(app.db, { userId })
  if (!actor) {
    throw new Error(`There is no user ${userId}.`)
  }
  return createCaller(createCtx(app, actor))
}

/** Runs every due job in this process, and those that they enqueue; for set-up while no worker runs. Returns their names. */
export const drainJobs = async (app: App): Promise<string[]> => {
  const ran: string[] = []
  for (;;) {
    await flushed(app.db)
    while ((await flushOutbox(app.db)) > 0) {}
    const [row] = await app.db.execute<{ task: string; payload: unknown }>(sql`
      delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
      where t.id = j.task_id and j.id = (
        select id from graphile_worker._private_jobs where run_at <= now() order by priority, run_at, id limit 1
      ) returning t.identifier as task, j.payload`)
    if (!row) {
      return ran
    }
    const job = JOBS.find((candidate) => candidate.name === row.task)
    if (!job) {
      throw new Error(`There is no job named ${row.task} in the registry.`)
    }
    await runJob(app, job, row.payload)
    ran.push(row.task)
  }
}
