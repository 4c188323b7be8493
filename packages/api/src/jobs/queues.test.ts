import { EventEmitter } from "node:events"
import { sql } from "drizzle-orm"
import type { RunnerOptions } from "graphile-worker"
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest"
import { z } from "zod"
import { defineJob, enqueue, enqueueNamed, type Job } from "#platform/enqueue"
import { flushOutbox } from "#platform/outbox"
import { QUEUES, type Queue } from "#platform/queues"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { startRunner, taskListOf } from "./runner.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const Nothing = z.object({})
const QUEUE_NAMES = Object.keys(QUEUES) as Queue[]

const start = (atEnd: TestContext["onTestFinished"], jobs: readonly Job[], app = h.app, queues = QUEUE_NAMES) => {
  const events = new EventEmitter() as NonNullable<RunnerOptions["events"]>
  const runners = queues.map((queue) => startRunner({ app, queue, events, jobs }))
  atEnd(async () => {
    await Promise.all(runners.map((runner) => runner.stop()))
  })
  return events
}

const add = (job: Job, times = 1) =>
  inTx(h.system(), async (tx) => {
    for (let n = 0; n < times; n++) {
      await enqueue(tx, job, {})
    }
  })

test.each(QUEUE_NAMES)("jobs that hang in one queue (%s) take its slots, and no other queue waits", async (busy) => {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let hanging = 0
  const hang = defineJob(`test.hang-${busy}`, Nothing, {
    queue: busy,
    handler: async () => async () => {
      hanging += 1
      await released
    },
  })
  const ran: Queue[] = []
  const others = QUEUE_NAMES.filter((queue) => queue !== busy).map((queue) =>
    defineJob(`test.other-${queue}`, Nothing, {
      queue,
      handler: async () => async () => {
        ran.push(queue)
      },
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

test("money goes before rounds, a new task's round before others, letters about an account before notifications", async () => {
  const inOrder = [
    "billing.handle-event",
    "payouts.send",
    "matching.first-round",
    "matching.run-round",
    "identity.send-letter",
    "notifications.send-mail",
    "notifications.tell-admins",
  ]
  for (const name of inOrder.toReversed()) {
    await inTx(h.system(), (tx) => enqueueNamed(tx, name, {}))
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
  const letter = defineJob("test.letter", Nothing, {
    queue: "mail",
    handler: async () => async () => {
      sent += 1
    },
  })
  let resting = true
  const mail = { ...h.app.ports.mail, isResting: () => resting }
  await add(letter, 5)
  const events = start(onTestFinished, [letter], { ...h.app, ports: { ...h.app.ports, mail } }, ["mail"])
  let askedInVain = 0
  events.on("worker:getJob:empty", () => {
    askedInVain += 1
  })
  const waiting = () =>
    h.app.db.execute(sql`
      select j.attempts::int, (j.locked_at is null) as free from graphile_worker.jobs j where task_identifier = 'test.letter'`)
  await expect.poll(async () => (await waiting()).length).toBe(5)
  await expect.poll(() => askedInVain).toBeGreaterThan(QUEUES.mail.slots)
  expect([...(await waiting())]).toEqual(Array(5).fill({ attempts: 0, free: true }))
  resting = false
  await expect.poll(() => sent).toBe(5)
})

test("a job that takes too long has failed", async () => {
  const endless = defineJob("test.endless", Nothing, {
    queue: "rest",
    handler: async () => () => new Promise<void>(() => undefined),
  })
  const tasks = taskListOf(h.app, "rest", [endless], 20)
  await expect(tasks["test.endless"]?.({})).rejects.toThrow("longer than 0.02 s")
})
