import { readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { cut } from "@atelier/domain/shared"
import { runNode, tool } from "../commands/run.ts"
import { ROOT } from "../commands/steps.ts"

type Weight = { route: string; path: string; status: number; kB: number; files: number; budget: number }
type Paint = { path: string; lcp: number; cls: number; kB: number }

const WEIGHTS = join(ROOT, "e2e", "results", "weights.json")
const PAINTS = join(ROOT, "e2e", "results", "paints.json")

/** What this run of the suite has left, or nothing when it ended before. */
async function read<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

/**
 * JavaScript of every route's first load, gzipped, as whom it is made for: signed in to the demo on the production server,
 * with the e2e project's browser. Of a route with several addresses the heaviest; then how the main pages appear.
 */
export async function benchPages(): Promise<void> {
  await Promise.all([WEIGHTS, PAINTS].map((path) => rm(path, { force: true })))
  const suite = ["run", "--project", "e2e", "e2e/src/routes.test.ts", "-t", "JavaScript", "--reporter", "dot"]
  const code = await runNode([tool("", "vitest/vitest.mjs"), ...suite], { env: { BENCH_PAINT: "1" } })
  const weighed = await read<{ framework: number; weights: Weight[] }>(WEIGHTS)
  if (!weighed) {
    throw new Error("the browser ended before the pages were weighed (what it lacks stands above)")
  }
  const { framework, weights } = weighed
  console.log(`\n  JavaScript by route, kB gzip; the framework alone ${framework}${code === 0 ? "" : "; OVER BUDGET"}`)
  const heaviest = new Map<string, Weight>()
  for (const weight of weights) {
    const most = heaviest.get(weight.route)
    heaviest.set(weight.route, most && most.kB >= weight.kB ? most : weight)
  }
  for (const { route, kB, files, budget, status } of heaviest.values()) {
    const own = (kB - framework).toFixed(1)
    console.log(
      `  ${route.padEnd(30)} ${kB.toFixed(1).padStart(6)} (own ${own.padStart(5)}, budget ${budget})  ${files} files  ${status}`,
    )
  }
  const paints = await read<Paint[]>(PAINTS)
  if (!paints) {
    throw new Error("the browser ended before it had drawn the main pages (what it lacks stands above)")
  }
  console.log("\n  Main pages in Chromium: largest paint, layout shift, every script until the page is quiet")
  for (const { path, lcp, cls, kB } of paints) {
    console.log(`  ${cut(path, 30).padEnd(30)} ${String(lcp).padStart(5)} ms  CLS ${cls}  ${kB.toFixed(1)} kB`)
  }
}
