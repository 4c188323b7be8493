import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import postgres from "postgres"
import { isAlive, withLock } from "../processes/file-lock.ts"
import { freePort } from "../processes/ports.ts"
import { findHome, type Home, removeCluster } from "./embedded-home.ts"
import { isServerOf, readPidFile } from "./pid-file.ts"

export { freePort, removeCluster }

const MAJOR = "18"
const USER = "postgres"

export type EmbeddedOptions = {
  dataDir: string
  /** The first port to try; the next free one is taken and said when it is busy. */
  port?: number
  /** Server settings, each `name=value`. */
  flags?: string[]
  log?: (line: string) => void
}

/** A running server: `url` is the superuser's, database postgres. `reused` says that it ran before this call. */
export type Embedded = { url: string; port: number; pid: number; reused: boolean; stop(): Promise<void> }

/**
 * Starts PostgreSQL 18 on 127.0.0.1, or joins the server that already runs on this directory.
 * It runs apart from this process (Ctrl-C does not reach it) until `stop` is called. Throws a sentence to act on.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir)
  const log = options.log ?? (() => undefined)
  await mkdir(dirname(dataDir), { recursive: true })
  return withLock(`${dataDir}.lock`, async () => {
    const home = await findHome(dataDir)
    const password = await ensureCluster(home, `${dataDir}.password`, log)
    const running = await joinRunning(home, password)
    if (running) {
      return running
    }
    return launch(home, password, options, `${dataDir}.log`, log)
  })
}

/** Stops the server that runs on this directory, if one does. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  await stopRunning(await findHome(resolve(dataDir)))
}

/** Creates `name` when the server at `url` does not have it, and answers the url of that database. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`
    if (!found) {
      await sql`create database ${sql(name)}`
    }
  } finally {
    await sql.end()
  }
  const target = new URL(url)
  target.pathname = `/${name}`
  return target.href
}

async function ensureCluster(home: Home, passwordFile: string, log: (line: string) => void): Promise<string> {
  const version = await readFile(join(home.dataDir, "PG_VERSION"), "utf8").catch(() => undefined)
  if (version !== undefined) {
    if (version.trim() !== MAJOR) {
      throw new Error(
        `${home.dataDir} belongs to PostgreSQL ${version.trim()}, this is ${MAJOR}: move that directory away.`,
      )
    }
    const password = await readFile(passwordFile, "utf8").catch(() => undefined)
    if (password === undefined && passwordFile !== `${home.dataDir}.password`) {
      // The state folder was removed or the checkout made anew: what it left where PostgreSQL's user can reach is not its own.
      await setAside(home, log)
      return ensureCluster(home, passwordFile, log)
    }
    if (password === undefined) {
      throw new Error(
        `${passwordFile} is gone, so ${home.dataDir} cannot be opened: restore the file or remove the directory.`,
      )
    }
    return password.trim()
  }
  log(`creating a PostgreSQL ${MAJOR} cluster in ${home.dataDir}`)
  const password = randomBytes(24).toString("base64url")
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  await chmod(passwordFile, 0o600)
  // Made beside its place and renamed, so an interrupted initdb never looks like a cluster.
  const fresh = `${home.dataDir}.new`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { mode: 0o700 })
  if (home.runAs) {
    await chown(fresh, home.runAs.uid, home.runAs.gid)
  }
  await initdb(home, fresh, password)
  await rm(home.dataDir, { recursive: true, force: true })
  await rename(fresh, home.dataDir)
  return password
}

async function setAside(home: Home, log: (line: string) => void): Promise<void> {
  const { dataDir } = home
  await stopRunning(home)
  await rm(`${dataDir}.old`, { recursive: true, force: true })
  await rename(dataDir, `${dataDir}.old`)
  log(`an earlier checkout's data was moved to ${dataDir}.old`)
}

async function stopRunning(home: Home): Promise<void> {
  const running = await readPidFile(join(home.dataDir, "postmaster.pid"))
  if (running && isAlive(running.pid) && (await isServerOf(running.pid, home.dataDir))) {
    await stopServer(home, running.pid)
  }
}

async function initdb(home: Home, target: string, password: string): Promise<void> {
  const pwfile = `${target}.pw`
  await writeFile(pwfile, `${password}\n`, { mode: 0o600 })
  if (home.runAs) {
    await chown(pwfile, home.runAs.uid, home.runAs.gid)
  }
  const args = [`--pgdata=${target}`, `--username=${USER}`, `--pwfile=${pwfile}`, "--auth=scram-sha-256", "--no-sync"]
  const locale = [
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--lc-collate=C",
    "--lc-ctype=C",
  ]
  try {
    await new Promise<void>((done, fail) => {
      const child = spawn(home.initdb, [...args, ...locale], {
        ...home.runAs,
        env: serverEnvironment(),
        cwd: target,
        windowsHide: true,
        stdio: ["ignore", "ignore", "pipe"],
      })
      let errors = ""
      child.stderr.on("data", (chunk) => {
        errors += String(chunk)
      })
      child.on("error", fail)
      child.on("close", (code) => {
        if (code === 0) {
          done()
        } else {
          fail(new Error(`initdb could not create ${target}: ${errors.trim()}`))
        }
      })
    })
  } finally {
    await rm(pwfile, { force: true })
  }
}

/** The server of this data directory when it runs; the pid file a dead one left behind is removed. */
async function joinRunning(home: Home, password: string): Promise<Embedded | undefined> {
  const pidFile = join(home.dataDir, "postmaster.pid")
  const deadline = Date.now() + 60_000
  for (;;) {
    const found = await readPidFile(pidFile)
    if (!found) {
      return undefined
    }
    if (!isAlive(found.pid) || !(await isServerOf(found.pid, home.dataDir))) {
      await rm(pidFile, { force: true })
      return undefined
    }
    if (found.status === "ready" && found.port !== undefined) {
      const server = describe(home, password, found.pid, found.port, true)
      if (await answers(server.url)) {
        return server
      }
    }
    if (Date.now() > deadline) {
      throw new Error(
        `PostgreSQL (process ${found.pid}) holds ${home.dataDir} but does not answer: end that process and try again.`,
      )
    }
    await sleep(100)
  }
}

async function launch(
  home: Home,
  password: string,
  options: EmbeddedOptions,
  logFile: string,
  log: (line: string) => void,
): Promise<Embedded> {
  const wanted = options.port ?? 54328
  let port = await freePort(wanted)
  for (let attempt = 0; attempt < 5; attempt++, port = await freePort(port + 1)) {
    if (port !== wanted) {
      log(`port ${wanted} is taken, PostgreSQL uses ${port}`)
    }
    const settings = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "timezone=UTC",
      "log_timezone=UTC",
      ...(options.flags ?? []),
    ]
    const output = await open(logFile, "w", 0o600)
    const child = spawn(
      home.postgres,
      ["-D", home.dataDir, "-p", String(port), ...settings.flatMap((s) => ["-c", s])],
      {
        ...home.runAs,
        env: serverEnvironment(),
        cwd: home.dataDir,
        detached: true,
        windowsHide: true,
        stdio: ["ignore", output.fd, output.fd],
      },
    )
    let ended = false
    child.on("error", () => {
      ended = true
    })
    child.on("exit", () => {
      ended = true
    })
    await output.close()
    const pidFile = join(home.dataDir, "postmaster.pid")
    while (!ended) {
      const found = await readPidFile(pidFile)
      if (found?.status === "ready" && found.pid === child.pid) {
        child.unref()
        return describe(home, password, found.pid, port, false)
      }
      await sleep(20)
    }
    const said = await readFile(logFile, "utf8")
    if (!/could not bind|could not create any TCP/.test(said)) {
      throw new Error(
        `PostgreSQL did not start: ${said.trim().split("\n").slice(-3).join(" ")} (all of it in ${logFile})`,
      )
    }
  }
  throw new Error(`PostgreSQL found no free port from ${wanted} on: end what occupies them.`)
}

function describe(home: Home, password: string, pid: number, port: number, reused: boolean): Embedded {
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`
  return { url, port, pid, reused, stop: () => stopServer(home, pid) }
}

/** Fast shutdown (open transactions are rolled back); after 20 seconds immediate, which costs a recovery at the next start. */
async function stopServer(home: Home, pid: number): Promise<void> {
  const signal = (name: "SIGINT" | "SIGQUIT") => {
    if (process.platform === "win32") {
      spawn(home.pgCtl, ["stop", "-D", home.dataDir, "-m", name === "SIGINT" ? "fast" : "immediate"], {
        stdio: "ignore",
        windowsHide: true,
      })
    } else if (isAlive(pid)) {
      process.kill(pid, name)
    }
  }
  signal("SIGINT")
  const started = Date.now()
  let forced = false
  while (isAlive(pid) && (await isServerOf(pid, home.dataDir))) {
    if (!forced && Date.now() - started > 20_000) {
      forced = true
      signal("SIGQUIT")
    }
    await sleep(20)
  }
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** For a server that behaves the same everywhere: without locale, time zone and PG settings of whoever starts it. */
function serverEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(LC_|LANG|TZ$|PG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" }
}
