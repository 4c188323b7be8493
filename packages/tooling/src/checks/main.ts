import { ROOT } from "../commands/steps.ts"
import { architectureOf } from "./architecture.ts"
import { checkCompose } from "./compose.ts"
import { checkDocuments } from "./documents.ts"
import { checkFloors, FLOORS, readSupply } from "./floors.ts"

/** What a check found, a line each, and what it says when it found nothing. */
type Result = { problems: string[]; fine: string }

const CHECKS: Record<string, () => Promise<Result>> = {
  architecture: async () => {
    const { files, findings } = await architectureOf(ROOT)
    const problems = findings.map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`)
    return { problems, fine: `${files} files keep the rules` }
  },
  floors: async () => ({
    problems: checkFloors(await readSupply(ROOT)),
    fine: `${Object.keys(FLOORS).length} version floors, exact pins`,
  }),
  documents: async () => ({ problems: await checkDocuments(ROOT), fine: "every path named in them exists" }),
  unused: async () => ({
    problems: await (await import("./unused.ts")).checkUnused(ROOT),
    fine: "everything is used, or has its reason in ahead.ts",
  }),
  briefs: async () => (await import("../bench/briefs/budget.ts")).checkBriefs(ROOT),
  compose: async () => ({ problems: await checkCompose(ROOT), fine: "docker-compose.yml is whole" }),
}

const [name = ""] = process.argv.slice(2)
const check = CHECKS[name]
if (!check) {
  throw new Error(`There is no check "${name}": ${Object.keys(CHECKS).join(", ")}`)
}
const { problems, fine } = await check()
process.stdout.write(`${problems.length === 0 ? fine : problems.map((problem) => `  ${problem}`).join("\n")}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
