import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "drizzle-orm"
import { Logger, runOnce } from "graphile-worker"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { startRecovery } from "./recovery.ts"

const TIMES = { everyMs: 1_500, graceMs: 200 }
let h: Harness
let victim: ChildProcess
let recovery: ReturnType<typeof startRecovery>

beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())
afterEach(async () => {
  victim.kill("SIGKILL")
  await recovery.stop()
})

/** Another process that has begun a job and will not end it, watched from here. */
const startVictim = async () => {
  await h.app.db.execute(sql`select graphile_worker.add_job('hang', '{}'::json, job_key => 'hang')`)
  const program = join(import.meta.dirname, "../testing/doomed.ts")
  const times = [String(TIMES.everyMs), String(TIMES.graceMs)]
  victim = fork(program, [h.database.url, "work", ...times], { stdio: ["ignore", "ignore", "inherit", "ipc"] })
  await once(victim, "message")
  recovery = startRecovery(h.app.database, h.app.log, TIMES)
  await expect.poll(locksOfWorkers, { timeout: 5000 }).toBeGreaterThan(0)
}

const isLocked = async (): Promise<boolean | undefined> => {
  const [job] = await h.app.db.execute<{ locked: boolean }>(
    sql`select locked_by is not null as locked from graphile_worker._private_jobs where key = 'hang'`,
  )
  return job?.locked
}

const locksOfWorkers = async (): Promise<number> => {
  const [row] = await h.app.db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_locks where locktype = 'advisory' and classid = 7331
      and database = (select oid from pg_database where datname = current_database())`,
  )
  return row?.n ?? 0
}

test("a killed worker's job is free again within three looks, and runs again, once", async () => {
  await startVictim()
  await sleep(3 * TIMES.everyMs)
  expect(await isLocked()).toBe(true)
  victim.kill("SIGKILL")
  await once(victim, "exit")
  await expect.poll(isLocked, { timeout: 5000 }).toBe(false)
  let ran = 0
  const taskList = {
    hang: () => {
      ran += 1
    },
  }
  const logger = new Logger(() => () => undefined)
  const options = { connectionString: h.database.url, taskList, noHandleSignals: true, logger }
  await runOnce(options)
  await runOnce(options)
  expect(ran).toBe(1)
  expect(await isLocked()).toBeUndefined()
})

test("a living worker that loses its connection for a moment keeps its job", async () => {
  await startVictim()
  for (let round = 0; round < 3; round++) {
    await h.app.db.execute(
      sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 7331
        and database = (select oid from pg_database where datname = current_database())`,
    )
    await sleep(2 * TIMES.everyMs)
    expect(await isLocked()).toBe(true)
  }
  expect(await locksOfWorkers()).toBeGreaterThan(0)
})
