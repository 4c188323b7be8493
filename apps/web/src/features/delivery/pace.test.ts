import { expect, test } from "vitest"
import { createPace } from "./pace.ts"

test("the time left follows the pace of the last ten seconds, and is unknown at first and in a standstill", () => {
  let clock = 0
  const tell = createPace(() => clock)
  const at = (seconds: number, share: number) => {
    clock = seconds * 1000
    const left = tell(share)
    return left === undefined ? undefined : Math.round(left / 1000)
  }
  expect(at(0, 0)).toBeUndefined()
  expect(at(0.5, 0.01)).toBeUndefined()
  expect(at(2, 0.1)).toBe(18)
  expect(at(4, 0.2)).toBe(16)
  // The line becomes five times as slow.
  expect(at(14, 0.3)).toBe(70)
  expect(at(26, 0.3)).toBeUndefined()
  // A part has to be sent again.
  expect(at(27, 0.25)).toBeUndefined()
  expect(at(29, 0.35)).toBe(13)
})
