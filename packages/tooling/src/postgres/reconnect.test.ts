import { type ChildProcess, fork } from "node:child_process"
import { existsSync } from "node:fs"
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { isAlive } from "../processes/file-lock.ts"
import { type Embedded, freePort, startEmbedded } from "./embedded.ts"
import { removeCluster } from "./embedded-home.ts"
import type { Report } from "./reconnect.load.ts"

const ROUNDS = 5
/** A busy machine comes back later; one that hangs never does. */
const PATIENCE_MS = 30_000
const flags = ["fsync=off", "shared_buffers=16MB"]
let folder: string
let port: number
let server: Embedded
let child: ChildProcess | undefined

const start = () => startEmbedded({ dataDir: join(folder, "pg"), port, flags })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-reconnect-"))
  // PostgreSQL runs as a plain user and has to reach its data.
  await chmod(folder, 0o755)
  port = await freePort(58_000 + (process.pid % 2000))
  server = await start()
}, 60_000)
afterAll(async () => {
  child?.kill("SIGKILL")
  await server.stop()
  await removeCluster(join(folder, "pg"))
  await rm(folder, { recursive: true, force: true })
})

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number)
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")))
  return pids.filter((_pid, at) => Number(stats[at]?.replace(/^.*\) \S /, "").split(" ")[0]) === parent)
}

/** The whole server at once, as when the machine's memory runs out. */
async function killServer() {
  const pids = [server.pid, ...(await childrenOf(server.pid))]
  for (const pid of pids) {
    process.kill(pid, "SIGKILL")
  }
  while (pids.some(isAlive)) {
    await sleep(5)
  }
}

/** A process with a loaded pool, and what it said last. */
function startLoad() {
  let last: Report = { succeeded: 0, failed: 0, waitingMs: 0, heard: 0 }
  let worst = 0
  let errors = ""
  const load = fork(join(import.meta.dirname, "reconnect.load.ts"), [server.url], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  })
  child = load
  load.stderr?.on("data", (part: Buffer) => {
    errors += part.toString()
  })
  const finished = new Promise<{ acknowledged: number[] }>((resolve, reject) => {
    load.on("message", (message: Report | { acknowledged: number[] }) => {
      if ("acknowledged" in message) {
        resolve(message)
      } else {
        last = message
        worst = Math.max(worst, message.waitingMs)
      }
    })
    load.once("exit", (code) => reject(new Error(`The process ended with ${code}: ${errors}`)))
  })
  finished.catch(() => undefined)
  const until = async (done: (report: Report) => boolean, ms: number) => {
    const began = performance.now()
    while (!done(last)) {
      if (load.exitCode !== null || performance.now() - began > ms) {
        throw new Error(`It did not happen within ${ms} ms; exit ${load.exitCode}. ${JSON.stringify(last)} ${errors}`)
      }
      await sleep(5)
    }
    return performance.now() - began
  }
  return { load, last: () => last, worst: () => worst, until, finished, errors: () => errors }
}

test.skipIf(!existsSync("/proc/self/stat"))(
  "a process with a loaded pool survives the death of PostgreSQL, hangs on nothing and serves again at once",
  async () => {
    const sql = postgres(server.url, { max: 1 })
    await sql`create table reconnect_rows (operation int not null)`
    await sql.end()
    const { load, last, worst, until, finished, errors } = startLoad()
    await until(({ succeeded, heard }) => succeeded > 500 && heard > 5, 60_000)

    for (let round = 0; round < ROUNDS; round++) {
      await killServer()
      const { failed } = last()
      await until((now) => now.failed > failed + 16, PATIENCE_MS)
      await sleep(100 + round * 150)
      server = await start()
      expect(server.port).toBe(port)
      const { succeeded, heard } = last()
      await until((now) => now.succeeded > succeeded + 16, PATIENCE_MS)
      await until((now) => now.heard > heard, PATIENCE_MS)
    }

    expect(worst()).toBeLessThan(PATIENCE_MS)
    load.send("stop")
    const { acknowledged } = await finished
    expect(errors()).toBe("")
    const check = postgres(server.url, { max: 1 })
    const rows = await check<{ operation: number; n: number }[]>`
      select operation, count(*)::int as n from reconnect_rows group by operation`
    await check.end()
    expect(rows.filter(({ n }) => n !== 2)).toEqual([])
    const kept = new Set(rows.map(({ operation }) => operation))
    expect(acknowledged.length).toBeGreaterThan(100)
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  },
  240_000,
)
