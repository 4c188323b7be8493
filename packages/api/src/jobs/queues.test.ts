import { EventEmitter } from "node:events"
import { sql } from "drizzle-orm"
import type { RunnerOptions } from "graphile-worker"
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest"
import { z } from "zod"
import type { Job } from "#platform/enqueue"
import { FORMER_NAMES, JOB_TYPES, type JobName } from "#platform/jobs"
import { flushOutbox } from "#platform/outbox"
import { QUEUES, type Queue } from "#platform/queues"
import { inTx } from "#platform/tx"
import { enqueueAny } from "#testing/any-job"
import { type Harness, setup } from "#testing/harness"
import { startRunner, taskListOf } from "./runner.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

/** A job of each queue, for handlers of the test's own. */
const ANY: Record<Queue, JobName> = {
  money: "payouts.send",
  matching: "matching.run-round",
  mail: "notifications.send-mail",
  rest: "matching.recompute-metrics",
}
function jobOf(queue: Queue, run: () => Promise<void>): Job {
  return {
    ...JOB_TYPES[ANY[queue]],
    name: ANY[queue],
    payload: z.object({}),
    handler: async () => run,
  }
}
const QUEUE_NAMES = Object.keys(QUEUES) as Queue[]

function start(atEnd: TestContext["onTestFinished"], jobs: readonly Job[], app = h.app, queues = QUEUE_NAMES) {
  const events = new EventEmitter() as NonNullable<RunnerOptions["events"]>
  const runners = queues.map((queue) => startRunner({ app, queue, events, jobs }))
  atEnd(async () => {
    await Promise.all(runners.map((runner) => runner.stop()))
  })
  return events
}

function add(job: Job, times = 1) {
  return inTx(h.system(), async (tx) => {
    for (let n = 0; n < times; n++) {
      await enqueueAny(tx, job.name, {})
    }
  })
}

test.each(QUEUE_NAMES)("jobs that hang in one queue (%s) take its slots, and no other queue waits", async (busy) => {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let hanging = 0
  const hang = jobOf(busy, async () => {
    hanging += 1
    await released
  })
  const ran: Queue[] = []
  const others = QUEUE_NAMES.filter((queue) => queue !== busy).map((queue) =>
    jobOf(queue, async () => {
      ran.push(queue)
    }),
  )
  const ended: (() => Promise<void> | void)[] = []
  start((end) => ended.push(end as () => Promise<void>), [hang, ...others])
  const { slots } = QUEUES[busy]
  await add(hang, 3 * slots)
  await expect.poll(() => hanging).toBe(slots)
  for (const other of others) {
    await add(other)
  }
  await expect.poll(() => ran.toSorted()).toEqual(QUEUE_NAMES.filter((queue) => queue !== busy).toSorted())
  expect(hanging).toBe(slots)
  release()
  await expect.poll(() => hanging).toBe(3 * slots)
  for (const end of ended) {
    await end()
  }
})

test("money goes before rounds, a new task's round before others, e-mails about an account before notifications", async () => {
  const inOrder = [
    "billing.handle-event",
    "payouts.send",
    "matching.first-round",
    "matching.run-round",
    "notifications.send-account-email",
    "notifications.send-mail",
    "notifications.tell-admins",
  ]
  for (const name of inOrder.toReversed()) {
    await inTx(h.system(), (tx) => enqueueAny(tx, name, {}))
  }
  while ((await flushOutbox(h.app.db)) > 0) {}
  const rows = await h.app.db.execute<{ name: string }>(sql`
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = any(${sql.param(inOrder)}) returning t.identifier as name, j.priority`)
  const byPriority = rows.toSorted((a, b) => Number(a["priority" as never]) - Number(b["priority" as never]))
  expect(byPriority.map(({ name }) => name)).toEqual(inOrder)
})

test("while the mail server rests, mail waits and uses up no try", async ({ onTestFinished }) => {
  let sent = 0
  const mailJob = jobOf("mail", async () => {
    sent += 1
  })
  let resting = true
  const mail = { ...h.app.ports.mail, isResting: () => resting }
  await add(mailJob, 5)
  const events = start(onTestFinished, [mailJob], { ...h.app, ports: { ...h.app.ports, mail } }, ["mail"])
  let askedInVain = 0
  events.on("worker:getJob:empty", () => {
    askedInVain += 1
  })
  const waiting = () =>
    h.app.db.execute(sql`
      select j.attempts::int, (j.locked_at is null) as free from graphile_worker.jobs j where task_identifier = ${ANY.mail}`)
  await expect.poll(async () => (await waiting()).length).toBe(5)
  await expect.poll(() => askedInVain).toBeGreaterThan(QUEUES.mail.slots)
  expect([...(await waiting())]).toEqual(Array(5).fill({ attempts: 0, free: true }))
  resting = false
  await expect.poll(() => sent).toBe(5)
})

test("what was enqueued under a former name runs in the queue of the present one", async ({ onTestFinished }) => {
  for (const [former, present] of Object.entries(FORMER_NAMES)) {
    let ran = 0
    const job: Job = {
      ...JOB_TYPES[present],
      name: present,
      payload: z.object({}),
      handler: async () => async () => {
        ran += 1
      },
    }
    await inTx(h.system(), (tx) => enqueueAny(tx, former, {}))
    start(onTestFinished, [job], h.app, [JOB_TYPES[present].queue])
    await expect.poll(() => ran, { message: former }).toBe(1)
  }
})

test("a job that takes too long has failed", async () => {
  const endless = jobOf("rest", () => new Promise<void>(() => undefined))
  const tasks = taskListOf(h.app, "rest", [endless], 20)
  await expect(tasks[ANY.rest]?.({})).rejects.toThrow("longer than 0.02 s")
})
