import { readFile, rm } from "node:fs/promises"
import { delimiter, join } from "node:path"
import { cut } from "@atelier/domain/shared"
import { quietly, runNode, tool } from "../commands/run.ts"
import { ROOT, Stop } from "../commands/steps.ts"

type Score = {
  path: string
  score: number
  fcp: number
  lcp: number
  tbt: number
  cls: number
  kB: number
  element: string
  tasks: number[]
}

/** A page below it fails the bench. */
const FLOOR = 92

const FOLDER = join(ROOT, "e2e", "lighthouse")
const SCORES = join(ROOT, "e2e", "results", "lighthouse.json")

/**
 * Lighthouse's scores of the main pages for a phone, with the Chromium of the browser tests; installs Lighthouse at first.
 * `BENCH_RUNS` is how often each is opened (3), `BENCH_PATH` a part of the addresses that are.
 */
export async function benchLighthouse(): Promise<void> {
  await rm(SCORES, { force: true })
  const bin = join(ROOT, ".toolchain", "bin")
  await quietly("Lighthouse could not be installed:", "pnpm", ["install", "--ignore-workspace", "--frozen-lockfile"], {
    cwd: FOLDER,
    env: { PATH: [bin, process.env.PATH].join(delimiter) },
  })
  const suite = ["run", "--project", "e2e", "e2e/src/routes.test.ts", "-t", "Lighthouse", "--reporter", "dot"]
  await runNode([tool("", "vitest/vitest.mjs"), ...suite], { env: { BENCH_LIGHTHOUSE: "1" } })
  const text = await readFile(SCORES, "utf8").catch(() => {
    throw new Error("the browser ended before the pages were scored (what it lacks stands above)")
  })
  const scores: Score[] = JSON.parse(text)
  console.log(
    "\n  Lighthouse for phones, the best of some runs, tasks as long as they used the processor: performance of 100, first and largest paint, blocked, shift, scripts",
  )
  for (const { path, score, fcp, lcp, tbt, cls, kB, element, tasks } of scores) {
    const times = [fcp, lcp, tbt].map((ms) => `${Math.round(ms)} ms`.padStart(8)).join(" ")
    console.log(
      `  ${cut(path, 30).padEnd(30)} ${String(Math.round(score)).padStart(4)} ${times}  CLS ${cls.toFixed(3)}  ${kB.toFixed(1)} kB`,
    )
    console.log(`    painted last: ${cut(element, 90)}; tasks over 50 ms: ${tasks.join(", ") || "none"}`)
  }
  const low = scores.filter(({ score }) => Math.round(score) < FLOOR)
  if (low.length > 0) {
    const named = low.map(({ path, score }) => `${path} (${Math.round(score)})`).join(", ")
    throw new Stop(`these pages score less than ${FLOOR} for a phone: ${named}`)
  }
}
