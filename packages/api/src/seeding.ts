import { hashPassword } from "better-auth/crypto"
import { sql } from "drizzle-orm"
import { z } from "zod"
import { handleUploads, sendWhole } from "#modules/delivery"
import { loadUserActor } from "#modules/identity"
import { type App, createCtx } from "#platform/app"
import { namesOf } from "#platform/jobs"
import { flushed, flushOutbox } from "#platform/outbox"
import { JOBS } from "./jobs/registry.ts"
import { runJob } from "./jobs/runner.ts"
import { openSession } from "./testing/sessions.ts"
import { type Caller, createCaller } from "./trpc/root.ts"

export { closeDb } from "@atelier/db"
export { type App, createCtx, getApp } from "#platform/app"
export type { Caller }
export { hashPassword }

/** A typed caller that acts as this user. */
export async function callerOf(app: App, userId: string): Promise<Caller> {
  const actor = await loadUserActor(app.db, { userId })
  if (!actor) {
    throw new Error(`There is no user ${userId}.`)
  }
  return createCaller(createCtx(app, actor, undefined, { via: "script" }))
}

/** Uploads a file of a task in a user's name through the same address as the browser; returns its id. */
export async function uploadAs(
  app: App,
  userId: string,
  query: Record<string, string>,
  bytes: Uint8Array,
): Promise<string> {
  const { origin } = new URL(app.env.APP_URL)
  const headers = { cookie: await openSession(app, userId), origin }
  const send = (request: Request) => handleUploads(app, request)
  const response = await sendWhole(send, origin, query, new Blob([Buffer.from(bytes)]), headers)
  if (!response.ok) {
    throw new Error(`The upload was refused: ${await response.text()}`)
  }
  return z.object({ id: z.string() }).parse(await response.json()).id
}

/** Runs every due job in this process, and those that they enqueue, for set-up while no worker runs. Returns their names. */
export async function drainJobs(app: App): Promise<string[]> {
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
    const job = JOBS.find(({ name }) => namesOf(name).includes(row.task))
    if (!job) {
      throw new Error(`There is no job named ${row.task} in the registry.`)
    }
    await runJob(app, job, row.payload)
    ran.push(row.task)
  }
}
