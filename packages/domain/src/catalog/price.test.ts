import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { weekdayOf, zonedParts } from "../shared/index.ts"
import { TASK_COMPLEXITIES, TASK_URGENCIES } from "../tasks/enums.ts"
import { DEFAULT_PRICING_RULES, defaultDeadline, deliveryDays, PricingRules, quote, TASK_CATEGORIES } from "./index.ts"

const SIMPLE = { category: "STATIC_ADS", complexity: "SIMPLE", urgency: "STANDARD" } as const

describe("quote", () => {
  test.each([
    [SIMPLE, 10],
    [{ ...SIMPLE, complexity: "INTERMEDIATE" }, 15],
    [{ ...SIMPLE, complexity: "INTERMEDIATE", urgency: "FLEXIBLE" }, 14],
    [{ ...SIMPLE, urgency: "URGENT" }, 13],
    [{ ...SIMPLE, urgency: "CRITICAL" }, 15],
    [{ ...SIMPLE, quantity: 2 }, 16],
    [{ ...SIMPLE, quantity: 5 }, 34],
    [{ ...SIMPLE, category: "VIDEO_MOTION", complexity: "ADVANCED" }, 60],
    [{ ...SIMPLE, category: "UI_UX", complexity: "EXPERT", urgency: "CRITICAL", quantity: 3 }, 495],
    [{ ...SIMPLE, baseCredits: 12 }, 12],
  ] as const)("%j costs %d", (request, credits) => {
    expect(quote(request).credits).toBe(credits)
  })
  test("shows every step", () => {
    const rules = { ...DEFAULT_PRICING_RULES, extras: { SOURCE_FILES: { name: "Source files", credits: 3 } } }
    const request = {
      ...SIMPLE,
      urgency: "URGENT",
      quantity: 2,
      extras: [{ code: "SOURCE_FILES", quantity: 2 }],
    } as const
    expect(quote(request, rules, 7)).toEqual({
      credits: 26,
      pricingVersion: 7,
      lines: [
        { code: "BASE", unit: "credits", value: 10, params: { category: "STATIC_ADS" } },
        { code: "COMPLEXITY", unit: "perMille", value: 1000, params: { complexity: "SIMPLE" } },
        { code: "URGENCY", unit: "perMille", value: 1250, params: { urgency: "URGENT" } },
        { code: "QUANTITY", unit: "perMille", value: 1600, params: { quantity: 2, furtherPiecePerMille: 600 } },
        { code: "SUBTOTAL", unit: "credits", value: 20, params: { exactMilliCredits: 20_000 } },
        {
          code: "EXTRA",
          unit: "credits",
          value: 6,
          params: { extra: "SOURCE_FILES", name: "Source files", quantity: 2 },
        },
      ],
    })
  })
  test.each([0, -1, 1.5, 51, Number.NaN])("refuses %d pieces", (quantity) => {
    expect(() => quote({ ...SIMPLE, quantity })).toThrow(RangeError)
  })
  test("refuses an unknown extra", () => {
    for (const code of ["NOTHING", "constructor"]) {
      expect(() => quote({ ...SIMPLE, extras: [{ code }] })).toThrow(RangeError)
    }
  })
  test("is whole, at least the exact price, less than one credit more, and never falls with more work", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TASK_CATEGORIES),
        fc.constantFrom(...TASK_COMPLEXITIES),
        fc.constantFrom(...TASK_URGENCIES),
        fc.integer({ min: 1, max: 49 }),
        (category, complexity, urgency, quantity) => {
          const { credits, lines } = quote({ category, complexity, urgency, quantity })
          const subtotal = lines.find((line) => line.code === "SUBTOTAL")
          const exact = subtotal?.code === "SUBTOTAL" ? subtotal.params.exactMilliCredits : Number.NaN
          expect(Number.isInteger(credits)).toBe(true)
          expect(credits * 1000 - exact).toBeGreaterThanOrEqual(0)
          expect(credits * 1000 - exact).toBeLessThan(1000)
          expect(quote({ category, complexity, urgency, quantity: quantity + 1 }).credits).toBeGreaterThan(credits)
        },
      ),
    )
  })
  test("the default rules are valid, an incomplete table is not", () => {
    expect(PricingRules.parse(DEFAULT_PRICING_RULES)).toEqual(DEFAULT_PRICING_RULES)
    const { EXPERT: _, ...partial } = DEFAULT_PRICING_RULES.complexityPerMille
    expect(PricingRules.safeParse({ ...DEFAULT_PRICING_RULES, complexityPerMille: partial }).success).toBe(false)
  })
})

describe("default deadline", () => {
  test("is 18:00 on the client's clock, whatever the season", () => {
    const base = { category: "STATIC_ADS", complexity: "SIMPLE", timezone: "Europe/Berlin" } as const
    const friday = new Date("2026-10-23T21:30:00Z")
    expect(defaultDeadline({ ...base, now: friday }).toISOString()).toBe("2026-10-27T17:00:00.000Z")
    expect(defaultDeadline({ ...base, now: new Date("2026-07-13T08:00:00Z") }).toISOString()).toBe(
      "2026-07-15T16:00:00.000Z",
    )
  })
  test("counts from the client's day, not from UTC's", () => {
    const now = new Date("2026-11-23T20:00:00Z")
    const base = { category: "UI_UX", complexity: "SIMPLE", now } as const
    expect(defaultDeadline({ ...base, timezone: "Pacific/Auckland" }).toISOString()).toBe("2026-12-01T05:00:00.000Z")
    expect(defaultDeadline({ ...base, timezone: "America/New_York" }).toISOString()).toBe("2026-11-30T23:00:00.000Z")
  })
  test("the table of days", () => {
    const days = TASK_CATEGORIES.map((category) => TASK_COMPLEXITIES.map((level) => deliveryDays(category, level)))
    expect(Object.fromEntries(TASK_CATEGORIES.map((category, index) => [category, days[index]]))).toEqual({
      STATIC_ADS: [2, 3, 4, 5],
      VIDEO_MOTION: [3, 4, 5, 5],
      SOCIAL_MEDIA: [2, 3, 4, 5],
      UI_UX: [5, 7, 8, 10],
    })
  })
  test("falls on a working day at 18:00 everywhere", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
        fc.constantFrom("UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe"),
        (now, timezone) => {
          const parts = zonedParts(
            defaultDeadline({ category: "VIDEO_MOTION", complexity: "EXPERT", now, timezone }),
            timezone,
          )
          expect([parts.hour, parts.minute]).toEqual([18, 0])
          expect(weekdayOf(parts)).toBeLessThanOrEqual(5)
        },
      ),
    )
  })
})
