import { expect, test } from "vitest"
import { fit } from "./fit.ts"

const examples = (features: Record<string, boolean>, right: boolean, count: number) =>
  Array.from({ length: count }, (_, index) => ({ group: `${right} ${index}`, features, right }))

test("a feature of wrong candidates weighs against, one of right ones for", () => {
  const weights = fit([...examples({ requested: true }, true, 40), ...examples({ someoneElse: true }, false, 40)], 1)
  expect(weights.requested).toBeGreaterThan(0.5)
  expect(weights.someoneElse).toBeLessThan(-0.5)
})

test("what few examples have stays near what is believed of it", () => {
  const weights = fit([...examples({ requested: true }, true, 40), ...examples({}, false, 40)], 1)
  expect(weights.trade ?? 0).toBe(0)
  const known = fit([...examples({ requested: true }, true, 40), ...examples({ trade: false }, false, 40)], 1)
  expect(known.trade).toBeLessThan(-2)
})
