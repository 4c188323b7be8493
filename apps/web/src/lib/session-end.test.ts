import { expect, test, vi } from "vitest"
import { createSessionEnd } from "./session-end.ts"

test("everyone who hears of the end asks one question, and the page is left once", async () => {
  const ask = vi.fn(async () => false)
  const leave = vi.fn<(left: () => void) => void>()
  const ended = createSessionEnd({ ask, leave })
  const goOn = vi.fn()
  await Promise.all([ended(goOn), ended(goOn)])
  await ended(goOn)
  expect([ask, leave, goOn].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0])
})

test("whoever comes back to a page that was left is asked anew", async () => {
  const ask = vi.fn(async () => false)
  const ended = createSessionEnd({ ask, leave: (left) => left() })
  await ended(() => undefined)
  await ended(() => undefined)
  expect(ask).toHaveBeenCalledTimes(2)
})

test("a session that was exchanged goes on for everyone who asked, and is asked for again the next time", async () => {
  const ask = vi.fn(async () => true)
  const leave = vi.fn()
  const ended = createSessionEnd({ ask, leave })
  const goOn = vi.fn()
  await Promise.all([ended(goOn), ended(goOn)])
  await ended(goOn)
  expect([ask, leave, goOn].map(({ mock }) => mock.calls.length)).toEqual([2, 0, 3])
})
