export type Result = {
  name: string
  count: number
  perSecond: number
  p50: number
  p99: number
  errors: number
  /** µs of processor time a call: the program's, the database's. */
  cpu?: { node: number; postgres: number }
}

function quantile(sorted: readonly number[], q: number) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}

function median(values: readonly number[]) {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )
}

/** The middle of several rounds of the same, number by number; errors add up. */
export function middle(rounds: readonly Result[]): Result {
  const of = (pick: (round: Result) => number) => median(rounds.map(pick))
  return {
    name: rounds[0]?.name ?? "",
    count: rounds.reduce((sum, { count }) => sum + count, 0),
    perSecond: of((round) => round.perSecond),
    p50: of((round) => round.p50),
    p99: of((round) => round.p99),
    errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
    cpu: { node: of(({ cpu }) => cpu?.node ?? 0), postgres: of(({ cpu }) => cpu?.postgres ?? 0) },
  }
}

/** Runs work with so many at a time for so long; every call gets its worker's number and its own count. */
export async function measure(
  name: string,
  concurrency: number,
  seconds: number,
  work: (worker: number, turn: number) => Promise<void>,
): Promise<Result> {
  const times: number[] = []
  let errors = 0
  const began = performance.now()
  const end = began + seconds * 1000
  const worker = async (index: number) => {
    for (let turn = 0; performance.now() < end; turn++) {
      const start = performance.now()
      try {
        await work(index, turn)
        times.push(performance.now() - start)
      } catch (error) {
        errors += 1
        if (errors === 1) {
          console.error(`  ${name}: ${error instanceof Error ? error.message : String(error)}`)
        }
        if (errors > 50) {
          return
        }
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, (_, index) => worker(index)))
  const spent = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  return {
    name,
    count: times.length,
    perSecond: times.length / spent,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    errors,
  }
}

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1))

/** One line of the report; the ratio is to the limit measured in the same run. */
export function line(result: Result, limit?: Result): string {
  return [
    result.name.padEnd(34),
    `${number(result.perSecond).padStart(7)}/s`,
    `p50 ${number(result.p50).padStart(6)} ms`,
    `p99 ${number(result.p99).padStart(6)} ms`,
    result.cpu
      ? `CPU ${result.cpu.node.toFixed(0).padStart(4)} + ${result.cpu.postgres.toFixed(0).padStart(4)} µs`
      : "",
    limit ? `${(result.perSecond / limit.perSecond).toFixed(2)} of the limit` : "the limit",
    result.errors ? `${result.errors} errors` : "",
  ]
    .filter(Boolean)
    .join("  ")
}
