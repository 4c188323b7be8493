import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { makeQueryClient } from "./query-client.ts"
import { readSoon } from "./read-soon.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const wait = (ms: number) => new Promise<string>((resolve) => setTimeout(() => resolve("read"), ms))

function prefetch(...reads: (() => Promise<string>)[]) {
  const client = makeQueryClient()
  for (const [index, queryFn] of reads.entries()) {
    void client.prefetchQuery({ queryKey: [index], queryFn, retry: false })
  }
  return client
}

test("a page waits for what is read soon, and for nothing that was refused", async () => {
  const client = prefetch(
    () => wait(50),
    () => Promise.reject(new Error("refused")),
  )
  const waited = readSoon(client)
  await vi.advanceTimersByTimeAsync(50)
  await waited
  expect(client.getQueryData([0])).toBe("read")
})

test("what is slow keeps no page waiting, and is still under way", async () => {
  const client = prefetch(() => wait(5_000))
  const waited = readSoon(client)
  await vi.advanceTimersByTimeAsync(200)
  await waited
  expect(client.getQueryState([0])?.status).toBe("pending")
})

test("a page that prefetched nothing waits for nothing", async () => {
  await readSoon(makeQueryClient())
  expect(vi.getTimerCount()).toBe(0)
})
