import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { auditLogs, workerBeats } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { Logger, runOnce } from "graphile-worker"
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { startRecovery } from "./recovery.ts"

const TIMES = { everyMs: 150, deadMs: 2_500 }

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function watch(atEnd: TestContext["onTestFinished"], times = TIMES) {
  const recovery = startRecovery({ ctx: h.system(), database: h.app.database, times })
  atEnd(() => recovery.stop())
  return recovery
}

async function jobOf(key: string) {
  const [job] = await h.app.db.execute<{
    id: string
    locked: boolean
    attempts: number
    most: number
    error: string | null
    waits: boolean
  }>(sql`
    select id::text, locked_by is not null as locked, attempts::int, max_attempts::int as most, last_error as error, run_at > now() as waits
    from graphile_worker._private_jobs where key = ${key}`)
  return job
}
const isLocked = async (key: string) => (await jobOf(key))?.locked

/** Another process that has begun a job and will not end it. */
async function startVictim(atEnd: TestContext["onTestFinished"], key: string) {
  await h.app.db.execute(sql`select graphile_worker.add_job('hang', '{}'::json, job_key => ${key})`)
  const program = join(import.meta.dirname, "../testing/doomed.ts")
  const times = [String(TIMES.everyMs), String(TIMES.deadMs)]
  const victim = fork(program, [h.database.url, "work", ...times], { stdio: ["ignore", "ignore", "inherit", "ipc"] })
  atEnd(() => void victim.kill("SIGKILL"))
  await once(victim, "message")
  return victim
}
async function kill(victim: ChildProcess) {
  victim.kill("SIGKILL")
  await once(victim, "exit")
}

/** Waits until the victim has said that it lives, long after it began the job. */
function outlive(key: string) {
  return expect
    .poll(async () => {
      const [row] = await h.app.db.execute<{ ms: number }>(sql`
        select extract(epoch from b.seen_at - j.locked_at) * 1000 as ms
        from graphile_worker._private_jobs j join worker_beats b on b.id = j.locked_by where j.key = ${key}`)
      return Number(row?.ms ?? -1)
    })
    .toBeGreaterThan(1.5 * TIMES.deadMs)
}

test("a living worker keeps its job, also when it loses its connection; a killed one's is free, and runs again, once", async ({
  onTestFinished,
}) => {
  const victim = await startVictim(onTestFinished, "killed")
  watch(onTestFinished)
  await h.app.db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
      and query ilike '%worker_beats%' and pid <> pg_backend_pid()`,
  )
  await outlive("killed")
  expect(await isLocked("killed")).toBe(true)
  await kill(victim)
  await expect.poll(() => isLocked("killed")).toBe(false)
  let ran = 0
  const taskList = {
    hang: () => {
      ran += 1
    },
  }
  const options = {
    connectionString: h.database.url,
    taskList,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
  }
  await runOnce(options)
  await runOnce(options)
  expect(ran).toBe(1)
  expect(await jobOf("killed")).toBeUndefined()
}, 120_000)

test("workers that live for one look only free the jobs of the dead", async ({ onTestFinished }) => {
  await kill(await startVictim(onTestFinished, "restarts"))
  await expect
    .poll(
      async () => {
        const brief = startRecovery({
          ctx: h.system(),
          database: h.app.database,
          times: { ...TIMES, everyMs: 3_600_000 },
        })
        await brief.stop()
        return isLocked("restarts")
      },
      { interval: 100 },
    )
    .toBe(false)
}, 120_000)

test("while PostgreSQL has only just started nobody counts as silent", async () => {
  await h.app.db.execute(sql`select graphile_worker.add_job('fresh', '{}'::json, job_key => 'fresh')`)
  await h.app.db.execute(sql`
    update graphile_worker._private_jobs set locked_by = 'silent', locked_at = now() - interval '50 years' where key = 'fresh'`)
  const early = startRecovery({
    ctx: h.system(),
    database: h.app.database,
    times: { everyMs: 3_600_000, deadMs: 40 * 365 * 86_400_000 },
  })
  await early.stop()
  expect(await isLocked("fresh")).toBe(true)
})

test("a job that takes its worker down is put off, then set aside and told of once; an admin runs it again or gives it up", async ({
  onTestFinished,
}) => {
  const admin = await h.make.admin()
  const api = await h.as(admin.id)
  await h.app.db.execute(
    sql`select graphile_worker.add_job('poison', '{}'::json, job_key => 'poison', max_attempts => 12)`,
  )
  const lose = async () => {
    await h.app.db.execute(sql`
      update graphile_worker._private_jobs set attempts = attempts + 1, locked_by = 'dead', locked_at = now() - interval '1 minute'
      where key = 'poison'`)
    await expect.poll(() => isLocked("poison")).toBe(false)
    return jobOf("poison")
  }
  watch(onTestFinished)
  expect(await lose()).toMatchObject({ attempts: 1, most: 12, waits: false })
  expect(await lose()).toMatchObject({ attempts: 2, most: 12, waits: true })
  expect(await lose()).toMatchObject({ attempts: 3, most: 12, waits: true })
  expect(await lose()).toMatchObject({ attempts: 4, most: 12, waits: true })
  expect((await api.admin.needs()).counts.JOB).toBe(0)
  const last = await lose()
  expect(last).toMatchObject({ attempts: 5, most: 5, error: "The worker that ran it died." })
  const told = () =>
    h.app.db.execute(sql`
      select j.payload->>'fact' as fact, j.payload->'payload'->>'job' as name
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'notifications.tell-admins'`)
  await expect.poll(async () => (await told()).length).toBe(1)
  expect(await told()).toEqual([{ fact: "job.failed", name: "poison" }])
  const { items } = await api.admin.needs()
  expect(items.find(({ kind }) => kind === "JOB")).toMatchObject({ id: last?.id, title: "poison" })

  await api.admin.retryJob({ jobId: last?.id ?? "" })
  expect(await jobOf("poison")).toMatchObject({ attempts: 0, most: 12, waits: false, error: null })
  await expect(api.admin.retryJob({ jobId: last?.id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" })
  await h.app.db.execute(sql`update graphile_worker._private_jobs set attempts = 12 where key = 'poison'`)
  await api.admin.discardJob({ jobId: last?.id ?? "" })
  expect(await jobOf("poison")).toBeUndefined()
  const rows = await h.app.db
    .select()
    .from(auditLogs)
    .where(eq(auditLogs.resourceType, "job"))
    .orderBy(auditLogs.createdAt)
  expect(rows.map(({ action }) => action)).toEqual(["JOB_RETRY", "JOB_DISCARD"])
})

test("a worker that stops in order says so", async () => {
  const recovery = startRecovery({ ctx: h.system(), database: h.app.database, times: TIMES })
  recovery.events.emit("pool:create", { workerPool: { id: "pool-in-order" } } as never)
  const beats = () => h.app.db.select().from(workerBeats).where(eq(workerBeats.id, "pool-in-order"))
  await expect.poll(async () => (await beats()).length).toBe(1)
  await recovery.stop()
  expect(await beats()).toEqual([])
})
