import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { DAY_MS, weekdayOf, zonedParts } from "../shared/time.ts"
import { changesDue } from "./changes-due.ts"
import { TASK_COMPLEXITIES } from "./enums.ts"

const SUNDAY = new Date("2026-11-29T16:30:00Z")
const FRIDAY = new Date("2026-12-04T17:00:00Z")
const asked = { by: "CLIENT", askedAt: SUNDAY, deadline: FRIDAY, complexity: "INTERMEDIATE", timezone: "UTC" } as const
const due = (part: Partial<Parameters<typeof changesDue>[0]>) => changesDue({ ...asked, ...part }).toISOString()

describe("the due date after a request for changes", () => {
  test.each([
    ["SIMPLE", "2026-11-30T18:00:00.000Z"],
    ["INTERMEDIATE", "2026-12-01T18:00:00.000Z"],
    ["ADVANCED", "2026-12-02T18:00:00.000Z"],
    ["EXPERT", "2026-12-03T18:00:00.000Z"],
  ] as const)("%s: counts from the Sunday of the request, not from the old date", (complexity, at) => {
    expect(due({ complexity })).toBe(at)
    expect(due({ complexity, deadline: null })).toBe(at)
    expect(due({ complexity, deadline: new Date("2026-11-01T00:00:00Z") })).toBe(at)
  })

  test("the day is the client's", () => {
    expect(due({ timezone: "Pacific/Auckland" })).toBe("2026-12-02T05:00:00.000Z")
    expect(due({ timezone: "America/Los_Angeles" })).toBe("2026-12-02T02:00:00.000Z")
    expect(due({ askedAt: new Date("2026-12-04T23:59:00Z"), complexity: "SIMPLE" })).toBe("2026-12-07T18:00:00.000Z")
  })

  test("what Atelier sends back keeps a later date that the client was told", () => {
    expect(due({ by: "REVIEW" })).toBe(FRIDAY.toISOString())
    expect(due({ by: "REVIEW", deadline: SUNDAY })).toBe("2026-12-01T18:00:00.000Z")
  })

  test("is the same all day, ends a working day at 18:00, and leaves whole business days", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }),
        fc.constantFrom(...TASK_COMPLEXITIES),
        fc.constantFrom("UTC", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu", "America/Sao_Paulo"),
        (askedAt, complexity, timezone) => {
          const at = changesDue({ ...asked, askedAt, complexity, timezone })
          const parts = zonedParts(at, timezone)
          expect([parts.hour, parts.minute]).toEqual([18, 0])
          expect(weekdayOf(parts)).toBeLessThanOrEqual(5)
          expect(at.getTime()).toBeGreaterThan(askedAt.getTime() + DAY_MS * 0.7)
        },
      ),
    )
  })
})
