import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import type { BrowserContext } from "playwright-core"
import { PLAIN_ARGS } from "./browser.ts"
import { installChromium } from "./chromium.ts"
import { answersOk } from "./emulators.ts"
import { byProcessorTime, type TraceEvent } from "./processor-time.ts"
import { freePort, RESULTS, ROOT } from "./programs.ts"
import type { Viewer } from "./routes.ts"
import type { Stack } from "./stack.ts"

/** Of 100; times in ms, as Lighthouse reckons them for a phone on slow 4G. */
type Score = {
  path: string
  score: number
  fcp: number
  lcp: number
  tbt: number
  cls: number
  /** Every script of the page, as it came over the wire. */
  kB: number
  /** What was painted last, and how long the longest tasks took. */
  element: string
  tasks: number[]
}

type Item = {
  type?: string
  snippet?: string
  resourceType?: string
  transferSize?: number
  duration?: number
}
type Audit = { numericValue?: number; details?: { items?: Item[] } }
type Result = { categories: { performance: { score: number | null } }; audits: Record<string, Audit> }
type Artifacts = { Trace: { traceEvents: TraceEvent[] } }
type Flags = Record<string, unknown>
type Lighthouse = {
  default: (url: string, flags: Flags) => Promise<{ artifacts: Artifacts } | undefined>
  auditFlowArtifacts: (flow: { gatherSteps: { artifacts: Artifacts; flags: Flags }[] }) => Promise<{
    steps: { lhr: Result }[]
  }>
}

const FOLDER = join(ROOT, "e2e", "lighthouse", "node_modules", "lighthouse")
const RUNS = Number(process.env.BENCH_RUNS ?? 3)
const ONLY = process.env.BENCH_PATH ?? ""

/** The package is installed by `pnpm bench lighthouse` only, so that no one else waits for it. */
async function load(): Promise<Lighthouse> {
  if (!existsSync(FOLDER)) {
    throw new Error("Lighthouse is not installed: pnpm bench lighthouse does that.")
  }
  return await import(pathToFileURL(join(FOLDER, "core", "index.js")).href)
}

/** Opens the page as a phone does and scores it as if the machine had done nothing else at the time. */
async function score(lighthouse: Lighthouse, url: string, flags: Flags): Promise<Result | undefined> {
  const opened = await lighthouse.default(url, flags)
  if (!opened) {
    return undefined
  }
  const { Trace } = opened.artifacts
  const artifacts = { ...opened.artifacts, Trace: { ...Trace, traceEvents: byProcessorTime(Trace.traceEvents) } }
  const { steps } = await lighthouse.auditFlowArtifacts({ gatherSteps: [{ artifacts, flags }] })
  return steps[0]?.lhr
}

/** A Chromium of its own, which Playwright does not drive: Lighthouse opens and closes the pages. */
async function startChromium(): Promise<{ port: number; stop: () => Promise<void> }> {
  const { launcher, env } = await installChromium()
  const port = await freePort()
  const profile = await mkdtemp(join(tmpdir(), "lighthouse-"))
  const args = [...PLAIN_ARGS, "--headless", `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`]
  const child = spawn(launcher, [...args, "about:blank"], {
    env: { ...env, CHROMIUM_LOG: join(RESULTS, "lighthouse-chromium.log") },
    stdio: "ignore",
  })
  const ended = new Promise((resolve) => child.once("exit", resolve))
  // It must not outlive a bench that is interrupted.
  const end = () => child.kill("SIGKILL")
  process.once("exit", end)
  const isUp = () => answersOk(`http://127.0.0.1:${port}/json/version`).catch(() => false)
  for (let tries = 0; !(await isUp()); tries++) {
    if (tries > 300 || child.exitCode !== null) {
      throw new Error("Chromium did not start for Lighthouse.")
    }
    await sleep(100)
  }
  const stop = async () => {
    process.off("exit", end)
    child.kill()
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return { port, stop }
}

const cookiesOf = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ")

function readScore(path: string, { audits, categories }: Result): Score {
  const numberOf = (name: string) => audits[name]?.numericValue ?? Number.NaN
  const itemsOf = (name: string) => audits[name]?.details?.items ?? []
  const scripts = itemsOf("network-requests").filter(({ resourceType }) => resourceType === "Script")
  return {
    path,
    score: 100 * (categories.performance.score ?? 0),
    fcp: numberOf("first-contentful-paint"),
    lcp: numberOf("largest-contentful-paint"),
    tbt: numberOf("total-blocking-time"),
    cls: numberOf("cumulative-layout-shift"),
    kB: scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1000,
    element: itemsOf("lcp-breakdown-insight").find(({ type }) => type === "node")?.snippet ?? "",
    tasks: itemsOf("long-tasks").map(({ duration = 0 }) => Math.round(duration)),
  }
}

/** Each page several times, with an empty cache. The best run counts: what else a machine does only takes away. */
export async function scorePages(
  stack: Stack,
  pages: readonly [Viewer, string][],
  contextOf: (viewer: Viewer) => BrowserContext,
): Promise<void> {
  const lighthouse = await load()
  await mkdir(RESULTS, { recursive: true })
  const { port, stop } = await startChromium()
  const scores: Score[] = []
  try {
    for (const [viewer, path] of pages.filter(([, path]) => path.includes(ONLY))) {
      const cookie = await cookiesOf(contextOf(viewer))
      const flags = {
        port,
        logLevel: "error",
        onlyCategories: ["performance"],
        ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
      }
      const runs: Score[] = []
      for (let run = 0; run < RUNS; run++) {
        const found = await score(lighthouse, stack.base + path, flags)
        if (found) {
          runs.push(readScore(path, found))
          const name = `lighthouse-${(viewer + path).replaceAll(/\W+/g, "-")}.json`
          await writeFile(join(RESULTS, name), JSON.stringify(found))
        }
      }
      scores.push(...runs.toSorted((a, b) => b.score - a.score).slice(0, 1))
      await keepScores(scores)
    }
  } finally {
    await stop()
  }
}

/** Leaves them, page after page, where `pnpm bench lighthouse` finds them. */
function keepScores(scores: readonly Score[]): Promise<void> {
  return writeFile(join(RESULTS, "lighthouse.json"), JSON.stringify(scores))
}
