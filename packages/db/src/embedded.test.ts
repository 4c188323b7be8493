import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { ensureDatabase, freePort, startEmbedded } from "./embedded.ts"
import { isAlive } from "./file-lock.ts"
import { shareEmbedded } from "./shared-cluster.ts"

let folder: string
let dataDir: string
let port: number
const flags = ["fsync=off", "shared_buffers=16MB"]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-pg-"))
  // PostgreSQL runs as a plain user and has to reach its data.
  await chmod(folder, 0o755)
  dataDir = join(folder, "pg")
  port = await freePort(56000 + (process.pid % 2000))
})
afterAll(async () => {
  await (await startEmbedded({ dataDir, port, flags })).stop()
  await rm(folder, { recursive: true, force: true })
})

const query = async (url: string, text: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    return await sql.unsafe(text)
  } finally {
    await sql.end()
  }
}

test("starts once, also when asked twice at the same time, on loopback only and with a secret password", async () => {
  const [one, two] = await Promise.all([
    startEmbedded({ dataDir, port, flags }),
    startEmbedded({ dataDir, port, flags }),
  ])
  expect(one.pid).toBe(two.pid)
  expect([one.reused, two.reused].sort()).toEqual([false, true])
  expect((await stat(`${dataDir}.password`)).mode & 0o777).toBe(0o600)
  const [settings] = await query(
    one.url,
    "select current_setting('listen_addresses') as hosts, current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone, lower('ÄÉ') as low",
  )
  expect(settings).toEqual({ hosts: "127.0.0.1", encoding: "UTF8", zone: "UTC", low: "äé" })
  const wrong = new URL(one.url)
  wrong.password = "guess"
  await expect(query(wrong.href, "select 1")).rejects.toThrow("password authentication failed")
})

test("creates a database once", async () => {
  const { url } = await startEmbedded({ dataDir, port, flags })
  const first = await ensureDatabase(url, "house")
  await query(first, "create table kept (id int)")
  expect(await ensureDatabase(url, "house")).toBe(first)
  expect(await query(first, "select * from kept")).toHaveLength(0)
})

test("a killed server's pid file does not keep it from starting, and nothing is lost", async () => {
  const { url, pid } = await startEmbedded({ dataDir, port, flags })
  await query(`${url.replace(/postgres$/, "house")}`, "insert into kept values (7)")
  process.kill(pid, "SIGKILL")
  while (isAlive(pid)) {
    await new Promise((done) => setTimeout(done, 20))
  }
  const again = await startEmbedded({ dataDir, port, flags })
  expect(again.pid).not.toBe(pid)
  expect(again.reused).toBe(false)
  expect(await query(again.url.replace(/postgres$/, "house"), "select * from kept")).toEqual([{ id: 7 }])
})

test("a living process with the old pid is not taken for the server", async () => {
  await (await startEmbedded({ dataDir, port, flags })).stop()
  await writeFile(join(dataDir, "postmaster.pid"), `${process.pid}\n${dataDir}\n0\n${port}\n\n127.0.0.1\n\nready   \n`)
  expect((await startEmbedded({ dataDir, port, flags })).pid).not.toBe(process.pid)
})

test("a busy port is stepped over and said", async () => {
  await (await startEmbedded({ dataDir, port, flags })).stop()
  const blocker = createServer()
  await new Promise<void>((done) => blocker.listen(port, "127.0.0.1", done))
  const said: string[] = []
  const server = await startEmbedded({ dataDir, port, flags, log: (line) => said.push(line) })
  await new Promise((done) => blocker.close(done))
  expect(server.port).toBeGreaterThan(port)
  expect(said).toEqual([`port ${port} is taken, PostgreSQL uses ${server.port}`])
  await server.stop()
  expect(isAlive(server.pid)).toBe(false)
})

test("data of another major version is left alone", async () => {
  const version = join(dataDir, "PG_VERSION")
  const own = await readFile(version, "utf8")
  await writeFile(version, "17\n")
  await expect(startEmbedded({ dataDir, port, flags })).rejects.toThrow("belongs to PostgreSQL 17")
  await writeFile(version, own)
})

test("the last living user stops a shared server; a dead user's mark does not keep it", async () => {
  const shared = await shareEmbedded({ dataDir, port, flags })
  await writeFile(join(`${dataDir}.users`, String(process.ppid)), "")
  await shared.release()
  expect(await query(shared.url, "select 1 as one")).toEqual([{ one: 1 }])
  await rm(join(`${dataDir}.users`, String(process.ppid)))
  const again = await shareEmbedded({ dataDir, port, flags })
  expect(again.reused).toBe(true)
  await writeFile(join(`${dataDir}.users`, "999999999"), "")
  await again.release()
  await expect(query(again.url, "select 1")).rejects.toThrow()
})
