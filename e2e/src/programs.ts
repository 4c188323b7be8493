import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

export const ROOT = join(import.meta.dirname, "..", "..")
export const RESULTS = join(ROOT, "e2e", "results")

export type Settings = Record<string, string>
export type Program = {
  /** Answers once the predicate does; throws with the end of the log when the program ends before. */
  until: (isReady: () => Promise<boolean>) => Promise<void>
  stop: (signal?: NodeJS.Signals) => Promise<void>
  log: () => string
}

const running = new Set<ChildProcess>()
process.on("exit", () => {
  for (const child of running) {
    child.kill("SIGKILL")
  }
})

/** Ends the program when this process vanishes, however that happens. */
const WATCHDOG = join(ROOT, "packages", "tooling", "src", "commands", "parent-watchdog.mjs")

/** A program of this codebase as a process of its own; what it says goes into the log file. */
export function startProgram(file: string, env: Settings, logFile: string, cwd = ROOT): Program {
  mkdirSync(dirname(logFile), { recursive: true })
  const output = openSync(logFile, "a")
  const child = spawn(process.execPath, ["--conditions=bundle", "--import", WATCHDOG, join(ROOT, file)], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NEXT_TELEMETRY_DISABLED: "1", ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", output, output, "ipc"],
  })
  closeSync(output)
  running.add(child)
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      running.delete(child)
      resolve()
    })
  })
  const log = () => readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-40).join("\n")
  return {
    log,
    until: async (isReady) => {
      for (const deadline = Date.now() + 90_000; ; await sleep(100)) {
        if (await isReady().catch(() => false)) {
          return
        }
        if (!running.has(child) || Date.now() > deadline) {
          throw new Error(`${file} did not come up:\n${log()}`)
        }
      }
    },
    stop: async (signal = "SIGTERM") => {
      child.kill(signal)
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000)
      await ended
      clearTimeout(late)
    },
  }
}

/** Runs a program to its end. */
export async function runProgram(file: string, env: Settings): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, file)], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  })
  running.add(child)
  let output = ""
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk
  })
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk
  })
  const code = await new Promise((resolve) => child.once("close", resolve))
  running.delete(child)
  if (code !== 0) {
    throw new Error(`${file} failed:\n${output}`)
  }
}

/** A port of this machine that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}
