type Waiting<I, O> = { item: I; resolve: (value: O) => void; reject: (error: unknown) => void }

type BatcherOptions = {
  /** How many batches may run at once. */
  concurrency?: 1 | 2
  /** Milliseconds that a running batch may hold up the next one, for example behind a locked row. */
  maxWait?: number
}

const MAX_BATCH = 64

/**
 * Turns many concurrent calls into few: calls that arrive while a batch is running wait and go with the next. With a
 * concurrency of two, one batch computes here while the other is in the database; the second starts when it is as large as
 * the first, each with half of all calls, so that batches do not fall apart into single calls. `run` answers in the order
 * of its items, for any number of them. When a batch fails, each of its items is tried alone, so that one refusal does not
 * affect the others; `run` must therefore be atomic and safe to repeat.
 */
export function createBatcher<I, O>(
  run: (items: readonly I[]) => Promise<readonly O[]>,
  { concurrency = 1, maxWait = 100 }: BatcherOptions = {},
): (item: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = []
  const running = new Set<readonly Waiting<I, O>[]>()
  let scheduled = false

  const runBatch = async (batch: readonly Waiting<I, O>[]): Promise<void> => {
    try {
      const answers = await run(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => {
        resolve(answers[index] as O)
      })
    } catch (error) {
      if (batch.length === 1) {
        batch[0]?.reject(error)
        return
      }
      await Promise.all(batch.map((one) => runBatch([one])))
    }
  }
  const runningItems = () => [...running].reduce((sum, { length }) => sum + length, 0)
  const startBatch = () => {
    const share = Math.ceil((waiting.length + runningItems()) / concurrency)
    const batch = waiting.splice(0, Math.min(MAX_BATCH, share))
    running.add(batch)
    const finish = () => {
      clearTimeout(timer)
      if (running.delete(batch)) {
        startBatches()
      }
    }
    const timer = setTimeout(finish, maxWait)
    void runBatch(batch).then(finish)
  }
  const startBatches = () => {
    scheduled = false
    while (running.size < concurrency && waiting.length >= Math.max(1, runningItems())) {
      startBatch()
    }
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!scheduled) {
        scheduled = true
        setImmediate(startBatches)
      }
    })
}
