import { expect, test } from "vitest"
import { isDomainError } from "./errors.ts"
import { inOrder, inTurn } from "./turns.ts"

function hold() {
  const ends: (() => void)[] = []
  let running = 0
  const work = async () => {
    running += 1
    await new Promise<void>((resolve) => ends.push(resolve))
    running -= 1
  }
  return { work, running: () => running, endOne: () => ends.shift()?.() }
}

test("three at once, the next in line when one ends, and a line of twenty is full", async () => {
  const held = hold()
  const calls = Array.from({ length: 23 }, () => inTurn("mira", held.work))
  await expect.poll(held.running).toBe(3)
  await expect(inTurn("mira", held.work)).rejects.toSatisfy((error) => isDomainError(error) && error.reason === "BUSY")
  expect(await inTurn("jo", async () => "at once")).toBe("at once")
  for (let left = 23; left > 0; left--) {
    expect(held.running()).toBe(Math.min(3, left))
    held.endOne()
    await expect.poll(held.running).toBe(Math.min(3, left - 1))
  }
  await Promise.all(calls)
})

test("work that fails gives its turn on", async () => {
  const failing = () => Promise.reject(new Error("no"))
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => inTurn("mira", failing)))
  expect(results.every(({ status }) => status === "rejected")).toBe(true)
  expect(await inTurn("mira", async () => "next")).toBe("next")
})

test("what belongs together takes one turn at a time, and a failure holds up nothing", async () => {
  const held = hold()
  const batches = ["one", "two"].flatMap((batch) =>
    Array.from({ length: 20 }, () => inOrder(batch, () => inTurn("mira", held.work))),
  )
  const failed = inOrder("three", () => inTurn("mira", () => Promise.reject(new Error("no"))))
  const next = inOrder("three", () => inTurn("mira", async () => "next"))
  await expect(failed).rejects.toThrow("no")
  expect(await next).toBe("next")
  for (let left = 20; left > 0; left--) {
    await expect.poll(held.running).toBe(2)
    held.endOne()
    held.endOne()
  }
  await Promise.all(batches)
})
