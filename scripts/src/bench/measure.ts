export type Result = { name: string; perSecond: number; p50: number; p99: number; errors: number }

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

/** Runs work with so many at a time for so long; every call gets its worker's number and its own count. */
export const measure = async (
  name: string,
  concurrency: number,
  seconds: number,
  work: (worker: number, turn: number) => Promise<void>,
): Promise<Result> => {
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
  return { name, perSecond: times.length / spent, p50: quantile(times, 0.5), p99: quantile(times, 0.99), errors }
}

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1))

/** One line of the report; the ratio is to the limit measured in the same run. */
export const line = (result: Result, limit?: Result): string =>
  [
    result.name.padEnd(34),
    `${number(result.perSecond).padStart(7)}/s`,
    `p50 ${number(result.p50).padStart(6)} ms`,
    `p99 ${number(result.p99).padStart(6)} ms`,
    limit ? `${(result.perSecond / limit.perSecond).toFixed(2)} of the limit` : "the limit",
    result.errors ? `${result.errors} errors` : "",
  ]
    .filter(Boolean)
    .join("  ")
