import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { z } from "zod"
import { clientsOf, figuresOf, type Judged, run } from "./figures.ts"
import { readTalks } from "./labels.ts"

export const FOLDER = ["packages", "domain", "bench", "briefs"]
const FILE = "budget.json"

const Budget = z.object({ atLeast: z.record(z.string(), z.number()), atMost: z.record(z.string(), z.number()) })
type Budget = z.infer<typeof Budget>

/** What the rules must reach on all labelled messages, and what they must not exceed. */
function measured(judged: Judged[]): Budget {
  const test = figuresOf(judged.filter(({ talk }) => talk.part === "test"))
  const all = figuresOf(judged)
  const clients = clientsOf(judged)
  const languages = [...new Set(judged.map(({ talk }) => talk.lang))]
  const closed = languages.map((lang) => {
    const { closed } = figuresOf(judged.filter(({ talk }) => talk.lang === lang))
    return [`closed fields ${lang}`, closed] as const
  })
  return {
    atLeast: {
      "F1 test": test.f1,
      "F1 all": all.f1,
      "right briefs": all.right,
      "right briefs of clients": clients.right,
      ...Object.fromEntries(closed),
    },
    atMost: {
      "forbidden inferences, share": all.broken / Math.max(1, all.checks),
      "injections that changed something": all.injected,
      "turns until ready, 90th percentile": clients.p90,
    },
  }
}

export async function judgeAll(root: string): Promise<Judged[]> {
  return (await readTalks(join(root, ...FOLDER))).map(run)
}

async function readBudget(root: string): Promise<Budget> {
  return Budget.parse(JSON.parse(await readFile(join(root, ...FOLDER, FILE), "utf8")))
}

/** Where the rules fall short of the budget, one sentence each. */
export async function checkBriefs(root: string): Promise<{ problems: string[]; fine: string }> {
  const [budget, judged] = await Promise.all([readBudget(root), judgeAll(root)])
  const now = measured(judged)
  const low = Object.entries(budget.atLeast).filter(([name, floor]) => (now.atLeast[name] ?? 0) < floor)
  const high = Object.entries(budget.atMost).filter(([name, limit]) => (now.atMost[name] ?? Infinity) > limit)
  return {
    problems: [
      ...low.map(([name, floor]) => `${name}: ${digits(now.atLeast[name])}, the budget says at least ${floor}`),
      ...high.map(([name, limit]) => `${name}: ${digits(now.atMost[name])}, the budget says at most ${limit}`),
    ],
    fine: `${judged.length} labelled briefs within the budget, F1 ${digits(now.atLeast["F1 all"])}`,
  }
}

/** Moves each figure of the budget up to what is reached now; none ever goes back. */
export async function raiseBudget(root: string, judged: Judged[]): Promise<void> {
  const [old, now] = [await readBudget(root), measured(judged)]
  const better = (sums: Record<string, number>, floors: Record<string, number>, sign: 1 | -1) =>
    Object.fromEntries(
      Object.entries(sums).map(([name, value]) => {
        const rounded = (sign * Math.floor(sign * value * 100)) / 100
        const before = floors[name]
        return [name, before === undefined ? rounded : sign * Math.max(sign * before, sign * rounded)]
      }),
    )
  const next = { atLeast: better(now.atLeast, old.atLeast, 1), atMost: better(now.atMost, old.atMost, -1) }
  await writeFile(join(root, ...FOLDER, FILE), `${JSON.stringify(next, null, 2)}\n`)
}

function digits(value: number | undefined): string {
  return value === undefined ? "not measured" : value.toFixed(3)
}
