import { existsSync } from "node:fs"
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import postgres from "postgres"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { isAlive } from "../processes/file-lock.ts"
import { ensureDatabase, freePort, startEmbedded } from "./embedded.ts"
import { findHome, removeCluster } from "./embedded-home.ts"
import { shareEmbedded } from "./shared-cluster.ts"

let folder: string
let dataDir: string
/** Where the data really is: elsewhere, when the temporary folder is closed to PostgreSQL's user. */
let at: string
let port: number
const flags = ["fsync=off", "shared_buffers=16MB"]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-pg-"))
  // PostgreSQL runs as a plain user and has to reach its data.
  await chmod(folder, 0o755)
  dataDir = join(folder, "pg")
  at = (await findHome(dataDir)).dataDir
  port = await freePort(56000 + (process.pid % 2000))
})
afterAll(async () => {
  await (await startEmbedded({ dataDir, port, flags })).stop()
  await removeCluster(dataDir)
  await rm(folder, { recursive: true, force: true })
})

async function query(url: string, text: string) {
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

test("takes no locale, time zone or PG setting from whoever starts it", async () => {
  const own = join(folder, "own")
  for (const [name, value] of Object.entries({
    LC_ALL: "xx_XX.UTF-8",
    TZ: "Pacific/Auckland",
    PGPORT: "1",
    PGTZ: "x",
  })) {
    vi.stubEnv(name, value)
  }
  const server = await startEmbedded({ dataDir: own, port: await freePort(port + 1), flags }).finally(() =>
    vi.unstubAllEnvs(),
  )
  const names = ["lc_monetary", "lc_numeric", "lc_time", "lc_messages"]
  const found = await query(
    server.url,
    `select distinct setting from pg_settings where name in (${names.map((name) => `'${name}'`).join()})`,
  )
  await server.stop()
  await removeCluster(own)
  expect(found).toEqual([{ setting: "C" }])
})

test.skipIf(process.getuid?.() !== 0)(
  "data that a removed checkout left beyond it is set aside, also while its server still runs",
  async () => {
    const hidden = join(folder, "hidden")
    await mkdir(hidden, { mode: 0o700 })
    const there = join(hidden, "state", "pg")
    const options = { dataDir: there, port: await freePort(port + 1), flags }
    const outside = dirname((await findHome(there)).dataDir)
    try {
      const first = await startEmbedded(options)
      expect(outside).not.toContain(hidden)
      await rm(dirname(there), { recursive: true })
      const said: string[] = []
      const second = await startEmbedded({ ...options, log: (line) => said.push(line) })
      await expect.poll(() => isAlive(first.pid)).toBe(false)
      expect(said[0]).toMatch(/^an earlier checkout's data was moved to .*\.old$/)
      expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }])
      await second.stop()
    } finally {
      await removeCluster(there)
    }
    expect(existsSync(outside)).toBe(false)
  },
)

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
  await writeFile(join(at, "postmaster.pid"), `${process.pid}\n${at}\n0\n${port}\n\n127.0.0.1\n\nready   \n`)
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
  await expect.poll(() => isAlive(server.pid)).toBe(false)
})

test("data of another major version is left alone", async () => {
  const version = join(at, "PG_VERSION")
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

test("disposable data goes with the last user", async () => {
  const own = join(folder, "passing")
  const shared = await shareEmbedded({ dataDir: own, port, flags, disposable: true })
  const second = await shareEmbedded({ dataDir: own, port, flags, disposable: true }, process.ppid)
  await shared.release()
  expect(await query(shared.url, "select 1 as one")).toEqual([{ one: 1 }])
  await second.release()
  expect([(await findHome(own)).dataDir, `${own}.password`, `${own}.log`].filter(existsSync)).toEqual([])
})
