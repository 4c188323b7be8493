import { join } from "node:path"
import { FOLDER, judgeAll, raiseBudget } from "./budget.ts"
import { runClients } from "./clients.ts"
import { clientsOf, type Figures, figuresOf, type Judged, quantile, rates, totals } from "./figures.ts"
import { fitWeights } from "./fit.ts"
import { readTalks } from "./labels.ts"
import { FIELDS } from "./score.ts"
import { showClients, showMisses } from "./show.ts"

/**
 * How well the rules read the labelled briefs. Words after `briefs`: `raise` moves the budget up; `fit` fits the
 * weights of the features anew; `clients` prints what goes
 * wrong with clients that answer every question; a tag, language, field or id what was missed there. Nothing of the test part
 * is shown.
 */
export async function benchBriefs(root: string, words: string[]): Promise<void> {
  if (words.includes("fit")) {
    return fitWeights(
      root,
      await readTalks(join(root, ...FOLDER)),
      words.filter((word) => word !== "fit"),
    )
  }
  const judged = await judgeAll(root)
  const seen = judged.filter(({ talk }) => talk.part === "train")
  for (const word of words) {
    await (word === "raise"
      ? raiseBudget(root, judged)
      : word === "clients"
        ? showClients(root, seen)
        : showMisses(seen, word))
  }
  if (words.length === 0) {
    await showFigures(root, judged)
  }
}

async function showFigures(root: string, judged: Judged[]): Promise<void> {
  const parts = [judged.filter(({ talk }) => talk.part === "train"), judged.filter(({ talk }) => talk.part === "test")]
  print("", "train", "test")
  const row = (name: string, value: (figures: Figures) => string) =>
    print(name, ...parts.map((part) => value(figuresOf(part))))
  row("conversations", ({ talks }) => String(talks))
  row("F1 / precision / recall", ({ f1, precision, recall }) => `${of(f1)} ${of(precision)} ${of(recall)}`)
  row("F1 of closed fields", ({ closed }) => of(closed))
  row("briefs without an error", ({ right }) => percent(right))
  row(
    "forbidden inferences",
    ({ broken, checks }) => `${broken} of ${checks}, ${percent(broken / Math.max(1, checks))}`,
  )
  row("injections that changed it", ({ injected, injections }) => `${injected} of ${injections}`)
  const clients = parts.map(clientsOf)
  print("a client until READY", ...clients.map(({ median, p90 }) => `${median} turns, p90 ${p90}`))
  print("  reached / right brief", ...clients.map(({ ready, right }) => `${percent(ready)} / ${percent(right)}`))
  const times = parts.map((part) => part.flatMap((one) => one.times))
  print(
    "ms of processor a turn, p50 / p99",
    ...times.map((all) => `${quantile(all, 0.5).toFixed(1)} / ${quantile(all, 0.99).toFixed(1)}`),
  )
  for (const { name, turns, faults } of await runClients(root)) {
    print(name, `${turns} turns, ${faults.length} faults`)
  }
  print("\nfield", "F1 P R (labels)", "")
  for (const field of FIELDS) {
    print(field, ...parts.map((part) => line(rates([totals(part)[field]]))))
  }
  print("\nforbidden inferences by field", "", "")
  for (const field of [...new Set(judged.flatMap(({ verdict }) => verdict.broken.map(fieldOf)))].sort()) {
    const broken = (part: Judged[]) =>
      part.flatMap(({ verdict }) => verdict.broken).filter((one) => fieldOf(one) === field)
    print(field, ...parts.map((part) => String(broken(part).length)))
  }
  print("\nlanguage", "F1, closed (talks)", "")
  groups(judged, ({ talk }) => [talk.lang], parts)
  print("\ntag", "F1, closed (talks)", "")
  groups(judged, ({ talk }) => talk.tags, parts)
  print("\nforms taken for others", "", "")
  confusion(judged).forEach(([pair, count]) => void print(pair, String(count)))
}

const fieldOf = (broken: string) => broken.split(":")[0] ?? ""

function groups(judged: Judged[], keys: (one: Judged) => string[], parts: Judged[][]): void {
  for (const key of [...new Set(judged.flatMap(keys))].sort()) {
    const cells = parts.map((part) => {
      const { f1, closed, talks, right } = figuresOf(part.filter((one) => keys(one).includes(key)))
      return talks === 0 ? "" : `${of(f1)} ${of(closed)} ${percent(right)} right (${talks})`
    })
    print(key, ...cells)
  }
}

function confusion(judged: Judged[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const [expected, got] of judged.flatMap(({ verdict }) => verdict.confused)) {
    const pair = `${expected} -> ${got}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 20)
}

const of = (value: number) => value.toFixed(3)
const percent = (value: number) => `${(value * 100).toFixed(1)} %`
const line = ({ f1, precision, recall, expected }: ReturnType<typeof rates>) =>
  `${of(f1)} ${of(precision)} ${of(recall)} (${expected})`

function print(name: string, ...cells: string[]): void {
  console.log(`  ${name.padEnd(34)}${cells.map((cell) => cell.padEnd(34)).join("")}`.trimEnd())
}
