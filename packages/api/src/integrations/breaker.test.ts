import { expect, test, vi } from "vitest"
import { createBreaker } from "./breaker.ts"

test("a rest is twice as long each time, until a call succeeds; failures that come together count once", () => {
  vi.useFakeTimers({ toFake: ["performance"] })
  const breaker = createBreaker({ firstMs: 10, longestMs: 35 })
  const restAfterFailing = () => {
    breaker.failed()
    breaker.failed()
    let ms = 0
    for (; breaker.isOpen(); ms++) {
      vi.advanceTimersByTime(1)
    }
    return ms
  }
  expect([1, 2, 3, 4].map(restAfterFailing)).toEqual([10, 20, 35, 35])
  breaker.failed()
  breaker.succeeded()
  expect(breaker.isOpen()).toBe(false)
  expect(restAfterFailing()).toBe(10)
  vi.useRealTimers()
})
