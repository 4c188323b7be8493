type Waiting<I, O> = { item: I; resolve: (value: O) => void; reject: (error: unknown) => void }

/** Two sets under way: one computes here while the other is in the database. */
const LANES = 2
const MOST = 64
/** A set behind a locked row holds up its own company for so long, then the next sets off without it. */
const PATIENCE_MS = 100

/**
 * Makes many calls at once into few: whoever comes while sets are under way waits and goes with the next. `run` answers in
 * the order of its items, for any number of them. When a set fails, each of it is tried alone, so that one refusal is
 * nobody else's; `run` must therefore do all or nothing, and once however often it is asked.
 */
export const coalesce = <I, O>(run: (items: readonly I[]) => Promise<readonly O[]>): ((item: I) => Promise<O>) => {
  const waiting: Waiting<I, O>[] = []
  let free = LANES
  let scheduled = false

  const together = async (set: readonly Waiting<I, O>[]): Promise<void> => {
    try {
      const answers = await run(set.map(({ item }) => item))
      set.forEach(({ resolve }, index) => {
        resolve(answers[index] as O)
      })
    } catch (error) {
      if (set.length === 1) {
        set[0]?.reject(error)
        return
      }
      await Promise.all(set.map((one) => together([one])))
    }
  }
  const sendOff = () => {
    const set = waiting.splice(0, Math.min(MOST, Math.ceil(waiting.length / free)))
    free -= 1
    let left = false
    const leave = () => {
      clearTimeout(timer)
      if (!left) {
        left = true
        free += 1
        sendAll()
      }
    }
    const timer = setTimeout(leave, PATIENCE_MS)
    void together(set).then(leave)
  }
  const sendAll = () => {
    scheduled = false
    while (free > 0 && waiting.length > 0) {
      sendOff()
    }
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!scheduled && free > 0) {
        scheduled = true
        setImmediate(sendAll)
      }
    })
}
