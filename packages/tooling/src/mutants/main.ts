import { ROOT } from "../commands/steps.ts"
import { acquireTestCluster } from "../postgres/test-cluster.ts"
import { MUTANTS } from "./list.ts"
import type { Mutant } from "./mutant.ts"
import { runTests, type Verdict } from "./run-mutant.ts"

const AT_ONCE = 2
/** The share of faults that the tests have to notice, in percent. */
const BAR = 95

const say = (line: string) => process.stdout.write(`${line}\n`)

function tellOf({ id, fault }: Mutant, { kind, by, seconds }: Verdict) {
  return say(`${kind.padEnd(9)} ${id.padEnd(28)} ${fault}\n${" ".repeat(10)}${seconds.toFixed(0)} s, ${by}`)
}

async function runAll(mutants: readonly Mutant[]): Promise<[Mutant, Verdict][]> {
  const waiting = [...mutants]
  const done: [Mutant, Verdict][] = []
  const work = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const verdict = await runTests(mutant.tests, mutant)
      tellOf(mutant, verdict)
      done.push([mutant, verdict])
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return done
}

/** Every fault of the list (or those whose id has a filter in it), after a run of their tests without any. */
async function main(filters: string[]): Promise<number> {
  const wanted = MUTANTS.filter(({ id }) => filters.length === 0 || filters.some((filter) => id.includes(filter)))
  if (wanted.length === 0) {
    say(`No mutant matches ${filters.join(" ")}.`)
    return 1
  }
  const cluster = await acquireTestCluster(ROOT, { log: say })
  process.env.TEST_DATABASE_URL = cluster.url
  try {
    const healthy = await runTests([...new Set(wanted.flatMap(({ tests }) => tests))])
    if (healthy.kind !== "survived") {
      say(`The tests fail without any fault: ${healthy.by}`)
      return 1
    }
    const verdicts = await runAll(wanted)
    const of = (kind: Verdict["kind"]) => verdicts.filter(([, verdict]) => verdict.kind === kind)
    const share = (100 * of("killed").length) / verdicts.length
    for (const [mutant] of [...of("survived"), ...of("unusable")]) {
      say(`not killed: ${mutant.id} (${mutant.fault})`)
    }
    say(`${of("killed").length} of ${verdicts.length} mutants killed, ${share.toFixed(1)} % (bar ${BAR} %)`)
    return share >= BAR ? 0 : 1
  } finally {
    await cluster.release()
  }
}

process.exitCode = await main(process.argv.slice(2))
