import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { connect, connectDirect } from "@atelier/db"
import { outbox } from "@atelier/db/schema"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { emit } from "#platform/emit"
import { flushed, flushOutbox, HINT_CHANNEL } from "#platform/outbox"
import { inTx } from "#platform/tx"
import { enqueueAny } from "#testing/any-job"
import { type Harness, setup } from "#testing/harness"
import { startSweeper } from "./sweeper.ts"

let h: Harness
let listener: ReturnType<typeof connectDirect>
const heard: unknown[] = []
beforeAll(async () => {
  h = await setup()
  listener = connectDirect(h.app.database)
  await listener.listen(HINT_CHANNEL, (hint) => heard.push(JSON.parse(hint)))
})
afterAll(async () => {
  await listener.end()
  await h.close()
})

const waiting = async () => (await h.app.db.select({ name: outbox.name }).from(outbox)).map(({ name }) => name)
async function queued(name: string): Promise<number> {
  const [row] = await h.app.db.execute<{ n: number }>(
    sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = ${name}`,
  )
  return row?.n ?? 0
}

test("what a process committed and did not live to pass on, the sweeper passes on by itself", async () => {
  const child = fork(join(import.meta.dirname, "../testing/doomed.ts"), [h.database.url, "commit"])
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"])
  expect((await waiting()).toSorted()).toEqual(["left-behind", "user"])
  expect(await queued("left-behind")).toBe(0)
  const sweeper = startSweeper(h.system(), [], h.app.database)
  await expect.poll(() => queued("left-behind")).toBe(1)
  await expect.poll(() => heard).toEqual([{ topic: "user", id: "left-behind" }])
  await sweeper.stop()
  expect(await waiting()).toEqual([])
})

test("of a transaction that was rolled back neither a job nor a hint remains", async () => {
  heard.length = 0
  const failing = inTx(h.system(), async (tx) => {
    await enqueueAny(tx, "never", {})
    await emit(tx, "user", "never")
    throw new Error("no")
  })
  await expect(failing).rejects.toThrow("no")
  await inTx(h.system(), (tx) => emit(tx, "user", "after"))
  await expect.poll(() => heard).toEqual([{ topic: "user", id: "after" }])
  expect(await queued("never")).toBe(0)
})

test("of two jobs under one key the later one runs", async () => {
  await inTx(h.system(), async (tx) => {
    await enqueueAny(tx, "keyed", { n: 1 }, "the-same")
    await enqueueAny(tx, "keyed", { n: 2 }, "the-same")
  })
  await flushed(h.app.db)
  const rows = await h.app.db.execute<{ n: string }>(sql`
    select j.payload->>'n' as n from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'keyed'`)
  expect(rows.map(({ n }) => n)).toEqual(["2"])
})

test("several who flush at once pass each row on once, in its order", async () => {
  heard.length = 0
  await h.app.db.execute(
    sql`insert into outbox (kind, name, payload) select 'job', 'crowd', jsonb_build_object('n', n) from generate_series(1, 3000) n`,
  )
  const others = Array.from({ length: 3 }, () => connect(h.app.database, { max: 1 }))
  const flushAll = async (db: typeof h.app.db): Promise<number> => {
    let moved = 0
    while ((await waiting()).length > 0) {
      moved += await flushOutbox(db)
    }
    return moved
  }
  const moved = await Promise.all([h.app.db, ...others.map(({ db }) => db)].map(flushAll))
  expect(moved.reduce((sum, n) => sum + n)).toBe(3000)
  const [row] = await h.app.db.execute<{ jobs: number; distinct: number }>(sql`
    select count(*)::int as jobs, count(distinct payload->>'n')::int as distinct
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'crowd'`)
  expect(row).toEqual({ jobs: 3000, distinct: 3000 })
  await Promise.all(others.map(({ close }) => close()))
})

test("whoever waits for the flush waits for one that is under way too", async () => {
  const blocker = connect(h.app.database, { max: 1 })
  let over = false
  const { waited } = await blocker.db.transaction(async (tx) => {
    await tx.execute(sql`lock table graphile_worker._private_jobs in access exclusive mode`)
    await inTx(h.system(), (other) => enqueueAny(other, "held-up", {}))
    await sleep(60)
    const waited = flushed(h.app.db).then(() => {
      over = true
    })
    await sleep(60)
    expect(over).toBe(false)
    return { waited }
  })
  await waited
  expect(await queued("held-up")).toBe(1)
  await blocker.close()
})
