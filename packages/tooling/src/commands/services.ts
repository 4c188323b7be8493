import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { get } from "node:http"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { messageOf, ROOT, Stop, say } from "./steps.ts"

/** Node keeps what it once took for young objects while it loaded the program: 130 MB a process without this bound. */
export const LEAN = ["--max-semi-space-size=8"]
/** Loads the server from its bundle, as production does. */
export const BUNDLED = "--conditions=bundle"

export type Service = {
  name: string
  /** Node arguments: the program and its own arguments. */
  args: string[]
  env: Record<string, string | undefined>
  cwd?: string
  /** Where its output goes; without it, to the terminal. */
  logFile?: string
  /** Answers true once the program serves; told how long, in ms, the present run has lasted. */
  isReady: (ranMs: number) => Promise<boolean>
  /** How long it may take to end before it is ended by force, in ms. */
  graceMs?: number
}

export type Running = { ready: Promise<void>; stop(options?: { force?: boolean }): Promise<void> }

const GRACE_MS = 15_000
/** What the web may take beyond the time it gives the requests that are under way. */
const BEYOND_SHUTDOWN_MS = 10_000
const READY_MS = 120_000
const STEADY_MS = 60_000

/**
 * Keeps a program running: started again after 0.5 s, 1 s, 2 s … 30 s when it ends unasked.
 * It has its own process group, so Ctrl-C reaches only the command, which ends things in order;
 * should the command vanish, the parent watchdog ends the program. Before it was ready once, three ends give up.
 * It is started once `after` is fulfilled: two programs that load at once both come late.
 */
export function supervise(service: Service, after: Promise<void> = Promise.resolve()): Running {
  let child: ChildProcess | undefined
  let stopping = false
  let everReady = false
  let ends = 0
  let wake: (() => void) | undefined
  let giveUp: (error: Error) => void = () => undefined
  const failed = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  failed.catch(() => undefined)

  let startedAt = Date.now()
  const launch = () => {
    startedAt = Date.now()
    const current = start(service)
    child = current
    current.on("error", (error) => giveUp(new Stop(`${service.name} did not start: ${error.message}.`)))
    current.on("exit", (code, signal) => {
      if (stopping) {
        return
      }
      ends = Date.now() - startedAt > STEADY_MS ? 1 : ends + 1
      const how = signal ? `signal ${signal}` : `exit code ${code}`
      if (!everReady && ends >= 3) {
        giveUp(new Stop(`${service.name} ended three times before it was ready (${how}).${tail(service.logFile)}`))
        return
      }
      const delay = Math.min(500 * 2 ** (ends - 1), 30_000)
      say(
        service.name,
        `ended (${how}), starting it again in ${delay / 1000} s${service.logFile ? `; see ${service.logFile}` : ""}`,
      )
      const timer = setTimeout(launch, delay)
      wake = () => clearTimeout(timer)
    })
  }
  const begin = async () => {
    await after
    if (!stopping) {
      launch()
    }
    const state = () => ({ stopping, ranMs: child?.exitCode === null ? Date.now() - startedAt : 0 })
    await Promise.race([failed, waitReady(service, state)])
    everReady = true
  }
  const ready = begin()
  ready.catch(() => undefined)

  return {
    ready,
    async stop({ force = false } = {}) {
      stopping = true
      wake?.()
      if (child && child.exitCode === null && child.signalCode === null) {
        await end(child, force, service.graceMs ?? GRACE_MS)
      }
    },
  }
}

function start(service: Service): ChildProcess {
  const output = service.logFile ? openLog(service.logFile) : undefined
  const watchdog = join(import.meta.dirname, "parent-watchdog.mjs")
  const bundled = service.env.NODE_ENV === "production" ? [BUNDLED] : []
  const child = spawn(process.execPath, [...LEAN, ...bundled, "--import", watchdog, ...service.args], {
    cwd: service.cwd ?? ROOT,
    env: { ...process.env, ...service.env },
    detached: true,
    windowsHide: true,
    stdio: ["ignore", output ?? "inherit", output ?? "inherit", "ipc"],
  })
  if (output !== undefined) {
    closeSync(output)
  }
  return child
}

async function end(child: ChildProcess, force: boolean, graceMs: number): Promise<void> {
  const exited = new Promise<void>((done) => child.once("exit", () => done()))
  signalGroup(child, force ? "SIGKILL" : "SIGTERM")
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), graceMs)
  await exited
  clearTimeout(timer)
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return
  }
  try {
    // The whole group only by force: asked politely, the program ends its own children in its own order.
    process.kill(signal === "SIGKILL" && process.platform !== "win32" ? -child.pid : child.pid, signal)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) {
      throw error
    }
  }
}

async function waitReady(service: Service, state: () => { stopping: boolean; ranMs: number }): Promise<void> {
  const deadline = Date.now() + READY_MS
  for (;;) {
    if (state().stopping) {
      throw new Stop(`${service.name} was ended before it was ready.`)
    }
    if (await service.isReady(state().ranMs).catch(() => false)) {
      return
    }
    if (Date.now() > deadline) {
      throw new Stop(`${service.name} was not ready after ${READY_MS / 1000} s.${tail(service.logFile)}`)
    }
    await sleep(100)
  }
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true })
  return openSync(path, "a", 0o600)
}

function tail(path: string | undefined): string {
  if (!path) {
    return ""
  }
  try {
    return ` The end of ${path}:\n\n${readFileSync(path, "utf8").trimEnd().split("\n").slice(-12).join("\n")}`
  } catch (error) {
    return ` (${messageOf(error)})`
  }
}

/** Always longer than the web itself gives requests that are under way (`SHUTDOWN_SECONDS`, as the settings were composed). */
export function webGraceMs(settings: Record<string, string | undefined>): number {
  return Number(settings.SHUTDOWN_SECONDS) * 1_000 + BEYOND_SHUTDOWN_MS
}

/** True when the address answers 200. By the plain client: fetch would stay in memory for as long as the product runs. */
export function answersOk(url: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const request = get(url, { timeout: 5_000, agent: false }, (response) => {
      response.resume()
      done(response.statusCode === 200)
    })
    request.on("error", fail)
    request.on("timeout", () => request.destroy(new Error(`${url} did not answer within 5 s.`)))
  })
}
