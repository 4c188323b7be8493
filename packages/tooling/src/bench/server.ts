import { type ChildProcess, spawn } from "node:child_process"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { BUNDLED, LEAN } from "../commands/services.ts"
import { ROOT } from "../commands/steps.ts"
import { freePort } from "../postgres/embedded.ts"
import { childrenOf } from "./cpu.ts"
import type { Stage } from "./stage.ts"

export type Programs = {
  base: URL
  web: ChildProcess
  /** Started on demand: while tasks are created by the thousand, matching them would be measured along. */
  startWorker: () => Promise<void>
  stopWorker: () => Promise<void>
  worker: ChildProcess | undefined
  stop: () => Promise<void>
}

async function untilUp(base: URL) {
  for (let tries = 0; tries < 120; tries++) {
    const up = await fetch(new URL("/api/health", base)).then(
      (response) => response.ok,
      () => false,
    )
    if (up) {
      return
    }
    await sleep(250)
  }
  throw new Error("The production server did not come up.")
}

/** The production web server and a worker on the stage's database, as processes of their own. */
export async function startPrograms(stage: Stage): Promise<Programs> {
  const port = await freePort(3999)
  const base = new URL(`http://127.0.0.1:${port}`)
  const env = {
    ...process.env,
    ...stage.env,
    APP_URL: base.origin,
    PORT: String(port),
    HOST: "127.0.0.1",
    NEXT_TELEMETRY_DISABLED: "1",
  }
  const run = (file: string, cwd = ROOT) =>
    spawn(process.execPath, [...LEAN, BUNDLED, join(ROOT, file)], { cwd, env, stdio: ["ignore", "ignore", "ignore"] })
  const end = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve())
      child.kill("SIGTERM")
      setTimeout(() => child.kill("SIGKILL"), 5000).unref()
    })
  const programs: Programs = {
    base,
    web: run("apps/web/src/server.ts", join(ROOT, "apps", "web")),
    worker: undefined,
    startWorker: async () => {
      programs.worker = run("apps/worker/src/main.ts")
      await sleep(2500)
    },
    stopWorker: async () => {
      if (programs.worker) {
        await end(programs.worker)
        programs.worker = undefined
      }
    },
    stop: async () => {
      await Promise.all([programs.web, programs.worker].map((child) => child && end(child)))
    },
  }
  await untilUp(base)
  return programs
}

async function kilobytes(pid: number, field: string): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "")
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0)
}

async function share(pids: number[]) {
  return (await Promise.all(pids.map((pid) => kilobytes(pid, "Pss")))).reduce((sum, kb) => sum + kb, 0) / 1024
}

/** Memory in MB, shared pages counted once (PSS): web, worker, PostgreSQL with its backends. Linux only. */
export async function memory(stage: Stage, programs: Programs): Promise<string> {
  const web = await share([programs.web.pid ?? 0])
  const worker = await share([programs.worker?.pid ?? 0])
  const postgres = await share([stage.postgresPid, ...(await childrenOf(stage.postgresPid))])
  const mb = (value: number) => `${value.toFixed(0)} MB`
  return `web ${mb(web)}, worker ${mb(worker)}, PostgreSQL ${mb(postgres)}, together ${mb(web + worker + postgres)}`
}
