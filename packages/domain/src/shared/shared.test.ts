import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  addBusinessDays,
  Email,
  HttpsUrl,
  hash32,
  Id,
  IdempotencyKey,
  isTimezone,
  line,
  PageInput,
  text,
  UserId,
  weekdayOf,
  zonedParts,
  zonedToUtc,
} from "./index.ts"

const ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"]

describe("text", () => {
  test("trims, normalises and unifies line ends", () => {
    expect(text(1, 20).parse("  e\u0301a\r\nb\tc ")).toBe("éa\nb\tc")
  })
  test.each(["a\u0000b", "a\u001bb", "a\u007fb", "a\u0085b", "ab\ud800"])(
    "refuses %j with a clear message",
    (value) => {
      const result = text(1, 20).safeParse(value)
      expect(result.success).toBe(false)
      expect(result.error?.issues[0]?.message).toContain("cannot be stored")
    },
  )
  test("counts what PostgreSQL counts", () => {
    expect(text(1, 2).safeParse("😀😀").success).toBe(true)
    expect(text(3, 10).safeParse("😀😀").success).toBe(false)
    expect(text(3, 10).safeParse("   ab   ").success).toBe(false)
    expect(text(1, 3).safeParse("abcd").success).toBe(false)
  })
  test("a line has no breaks", () => {
    expect(line(1, 20).safeParse("a\nb").success).toBe(false)
    expect(line(1, 20).safeParse("a\u2028b").success).toBe(false)
    expect(line(1, 20).parse(" a b ")).toBe("a b")
  })
  test("whatever is accepted is storable, stable and in bounds", () => {
    const schema = text(2, 12)
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 16 }), (value) => {
        const result = schema.safeParse(value)
        if (result.success) {
          expect(result.data).toBe(schema.parse(result.data))
          expect([...result.data].length).toBeGreaterThanOrEqual(2)
          expect([...result.data].length).toBeLessThanOrEqual(12)
          expect(result.data).not.toContain("\u0000")
        }
      }),
    )
  })
})

test("ids, keys and pages are bounded", () => {
  expect(Id.safeParse("x").success).toBe(false)
  expect(UserId.safeParse("a".repeat(65)).success).toBe(false)
  expect(UserId.safeParse("a\u0000").success).toBe(false)
  expect(IdempotencyKey.safeParse("1234567").success).toBe(false)
  expect(IdempotencyKey.safeParse("12345678").success).toBe(true)
  expect(IdempotencyKey.safeParse("1234567\n").success).toBe(false)
  expect(PageInput.parse({})).toEqual({ limit: 25 })
  expect(PageInput.safeParse({ limit: 101 }).success).toBe(false)
})

test("addresses", () => {
  expect(Email.parse(" Lena@Example.COM ")).toBe("lena@example.com")
  expect(Email.safeParse("a\u0000@b.co").success).toBe(false)
  expect(HttpsUrl.safeParse("https://behance.net/lena").success).toBe(true)
  for (const bad of ["http://a.com", "javascript:alert(1)", "https://u:p@a.com", "https://127.0.0.1/", "https://x"]) {
    expect(HttpsUrl.safeParse(bad).success, bad).toBe(false)
  }
})

describe("time zones", () => {
  test("names only", () => {
    expect(isTimezone("Europe/Berlin")).toBe(true)
    expect(isTimezone("UTC")).toBe(true)
    for (const bad of ["+01:00", "Mars/Base", "", "Europe/Berlin\u0000"]) {
      expect(isTimezone(bad), bad).toBe(false)
    }
  })
  test("reads the wall clock", () => {
    expect(zonedParts(new Date("2026-03-29T01:30:00Z"), "Europe/Berlin")).toMatchObject({
      hour: 3,
      minute: 30,
      weekday: 7,
    })
    expect(zonedParts(new Date("2026-01-01T00:00:00Z"), "America/New_York")).toMatchObject({
      year: 2025,
      day: 31,
      hour: 19,
    })
  })
  test("a skipped time moves on, a doubled one is the first", () => {
    const skipped = { year: 2026, month: 3, day: 29, hour: 2, minute: 30 }
    expect(zonedToUtc(skipped, "Europe/Berlin").toISOString()).toBe("2026-03-29T01:30:00.000Z")
    const doubled = { year: 2026, month: 10, day: 25, hour: 2, minute: 30 }
    expect(zonedToUtc(doubled, "Europe/Berlin").toISOString()).toBe("2026-10-25T00:30:00.000Z")
    const autumn = { year: 2026, month: 11, day: 1, hour: 3, minute: 0 }
    expect(zonedToUtc(autumn, "America/New_York").toISOString()).toBe("2026-11-01T08:00:00.000Z")
  })
  test("an instant survives the way there and back, but for the doubled hour", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }),
        fc.constantFrom(...ZONES),
        (date, zone) => {
          const whole = Math.floor(date.getTime() / 1000) * 1000
          const lost = whole - zonedToUtc(zonedParts(new Date(whole), zone), zone).getTime()
          expect([0, 1_800_000, 3_600_000]).toContain(lost)
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe("business days", () => {
  test("skip the weekend", () => {
    expect(addBusinessDays({ year: 2026, month: 11, day: 20 }, 1)).toEqual({ year: 2026, month: 11, day: 23 })
    expect(addBusinessDays({ year: 2026, month: 11, day: 21 }, 1)).toEqual({ year: 2026, month: 11, day: 23 })
    expect(addBusinessDays({ year: 2026, month: 12, day: 31 }, 2)).toEqual({ year: 2027, month: 1, day: 4 })
  })
  test("never end on a weekend", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 30 }),
        (day, month, n) => {
          expect(weekdayOf(addBusinessDays({ year: 2026, month, day }, n))).toBeLessThanOrEqual(5)
        },
      ),
    )
  })
})

test("the hash is fixed and spread", () => {
  expect(hash32("")).toBe(hash32(""))
  const seen = new Set(Array.from({ length: 10_000 }, (_, index) => hash32(`task:freelancer-${index}`)))
  expect(seen.size).toBeGreaterThan(9_990)
})
