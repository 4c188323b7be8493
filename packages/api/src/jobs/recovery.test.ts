import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "drizzle-orm"
import { Logger, runOnce } from "graphile-worker"
import { expect, type TestContext, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { startRecovery } from "./recovery.ts"

const TIMES = { everyMs: 1_500, graceMs: 200 }

type Scene = { h: Harness; victim: ChildProcess; recovery: ReturnType<typeof startRecovery> }

const isLocked = async ({ h }: Scene): Promise<boolean | undefined> => {
  const [job] = await h.app.db.execute<{ locked: boolean }>(
    sql`select locked_by is not null as locked from graphile_worker._private_jobs where key = 'hang'`,
  )
  return job?.locked
}

const locksOfWorkers = async ({ h }: Scene): Promise<number> => {
  const [row] = await h.app.db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_locks where locktype = 'advisory' and classid = 7331
      and database = (select oid from pg_database where datname = current_database())`,
  )
  return row?.n ?? 0
}

/** A database in which another process has begun a job and will not end it, watched from here. */
const openScene = async (atEnd: TestContext["onTestFinished"]): Promise<Scene> => {
  const h = await setup()
  atEnd(() => h.close())
  await h.app.db.execute(sql`select graphile_worker.add_job('hang', '{}'::json, job_key => 'hang')`)
  const program = join(import.meta.dirname, "../testing/doomed.ts")
  const times = [String(TIMES.everyMs), String(TIMES.graceMs)]
  const victim = fork(program, [h.database.url, "work", ...times], { stdio: ["ignore", "ignore", "inherit", "ipc"] })
  atEnd(() => void victim.kill("SIGKILL"))
  await once(victim, "message")
  const scene = { h, victim, recovery: startRecovery(h.app.database, h.app.log, TIMES) }
  atEnd(() => scene.recovery.stop())
  await expect.poll(() => locksOfWorkers(scene)).toBeGreaterThan(0)
  return scene
}

// Both mostly wait, each in a database of its own: they wait side by side.
test.concurrent("a killed worker's job is free again within three looks, and runs again, once", async ({
  onTestFinished,
}) => {
  const killed = await openScene(onTestFinished)
  await sleep(3 * TIMES.everyMs)
  expect(await isLocked(killed)).toBe(true)
  killed.victim.kill("SIGKILL")
  await once(killed.victim, "exit")
  await expect.poll(() => isLocked(killed), { timeout: 5000 }).toBe(false)
  let ran = 0
  const taskList = {
    hang: () => {
      ran += 1
    },
  }
  const logger = new Logger(() => () => undefined)
  const options = { connectionString: killed.h.database.url, taskList, noHandleSignals: true, logger }
  await runOnce(options)
  await runOnce(options)
  expect(ran).toBe(1)
  expect(await isLocked(killed)).toBeUndefined()
})

test.concurrent("a living worker that loses its connection for a moment keeps its job", async ({ onTestFinished }) => {
  const living = await openScene(onTestFinished)
  for (let round = 0; round < 3; round++) {
    await living.h.app.db.execute(
      sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 7331
        and database = (select oid from pg_database where datname = current_database())`,
    )
    await sleep(2 * TIMES.everyMs)
    expect(await isLocked(living)).toBe(true)
  }
  expect(await locksOfWorkers(living)).toBeGreaterThan(0)
})
