import { access, constants, mkdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { tryLock } from "../processes/file-lock.ts"
import { freePort } from "../processes/ports.ts"
import type { Emulators } from "./local-stack.ts"
import { type Mode, type Prepared, Refused, runPreparing, type Server } from "./preparing.ts"
import { forgetSettings, readRunning, rememberSettings } from "./running.ts"
import { answersOk, type Running, type Service, supervise, webGraceMs } from "./services.ts"
import { EMBEDDED, listens, messageOf, ROOT, STATE, Stop, say, step } from "./steps.ts"
import { tell } from "./tell.ts"
import { keepServer } from "./watch-server.ts"

// This program stays for as long as the product runs, so it loads little: what takes half the codebase is in prepare.ts.

type Part = { name: string; stop(options: { force: boolean }): Promise<void> }

/** Runs the whole product until Ctrl-C: database, emulators, web and worker. A second Ctrl-C ends it by force. */
export async function start(mode: Mode): Promise<void> {
  await mkdir(STATE, { recursive: true })
  await access(STATE, constants.W_OK)
  const release = await takeInstance()
  const stack: Part[] = [
    { name: "settings", stop: () => forgetSettings() },
    { name: "lock", stop: release },
  ]
  const stopAll = createStop(stack)
  process.on("SIGINT", stopAll)
  process.on("SIGTERM", stopAll)
  process.on("SIGHUP", stopAll)
  try {
    const port = await choosePort()
    const { prepared, worker } = await bringUp(mode, port, stack)
    announce(prepared)
    await ready("worker", worker)
  } catch (error) {
    if (!stopAll.asked()) {
      if (!(error instanceof Refused)) {
        process.stderr.write(`\n${await tell(error)}\n`)
      }
      await stopAll.now(1)
    }
  }
}

/** Done when the product can be used; the worker is still loading then. */
async function bringUp(mode: Mode, port: number, stack: Part[]): Promise<{ prepared: Prepared; worker: Running }> {
  await freshLogs()
  if (!process.env.DATABASE_URL) {
    stack.unshift({ name: "postgres", stop: leaveServer })
  }
  let emulators: Running | undefined
  let server: Server | undefined
  let prepared: Prepared | undefined
  const preparing = runPreparing(mode, port, (message) => {
    server = message.server ?? server
    prepared = message.ready ?? prepared
    if (message.emulators) {
      emulators = supervise(emulatorsService(message.emulators))
      stack.unshift({ name: "emulators", stop: emulators.stop })
      ready("emulators", emulators, message.emulators.emulates).catch(() => undefined)
    }
  })
  stack.unshift({ name: "preparing", stop: preparing.stop })
  await preparing.ended
  if (!prepared) {
    throw new Stop("Nothing was prepared: run the same command again.")
  }
  await rememberSettings(prepared.settings)
  let running = startPrograms(mode, port, prepared.settings, stack)
  await Promise.all([emulators?.ready, ready("web", running.web)])
  if (server) {
    const { settings } = prepared
    const moved = async (now: Server) => {
      // Another program has taken its port in the meantime: everything is told the new one.
      const url = new URL(settings.DATABASE_URL ?? "")
      url.port = String(now.port)
      settings.DATABASE_URL = url.href
      await rememberSettings(settings)
      await Promise.all([running.web.stop(), running.worker.stop()])
      running = startPrograms(mode, port, settings, stack)
    }
    const keeper = keepServer(server, { restore: () => restoreServer(port), moved })
    stack.unshift({ name: "postgres", stop: keeper.stop })
  }
  return { prepared, worker: running.worker }
}

function startPrograms(mode: Mode, port: number, settings: Prepared["settings"], stack: Part[]) {
  const env = { ...settings, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" }
  const web = supervise(webService(mode, env, port))
  const worker = supervise(workerService(mode, env), web.ready)
  // Requests stop before jobs do.
  stack.unshift({ name: "web", stop: web.stop }, { name: "worker", stop: worker.stop })
  return { web, worker }
}

async function restoreServer(port: number): Promise<Server | undefined> {
  let found: Server | undefined
  const restoring = runPreparing("database", port, (message) => {
    found = message.server
  })
  await restoring.ended.catch(() => undefined)
  return found
}

/** Loaded only now: it brings the database's client with it. */
async function leaveServer(): Promise<void> {
  const { leaveEmbedded } = await import("../postgres/shared-cluster.ts")
  await leaveEmbedded(EMBEDDED)
}

async function freshLogs(): Promise<void> {
  await rm(join(STATE, "logs"), { recursive: true, force: true })
  await mkdir(join(STATE, "logs"), { recursive: true })
}

async function ready(name: string, running: Running, detail = "ready"): Promise<void> {
  await step(name, async () => {
    await running.ready
    return detail
  })
}

function emulatorsService({ ports, env }: Emulators): Service {
  return {
    name: "emulators",
    args: [join(ROOT, "packages", "emulators", "src", "main.ts")],
    env,
    logFile: join(STATE, "logs", "emulators.log"),
    isReady: async () => (await Promise.all(ports.map(listens))).every(Boolean),
  }
}

function webService(mode: Mode, env: Service["env"], port: number): Service {
  const server = [join(ROOT, "apps", "web", "src", "server.ts")]
  return {
    name: "web",
    args: server,
    env,
    cwd: join(ROOT, "apps", "web"),
    ...(mode === "production" ? { logFile: join(STATE, "logs", "web.log") } : {}),
    isReady: () => answersOk(`http://127.0.0.1:${port}/api/health`),
    graceMs: webGraceMs(env),
  }
}

function workerService(mode: Mode, env: Service["env"]): Service {
  const program = join(ROOT, "apps", "worker", "src", "main.ts")
  const heartbeat = join(STATE, "worker-heartbeat")
  const args = [program, "--heartbeat", heartbeat]
  return {
    name: "worker",
    args: mode === "development" ? ["--watch", "--watch-preserve-output", ...args] : args,
    env,
    ...(mode === "production" ? { logFile: join(STATE, "logs", "worker.log") } : {}),
    isReady: async (ranMs) => (await stat(heartbeat)).mtimeMs > Date.now() - ranMs,
  }
}

/** Only one start may run the product of this checkout; the lock of a dead one is taken over. */
async function takeInstance(): Promise<() => Promise<void>> {
  const path = join(STATE, "lock")
  const lock = await tryLock(path).catch((error: unknown) => {
    throw new Stop(`${path} cannot be written (${messageOf(error)}): give it to the user who runs this, or remove it.`)
  })
  if ("heldBy" in lock) {
    const address = (await readRunning())?.APP_URL
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

function announce({ settings, logins, warnings }: Prepared): void {
  const lines = ["", `  Atelier runs at ${settings.APP_URL}`]
  if (settings.MAILBOX_URL) {
    lines.push(`  The mail it sends is at ${settings.MAILBOX_URL}`)
  }
  if (logins.length > 0) {
    lines.push(
      "",
      "  Demo accounts",
      ...logins.map((login) => `    ${login.role.padEnd(11)} ${login.email.padEnd(28)} ${login.password}`),
    )
  }
  for (const warning of warnings) {
    lines.push("", `  ${warning}`)
  }
  process.stdout.write(`${[...lines, "", "  Ctrl-C ends it."].join("\n")}\n`)
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
