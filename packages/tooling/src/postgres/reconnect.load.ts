import { setTimeout as sleep } from "node:timers/promises"
import { connect, connectDirect } from "@atelier/db"
import { sql as query } from "drizzle-orm"

/** What the loaded process says of itself; `waitingMs` is how long its oldest query has been under way. */
export type Report = { succeeded: number; failed: number; waitingMs: number; heard: number }

const url = process.argv[2] ?? ""
const env = { url, directUrl: url, pooled: false, ssl: false, poolMax: 10 } as const
const { db, close } = connect(env)
const listener = connectDirect(env)

const WORKERS = 16
/** The server waits in each query: the pool stays full without work for the processor. */
const BUSY_S = 0.02
const started = new Map<number, number>()
const acknowledged: number[] = []
let [succeeded, failed, heard, next, running] = [0, 0, 0, 0, true]

await listener.listen("reconnect", () => {
  heard += 1
})

async function write(id: number) {
  await db.transaction(async (tx) => {
    await tx.execute(query`insert into reconnect_rows (operation) values (${id})`)
    await Promise.all([
      tx.execute(query`insert into reconnect_rows (operation) values (${id})`),
      tx.execute(query`select pg_notify('reconnect', ${String(id)}), pg_sleep(${BUSY_S})`),
    ])
  })
  acknowledged.push(id)
}

async function work(worker: number) {
  while (running) {
    const id = next++
    started.set(worker, performance.now())
    try {
      await (worker % 4 === 0
        ? write(id)
        : db.execute(query`select ${id}::int, repeat('x', ${(id % 50) * 100}::int), pg_sleep(${BUSY_S})`))
      succeeded += 1
    } catch {
      failed += 1
      await sleep(5)
    } finally {
      started.delete(worker)
    }
  }
}

function report() {
  const waitingMs = Math.max(0, ...[...started.values()].map((at) => performance.now() - at))
  process.send?.({ succeeded, failed, waitingMs, heard } satisfies Report)
}
const reporting = setInterval(report, 20)
const workers = Array.from({ length: WORKERS }, (_, worker) => work(worker))

process.once("message", async () => {
  running = false
  await Promise.all(workers)
  clearInterval(reporting)
  await listener.end({ timeout: 1 })
  await close()
  process.send?.({ acknowledged }, () => process.disconnect())
})
