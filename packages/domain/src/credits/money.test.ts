import fc from "fast-check"
import { expect, test } from "vitest"
import { DEFAULT_CREDIT_PACKAGES, divide, formatCents, percentOf, savingPercent } from "./index.ts"

test("percentages are whole and rounded as asked", () => {
  expect(percentOf(15, 50)).toBe(8)
  expect(percentOf(15, 50, "down")).toBe(7)
  expect(percentOf(11, 20, "up")).toBe(3)
  expect(percentOf(-15, 50)).toBe(-8)
  expect(percentOf(490, 70)).toBe(343)
  expect(() => percentOf(1.5, 50)).toThrow(RangeError)
  expect(() => percentOf(1, 0.5)).toThrow(RangeError)
})

test("division is exact far beyond what floats hold", () => {
  expect(divide(10n ** 30n + 1n, 10n ** 20n, "up")).toBe(10 ** 10 + 1)
  expect(divide(-5n, 10n, "down")).toBe(0)
  expect(Object.is(divide(-1n, 10n), 0)).toBe(true)
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1 }), (n, d) => {
      const [down, near, up] = (["down", "nearest", "up"] as const).map((r) =>
        Math.abs(divide(BigInt(n), BigInt(d), r)),
      )
      expect(near === down || near === up).toBe(true)
      expect((up ?? 0) - (down ?? 0)).toBe(n % d === 0 ? 0 : 1)
    }),
  )
})

test("money is written without passing through floats", () => {
  expect(formatCents(116375, "en-US")).toBe("$1,163.75")
  expect(formatCents(-5, "en-US")).toBe("-$0.05")
  expect(formatCents(0, "en-US")).toBe("$0.00")
  expect(formatCents(9_007_199_254_740_991, "en-US")).toBe("$90,071,992,547,409.91")
  expect(formatCents(1234, "en-US", "JPY")).toBe("¥1,234")
  expect(formatCents(116375, "en-GB")).toBe("$1,163.75")
  expect(formatCents(24500, "de-DE")).toBe("245,00\u00a0$")
  expect(() => formatCents(1.5, "en-US")).toThrow(RangeError)
})

test("packages cost what the price list says", () => {
  expect(DEFAULT_CREDIT_PACKAGES.map(({ credits, priceCents }) => [credits, priceCents])).toEqual([
    [50, 24_500],
    [100, 49_000],
    [250, 116_375],
    [500, 220_500],
  ])
  expect(DEFAULT_CREDIT_PACKAGES.map((offer) => savingPercent(offer))).toEqual([0, 0, 5, 10])
})
