import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { freePort } from "@atelier/db/embedded"
import { tryLock } from "@atelier/db/file-lock"
import { z } from "zod"
import {
  checkSettings,
  composeSettings,
  freshLogs,
  openDatabase,
  prepareDatabase,
  type Settings,
  STATE,
  startStandIns,
} from "./local-stack.ts"
import { answersOk, type Running, type Service, supervise } from "./services.ts"
import { messageOf, ROOT, Stop, say, step } from "./steps.ts"
import { tell } from "./tell.ts"
import { ensureWebBuild } from "./web-build.ts"

type Mode = "production" | "development"
type Part = { name: string; stop(options: { force: boolean }): Promise<void> }

/** Runs the whole product until Ctrl-C: database, stand-ins, web and worker. A second Ctrl-C ends it by force. */
export async function start(mode: Mode): Promise<void> {
  await mkdir(STATE, { recursive: true })
  const release = await takeInstance()
  const stack: Part[] = [{ name: "lock", stop: release }]
  const stopAll = createStop(stack)
  process.on("SIGINT", stopAll)
  process.on("SIGTERM", stopAll)
  process.on("SIGHUP", stopAll)
  try {
    const port = await choosePort()
    const settings = await bringUp(mode, port, stack)
    await writeFile(join(STATE, "address"), settings.APP_URL ?? "")
    await announce(settings)
  } catch (error) {
    if (!stopAll.asked()) {
      process.stderr.write(`\n${await tell(error)}\n`)
      await stopAll.now(1)
    }
  }
}

async function bringUp(mode: Mode, port: number, stack: Part[]): Promise<Settings> {
  await freshLogs()
  const database = await openDatabase()
  stack.unshift({ name: "postgres", stop: database.release })
  say("postgres", database.embedded ? "embedded PostgreSQL 18" : "the database of DATABASE_URL")
  const settings = await composeSettings(database, port)
  checkSettings(settings)
  const standIns = await startStandIns(settings)
  if (standIns) {
    stack.unshift({ name: "stand-ins", stop: standIns.stop })
  }
  await prepareDatabase(database, settings)
  if (mode === "production") {
    await ensureWebBuild()
  }
  const env = { ...settings, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" }
  // The worker comes first in the list only to end after the web: requests stop before jobs do.
  const worker = supervise(workerService(mode, env))
  stack.unshift({ name: "worker", stop: worker.stop })
  const web = supervise(webService(mode, env, port))
  stack.unshift({ name: "web", stop: web.stop })
  await ready("web", web)
  await ready("worker", worker)
  return settings
}

async function ready(name: string, running: Running): Promise<void> {
  await step(name, async () => {
    await running.ready
    return "ready"
  })
}

function webService(mode: Mode, env: Settings, port: number): Service {
  const server = [join(ROOT, "apps", "web", "src", "server.ts")]
  return {
    name: "web",
    args: server,
    env,
    cwd: join(ROOT, "apps", "web"),
    ...(mode === "production" ? { logFile: join(STATE, "logs", "web.log") } : {}),
    isReady: () => answersOk(`http://127.0.0.1:${port}/api/health`),
  }
}

function workerService(mode: Mode, env: Settings): Service {
  const program = join(ROOT, "apps", "worker", "src", "main.ts")
  return {
    name: "worker",
    args: mode === "development" ? ["--watch", "--watch-preserve-output", program] : [program],
    env,
    ...(mode === "production" ? { logFile: join(STATE, "logs", "worker.log") } : {}),
    isReady: async (ranMs) => ranMs > 1_500,
  }
}

/** Only one front door may run the product of this checkout; the lock of a dead one is taken over. */
async function takeInstance(): Promise<() => Promise<void>> {
  const lock = await tryLock(join(STATE, "lock"))
  if ("heldBy" in lock) {
    const address = await readFile(join(STATE, "address"), "utf8").catch(() => "")
    const where = address ? ` at ${address}` : ""
    throw new Stop(
      `Atelier already runs${where} (process ${lock.heldBy}): use it, or end it with Ctrl-C in its terminal.`,
    )
  }
  return lock.release
}

/** PORT when it is set and free; else the first free port from 3000 on. */
async function choosePort(): Promise<number> {
  const wanted = Number(process.env.PORT || 3000)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    throw new Stop(`PORT is "${process.env.PORT}": choose a number from 1 to 65535, as in PORT=3000 npm start.`)
  }
  const port = await freePort(wanted)
  if (port === wanted) {
    return port
  }
  if (process.env.PORT) {
    throw new Stop(`Port ${wanted} is taken: end what uses it, or choose another, as in PORT=${port} npm start.`)
  }
  say("web", `port ${wanted} is taken, using ${port}`)
  return port
}

async function announce(settings: Settings): Promise<void> {
  const lines = ["", `  Atelier runs at ${settings.APP_URL}`]
  if (settings.MAILBOX_URL) {
    lines.push(`  The mail it sends is at ${settings.MAILBOX_URL}`)
  }
  if (settings.DEMO_MODE === "1") {
    const logins = await readDemoLogins()
    lines.push(
      "",
      "  Demo accounts",
      ...logins.map((login) => `    ${login.role.padEnd(11)} ${login.email.padEnd(28)} ${login.password}`),
    )
  }
  process.stdout.write(`${[...lines, "", "  Ctrl-C ends it."].join("\n")}\n`)
}

const DemoLogins = z.object({
  DEMO_LOGINS: z.array(z.object({ role: z.string(), email: z.string(), password: z.string() })),
})

/** The seed says who can sign in; loaded by path because only demo mode has it. */
async function readDemoLogins() {
  const path = join(ROOT, "scripts", "src", "seed", "logins.ts")
  const module: unknown = await import(pathToFileURL(path).href)
  return DemoLogins.parse(module).DEMO_LOGINS
}

type Stopper = (() => void) & { asked(): boolean; now(code: number): Promise<never> }

/** Ends the stack from the top. npm and the terminal both deliver one Ctrl-C, so within a second they count as one. */
function createStop(stack: Part[]): Stopper {
  let askedAt: number | undefined
  const now = async (code: number): Promise<never> => {
    askedAt ??= Date.now()
    const ended = new Set<Part>()
    // Starting may still be under way and add parts, so the top is looked at anew each time.
    for (let part = stack[0]; part; part = stack.find((item) => !ended.has(item))) {
      ended.add(part)
      await part.stop({ force: false }).catch((error) => say(part.name, messageOf(error)))
    }
    process.exit(code)
  }
  const force = async () => {
    say("stop", "by force")
    setTimeout(() => process.exit(1), 5_000).unref()
    await Promise.allSettled(stack.map((part) => part.stop({ force: true })))
    process.exit(1)
  }
  const handler = () => {
    if (askedAt === undefined) {
      process.stdout.write("\n")
      say("stop", "web, worker and database are ended in order; Ctrl-C again forces it")
      void now(0)
    } else if (Date.now() - askedAt > 1_000) {
      void force()
    }
  }
  return Object.assign(handler, { asked: () => askedAt !== undefined, now })
}
