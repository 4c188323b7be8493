import { expect, test } from "vitest"
import { copy } from "../copy/index.ts"
import { industryOf } from "./index.ts"

test("an industry is told from a client's own words, in several languages", () => {
  expect(industryOf("Coffee roasting")).toBe("food")
  expect(industryOf("Steuerberatung")).toBe("finance")
  expect(industryOf("Agence immobilière")).toBe("property")
  expect(industryOf(copy.industries.nonProfit)).toBe("nonProfit")
  expect(industryOf("Space elevators")).toBeNull()
  expect(industryOf(null)).toBeNull()
})

test("every industry has audiences to suggest", () => {
  for (const suggested of Object.values(copy.audienceSuggestions)) {
    expect(suggested.length).toBeGreaterThan(1)
  }
})
