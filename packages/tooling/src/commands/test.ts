import { mkdir, readFile, rm } from "node:fs/promises"
import { join, relative } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { acquireTestCluster } from "../postgres/test-cluster.ts"
import { ensureBuild } from "./build.ts"
import { runNode, tool } from "./run.ts"
import { ROOT, Stop, say } from "./steps.ts"
import { listTestFiles, type TEST_FILES } from "./test-files.ts"

export type Project = keyof typeof TEST_FILES
type Counts = { passed: number; failed: number; failures: string[] }

/** Runs the projects on one real PostgreSQL; filters are parts of test file paths. The last lines name what failed, and count all. */
export async function test(filters: string[], projects: Project[]): Promise<number> {
  const files = await listTestFiles(ROOT)
  const wanted = (project: Project) =>
    projects.includes(project) &&
    files[project].some((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
  if (!projects.some(wanted)) {
    throw new Stop(`No test file matches ${filters.join(" ")}.`)
  }
  const cluster = await acquireTestCluster(ROOT, {
    log: (line) => say("postgres", line),
    passing: filters.length === 0,
  })
  const total: Counts = { passed: 0, failed: 0, failures: [] }
  const count = (result: Counts) => {
    total.passed += result.passed
    total.failed += result.failed
    total.failures.push(...result.failures)
  }
  try {
    process.env.TEST_DATABASE_URL = cluster.url
    const fast = (["unit", "db", "components"] as const).filter(wanted)
    if (fast.length > 0) {
      count(await runVitest(fast, filters))
    }
    if (wanted("e2e")) {
      await ensureBuild()
      count(await runVitest(["e2e"], filters))
    }
  } finally {
    await cluster.release()
  }
  process.stdout.write("\n")
  for (const failure of total.failures) {
    say("failed", failure)
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

async function runVitest(projects: Project[], filters: string[]): Promise<Counts> {
  const folder = join(ROOT, ".atelier", "test-results")
  const report = join(folder, `${projects.join("-")}-${process.pid}.json`)
  await mkdir(folder, { recursive: true })
  const args = [
    tool("", "vitest/vitest.mjs"),
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    ...filters,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]
  const code = await runNode(args, { env: { NODE_ENV: "test" } })
  const counts = countReport(await readFile(report, "utf8").catch(() => ""), code)
  await rm(report, { force: true })
  return counts
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[]
  }[]
}

/** Counts of a vitest JSON report and a line for each failure. A file that could not be loaded, and a run that failed without naming a test, count as failures. */
export function countReport(json: string, exitCode: number): Counts {
  if (json === "") {
    return { passed: 0, failed: 1, failures: ["the run left no report"] }
  }
  const report: Report = JSON.parse(json)
  const failures = report.testResults.flatMap((file) => {
    const path = relative(ROOT, file.name)
    const tests = file.assertionResults.filter((test) => test.status === "failed")
    if (tests.length > 0) {
      return tests.map((test) => `${path}: ${test.fullName}: ${brief(test.failureMessages?.join("\n"))}`)
    }
    return file.status === "failed" ? [`${path}: ${brief(file.message)}`] : []
  })
  if (failures.length === 0 && exitCode !== 0) {
    failures.push(`the run ended with ${exitCode} although every test passed; the reason stands above`)
  }
  return { passed: report.numPassedTests, failed: failures.length, failures }
}

/** The head of a failure on one line: what was expected, and where. */
function brief(message = "no message"): string {
  const lines = stripVTControlCharacters(message).split("\n")
  const own = lines.filter((line) => !line.includes("node_modules")).slice(0, 12)
  return own.map((line) => line.trim()).join(" | ")
}
