import { mkdir, readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { cut } from "@atelier/domain/shared"
import { capture, tool } from "../commands/run.ts"
import { ROOT } from "../commands/steps.ts"
import { MUTANT_ENV, type Mutant } from "./mutant.ts"

/** "unusable" when no test failed as such: the fault did not fit, or only a set-up broke. */
export type Verdict = { kind: "killed" | "survived" | "unusable"; by: string; seconds: number }

type Report = {
  numPassedTests: number
  testResults: { message: string; assertionResults: { status: string; fullName: string }[] }[]
}

function projectsOf(tests: string[]): string[] {
  return [...new Set(tests.map((test) => (test.startsWith("packages/domain/") ? "unit" : "db")))].flatMap((project) => [
    "--project",
    project,
  ])
}

function judge(report: Report | null, code: number, output: string): Omit<Verdict, "seconds"> {
  const failed = report?.testResults.flatMap((file) => file.assertionResults).find(({ status }) => status === "failed")
  if (failed) {
    return { kind: "killed", by: failed.fullName.trim() }
  }
  if (report && code === 0 && report.numPassedTests > 0) {
    return { kind: "survived", by: `${report.numPassedTests} tests passed` }
  }
  const message = report?.testResults.map((file) => file.message).find((text) => text) ?? output.trim()
  return { kind: "unusable", by: cut(message.split("\n").slice(0, 3).join(" "), 200) }
}

/** Runs test files, with a fault in place when one is given, until the first test fails. */
export async function runTests(tests: string[], mutant?: Mutant): Promise<Verdict> {
  const started = performance.now()
  const folder = join(ROOT, ".atelier", "mutants")
  const report = join(folder, `${mutant?.id ?? "none"}.json`)
  await mkdir(folder, { recursive: true })
  const args = [tool("", "vitest/vitest.mjs"), "run", ...projectsOf(tests), ...tests]
  const options = ["--bail=1", "--maxWorkers=1", "--reporter=json", `--outputFile.json=${report}`]
  const env = { NODE_ENV: "test", [MUTANT_ENV]: mutant?.id }
  const { code, output } = await capture(process.execPath, [...args, ...options], { env })
  const json = await readFile(report, "utf8").catch(() => "")
  await rm(report, { force: true })
  const seconds = (performance.now() - started) / 1000
  return { ...judge(json ? JSON.parse(json) : null, code, output), seconds }
}
