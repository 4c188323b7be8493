import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import type { Emulators, Settings } from "./local-stack.ts"
import { ROOT } from "./steps.ts"

export type Mode = "production" | "development"
export type Server = { pid: number; port: number }
export type Prepared = {
  settings: Settings
  logins: readonly { role: string; email: string; password: string }[]
  warnings: string[]
}

/** What the preparing program tells the start, each thing as soon as it is known. */
export type Message = { emulators?: Emulators; server?: Server | undefined; ready?: Prepared }

/** The preparing program has failed and said why. */
export class Refused extends Error {}

/** Runs the preparing program; it is ended with `stop`, or with the start. */
export function runPreparing(what: Mode | "database", port: number, hear: (message: Message) => void) {
  const program = join(ROOT, "packages", "tooling", "src", "commands", "prepare.ts")
  const watchdog = join(import.meta.dirname, "parent-watchdog.mjs")
  const child: ChildProcess = fork(program, [what, String(port), String(process.pid)], {
    execArgv: ["--import", watchdog],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  child.on("message", (message) => hear(message as Message))
  const ended = new Promise<void>((done, fail) => {
    child.on("error", fail)
    child.on("exit", (code) => (code === 0 ? done() : fail(new Refused())))
  })
  ended.catch(() => undefined)
  return {
    ended,
    stop: async () => {
      child.kill("SIGTERM")
      await ended.catch(() => undefined)
    },
  }
}
