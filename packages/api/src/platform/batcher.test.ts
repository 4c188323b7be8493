import { setTimeout as sleep } from "node:timers/promises"
import { describe, expect, test } from "vitest"
import { createBatcher } from "./batcher.ts"

/** A service that notes the batches it is given, takes `ms` for each, and refuses batches with an item below zero. */
function noting(ms: number, concurrency: 1 | 2 = 1) {
  const sets: number[][] = []
  let most = 0
  let now = 0
  const call = createBatcher<number, string>(
    async (items) => {
      sets.push([...items])
      now += 1
      most = Math.max(most, now)
      await sleep(ms)
      now -= 1
      if (items.some((item) => item < 0)) {
        throw new Error(`refused ${items.length}`)
      }
      return items.map((item) => `answer ${item}`)
    },
    { concurrency },
  )
  return { call, sets, most: () => most }
}

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index)

describe("calls at once", () => {
  test("a lone call goes alone and at once", async () => {
    const { call, sets } = noting(1)
    expect(await call(7)).toBe("answer 7")
    expect(sets).toEqual([[7]])
  })

  test.each([1, 2] as const)("every call gets its own answer, in few batches, %i at a time", async (concurrency) => {
    const { call, sets, most } = noting(3, concurrency)
    const answers = await Promise.all(upTo(300).map((n) => call(n)))
    expect(answers).toEqual(upTo(300).map((n) => `answer ${n}`))
    expect(sets.flat().toSorted((a, b) => a - b)).toEqual(upTo(300))
    expect(sets.length).toBeLessThan(9)
    expect(Math.max(...sets.map((set) => set.length))).toBe(64)
    expect(most()).toBe(concurrency)
  })

  test("calls that arrive while a batch is running go with the next", async () => {
    const { call, sets } = noting(20)
    const first = [call(1), call(2)]
    await sleep(5)
    const later = upTo(10).map((n) => call(10 + n))
    await Promise.all([...first, ...later])
    expect(sets).toEqual([[1, 2], upTo(10).map((n) => 10 + n)])
  })

  test("two batches at once share what keeps arriving", async () => {
    const { call, sets } = noting(4, 2)
    const customer = async () => {
      for (let turn = 0; turn < 12; turn++) {
        await call(turn)
      }
    }
    await Promise.all(upTo(8).map(customer))
    const later = sets.slice(4, -4).map((set) => set.length)
    expect(later.reduce((sum, length) => sum + length, 0) / later.length).toBeGreaterThanOrEqual(3)
  })
})

describe("trouble", () => {
  test("one refusal does not affect the others, and later calls are answered", async () => {
    const { call, sets } = noting(2)
    const answers = await Promise.allSettled([1, -1, 2, 3, -2, 4].map((n) => call(n)))
    expect(answers.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
    ])
    expect(answers[1]).toMatchObject({ reason: new Error("refused 1") })
    expect(sets.filter((set) => set.length === 1).length).toBe(6)
    expect(await call(5)).toBe("answer 5")
  })

  test("a batch that hangs does not hold up the next for longer than maxWait", async () => {
    let release = () => {}
    const hanging = new Promise<void>((resolve) => {
      release = resolve
    })
    const call = createBatcher<number, number>(async (items) => {
      await (items.includes(0) ? hanging : undefined)
      return items
    })
    const stuck = [call(0), call(0)]
    await sleep(5)
    expect(await Promise.race([call(1), sleep(2000, "late")])).toBe(1)
    release()
    expect(await Promise.all(stuck)).toEqual([0, 0])
  })
})
