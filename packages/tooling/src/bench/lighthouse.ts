import { readFile, rm } from "node:fs/promises"
import { delimiter, join } from "node:path"
import { cut } from "@atelier/domain/shared"
import { quietly, runNode, tool } from "../commands/run.ts"
import { ROOT } from "../commands/steps.ts"

type Score = { path: string; score: number; fcp: number; lcp: number; tbt: number; cls: number }

const FOLDER = join(ROOT, "e2e", "lighthouse")
const SCORES = join(ROOT, "e2e", "results", "lighthouse.json")

/** Lighthouse's scores of the main pages for a phone, with the Chromium of the browser tests; installs Lighthouse at first. */
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
    "\n  Lighthouse for phones, the middle of three runs: performance of 100, first and largest paint, blocked, shift",
  )
  for (const { path, score, fcp, lcp, tbt, cls } of scores) {
    const times = [fcp, lcp, tbt].map((ms) => `${Math.round(ms)} ms`.padStart(8)).join(" ")
    console.log(
      `  ${cut(path, 30).padEnd(30)} ${String(Math.round(score)).padStart(4)} ${times}  CLS ${cls.toFixed(3)}`,
    )
  }
}
