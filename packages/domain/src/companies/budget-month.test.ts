import { expect, test } from "vitest"
import { budgetMonth } from "./index.ts"

test("a month of a budget begins on the company's clock", () => {
  const at = new Date("2026-10-31T10:30:00Z")
  expect(budgetMonth(at, "Pacific/Kiritimati")).toBe("2026-11")
  expect(budgetMonth(at, "Europe/Berlin")).toBe("2026-10")
  expect(budgetMonth(new Date("2027-01-01T04:59:59Z"), "America/New_York")).toBe("2026-12")
})
