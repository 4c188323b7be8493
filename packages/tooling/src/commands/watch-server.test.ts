import { chmod, mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import postgres from "postgres"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { removeCluster, startEmbedded, stopEmbedded } from "../postgres/embedded.ts"
import { isAlive } from "../processes/file-lock.ts"
import { freePort } from "../processes/ports.ts"
import { keepServer } from "./watch-server.ts"

const flags = ["fsync=off", "shared_buffers=16MB"]
let folder: string
let dataDir: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-watch-"))
  await chmod(folder, 0o755)
  dataDir = join(folder, "pg")
})
afterAll(async () => {
  await stopEmbedded(dataDir)
  await removeCluster(dataDir)
  await rm(folder, { recursive: true, force: true })
})

test("a killed server comes back with its rows, also after a start that failed, and moves when its port is taken", async () => {
  const said: string[] = []
  vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text).trim()) > 0)
  const start = () => startEmbedded({ dataDir, port: server?.port ?? 0, flags })
  let server = await startEmbedded({ dataDir, port: await freePort(57_000 + (process.pid % 1000)), flags })
  let refused = 0
  const moves: number[] = []
  const keeper = keepServer(server, {
    restore: async () => {
      if (refused++ === 0) {
        return undefined
      }
      server = await start()
      return server
    },
    moved: async ({ port }) => {
      moves.push(port)
    },
  })
  const query = async (text: string) => {
    const sql = postgres(server.url, { max: 1 })
    return await sql.unsafe(text).finally(() => sql.end())
  }
  const kill = async () => {
    const { pid } = server
    process.kill(pid, "SIGKILL")
    await vi.waitUntil(() => !isAlive(pid), { timeout: 20_000 })
    await vi.waitUntil(() => server.pid !== pid, { timeout: 60_000 })
  }
  await query("create table kept as select 7 as id")
  await kill()
  expect(await query("select * from kept")).toEqual([{ id: 7 }])
  await vi.waitUntil(() => said.at(-1)?.includes("runs again"), { timeout: 20_000 })
  expect(said.map((line) => line.replace(/\s+/g, " "))).toEqual([
    "postgres ended, starting it again",
    "postgres did not start, trying again in 0.5 s",
    "postgres runs again",
  ])
  expect(moves).toEqual([])

  const { pid, port } = server
  process.kill(pid, "SIGKILL")
  const blocker = createServer()
  await vi.waitUntil(
    () =>
      new Promise<boolean>((done) =>
        blocker.once("error", () => done(false)).listen(port, "127.0.0.1", () => done(true)),
      ),
    { timeout: 20_000 },
  )
  await vi.waitUntil(() => moves.length > 0, { timeout: 60_000 })
  expect(moves).toEqual([server.port])
  expect(server.port).not.toBe(port)
  blocker.close()
  await keeper.stop()
  const last = server.pid
  await stopEmbedded(dataDir)
  await expect.poll(() => isAlive(last)).toBe(false)
  expect(server.pid).toBe(last)
})
