import { afterEach, beforeEach, expect, test, vi } from "vitest"

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal("document", { readyState: "complete" })
  vi.spyOn(performance, "now").mockReturnValue(1_000)
})
afterEach(() => vi.unstubAllGlobals())

test("a page has arrived when React has each of its parts, whichever told first, and stays so", async () => {
  const { expectPart, hasArrived, partArrived } = await import("./arrival.ts")
  const [early, late] = [{ here: false }, { here: false }]
  partArrived(early)
  expectPart(early)
  expectPart(late)
  expect(hasArrived()).toBe(false)
  partArrived(late)
  expect(hasArrived()).toBe(true)
  expectPart({ here: false })
  expect(hasArrived()).toBe(true)
})

test("a part that never comes to life is not waited for for ever", async () => {
  const { expectPart, hasArrived } = await import("./arrival.ts")
  expectPart({ here: false })
  expect(hasArrived()).toBe(false)
  vi.spyOn(performance, "now").mockReturnValue(20_000)
  expect(hasArrived()).toBe(true)
})

test("what is read again before that waits for it", async () => {
  const { expectPart, partArrived } = await import("./arrival.ts")
  vi.stubGlobal("window", {})
  const { makeQueryClient } = await import("./trpc/query-client.ts")
  const client = makeQueryClient()
  client.setQueryData(["tasks"], 1)
  const part = { here: false }
  expectPart(part)
  const done = client.invalidateQueries()
  await Promise.resolve()
  expect(client.getQueryState(["tasks"])?.isInvalidated).toBe(false)
  partArrived(part)
  await done
  expect(client.getQueryState(["tasks"])?.isInvalidated).toBe(true)
})
