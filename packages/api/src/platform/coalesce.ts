type Waiting<I, O> = { item: I; resolve: (value: O) => void; reject: (error: unknown) => void }

const MOST = 64
/** A set behind a locked row holds up its own company for so long, then the next sets off without it. */
const PATIENCE_MS = 100

/**
 * Makes many calls at once into few: whoever comes while a set is under way waits and goes with the next. With two lanes
 * one set computes here while the other is in the database; the second sets off when it is as large as the first, each
 * with half of all, so that sets do not fall apart into single calls. `run` answers in the order of its items, for any
 * number of them. When a set fails, each of it is tried alone, so that one refusal is nobody else's; `run` must therefore
 * do all or nothing, and once however often it is asked.
 */
export function coalesce<I, O>(
  run: (items: readonly I[]) => Promise<readonly O[]>,
  lanes: 1 | 2 = 1,
): (item: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = []
  const underWay = new Set<readonly Waiting<I, O>[]>()
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
  const onTheWay = () => [...underWay].reduce((sum, { length }) => sum + length, 0)
  const sendOff = () => {
    const share = Math.ceil((waiting.length + onTheWay()) / lanes)
    const set = waiting.splice(0, Math.min(MOST, share))
    underWay.add(set)
    const leave = () => {
      clearTimeout(timer)
      if (underWay.delete(set)) {
        sendAll()
      }
    }
    const timer = setTimeout(leave, PATIENCE_MS)
    void together(set).then(leave)
  }
  const sendAll = () => {
    scheduled = false
    while (underWay.size < lanes && waiting.length >= Math.max(1, onTheWay())) {
      sendOff()
    }
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!scheduled) {
        scheduled = true
        setImmediate(sendAll)
      }
    })
}
