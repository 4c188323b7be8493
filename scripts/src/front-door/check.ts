import { existsSync } from "node:fs"
import { join } from "node:path"
import { architectureOf } from "../checks/architecture.ts"
import { checkCompose } from "../checks/compose.ts"
import { checkDocuments } from "../checks/documents.ts"
import { checkFloors, FLOORS, readSupply } from "../checks/floors.ts"
import { checkUnused } from "../checks/unused.ts"
import { capture, tool } from "./run.ts"
import { ROOT, Stop, step } from "./steps.ts"

/** Every check that needs no database, each with its closing line; all run even when one fails. Answers the exit code. */
export async function check(): Promise<number> {
  const failures: string[] = []
  for (const [name, work] of CHECKS) {
    try {
      await step(name, work)
    } catch (error) {
      const text =
        error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
      process.stdout.write(`\n  ${name} failed\n\n${text}\n\n`)
      failures.push(name)
    }
  }
  process.stdout.write(
    failures.length === 0
      ? `\n${CHECKS.length} checks hold\n`
      : `\n${failures.length} of ${CHECKS.length} checks failed: ${failures.join(", ")}\n`,
  )
  return failures.length === 0 ? 0 : 1
}

const CHECKS: [name: string, work: () => Promise<string>][] = [
  ["lint", lint],
  ["types", types],
  ["architecture", architecture],
  [
    "floors",
    async () => report(checkFloors(await readSupply(ROOT)), `${Object.keys(FLOORS).length} version floors, exact pins`),
  ],
  ["documents", async () => report(await checkDocuments(ROOT), "every path named in them exists")],
  ["generated", generated],
  ["unused", async () => report(await checkUnused(ROOT), "everything is used, or has its reason in ahead.ts")],
  ["compose", async () => report(await checkCompose(ROOT), "docker-compose.yml is whole")],
]

async function lint(): Promise<string> {
  const output = await node([tool("", "@biomejs/biome/bin/biome"), "check", "--colors=off", "--error-on-warnings"])
  return /Checked \d+ files/.exec(output)?.[0].toLowerCase() ?? "checked"
}

async function types(): Promise<string> {
  const web = join(ROOT, "apps", "web")
  await node([tool("apps/web", "next/dist/bin/next"), "typegen"], web)
  await node([tool("", "typescript/bin/tsc"), "-b", "--checkers", "2"])
  return "no errors in the whole repository"
}

async function architecture(): Promise<string> {
  const { files, findings } = await architectureOf(ROOT)
  return report(
    findings.map((finding) => `${finding.path}:${finding.line} ${finding.rule}: ${finding.message}`),
    `${files} files keep the rules`,
  )
}

async function generated(): Promise<string> {
  const generator = join(ROOT, "scripts", "src", "generate", "main.ts")
  if (!existsSync(generator)) {
    throw new Stop("scripts/src/generate/main.ts is missing, so docs/generated cannot be compared.")
  }
  await node([generator, "--check"])
  return "docs/generated is fresh"
}

async function node(args: string[], cwd = ROOT): Promise<string> {
  const { code, output } = await capture(process.execPath, args, { cwd, env: { NEXT_TELEMETRY_DISABLED: "1" } })
  if (code !== 0) {
    throw new Stop(output.trim())
  }
  return output
}

function report(problems: string[], fine: string): string {
  if (problems.length > 0) {
    throw new Stop(problems.map((problem) => `  ${problem}`).join("\n"))
  }
  return fine
}
