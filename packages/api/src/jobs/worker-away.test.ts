import { connect } from "@atelier/db"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { enqueue } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { createLine } from "#testing/line"
import { startWorker } from "../worker.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("a worker starts without the database, and goes on after it went away while a job ran", async () => {
  const url = new URL(h.app.database.url)
  const line = createLine(new URL(url))
  const port = await line.open()
  line.cut()
  url.port = String(port)
  url.hostname = "127.0.0.1"
  const database = { ...h.app.database, url: url.href, directUrl: url.href }
  const connection = connect(database)
  let sent = 0
  let holding: (() => void) | undefined
  const mail = {
    isResting: () => false,
    send: async () => {
      sent += 1
      if (sent === 2) {
        await new Promise<void>((resolve) => {
          holding = resolve
        })
      }
    },
  }
  const worker = startWorker({ ...h.app, database, db: connection.db, ports: { ...h.app.ports, mail } })
  const writeTo = async () => {
    const { id: userId } = await h.make.client()
    await inTx(h.system(), (tx) =>
      enqueue(tx, "notifications.send-account-email", { id: crypto.randomUUID(), kind: "reinstated", userId }),
    )
  }
  await writeTo()
  expect(sent).toBe(0)
  await line.mend(port)
  await expect.poll(() => sent).toBe(1)
  await writeTo()
  await expect.poll(() => holding).toBeDefined()
  // The job ends while nobody can write that down.
  line.cut()
  holding?.()
  await line.mend(port)
  await writeTo()
  await expect.poll(() => sent).toBeGreaterThan(2)
  const beats = async () => (await h.app.db.execute(sql`select id from worker_beats`)).length
  await expect.poll(beats).toBeGreaterThanOrEqual(4)
  await worker.stop()
  await connection.close()
  line.cut()
}, 60_000)
