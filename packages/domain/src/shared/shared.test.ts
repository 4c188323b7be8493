import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { hash32 } from "./hash.ts"
import {
  capital,
  cut,
  Email,
  HttpsUrl,
  Id,
  IdempotencyKey,
  isTimezone,
  lengthOf,
  line,
  pageShape,
  text,
  UserId,
  uncapital,
  weekdayOf,
  zonedParts,
  zonedToUtc,
} from "./index.ts"
import { addBusinessDays } from "./time.ts"

const ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"]

describe("text", () => {
  test("trims, normalises and unifies line ends", () => {
    expect(text(1, 20).parse("  e\u0301a\r\nb\tc ")).toBe("éa\nb\tc")
  })
  test.each([
    ["soft breaks of slides and documents", "a\u000bb\fc\u0085d\u2028e", "a\nb\nc\nd\ne"],
    ["signs nobody sees", "a\u0000b\u0002\u0003\u0092\u001b\u007fc", "abc"],
    ["half characters", "\ud83da\ude00b\ud800", "ab"],
  ])("cleans %s", (_, pasted, stored) => {
    expect(text(1, 20).parse(pasted)).toBe(stored)
    expect(line(1, 20).parse(pasted)).toBe(stored.replaceAll("\n", " "))
  })
  test("what is only signs nobody sees is empty", () => {
    expect(text(1, 20).safeParse("\u0000 \u000b").success).toBe(false)
  })
  test("counts what PostgreSQL counts", () => {
    expect(text(1, 2).safeParse("😀😀").success).toBe(true)
    expect(text(3, 10).safeParse("😀😀").success).toBe(false)
    expect(text(3, 10).safeParse("   ab   ").success).toBe(false)
    expect(text(1, 3).safeParse("abcd").success).toBe(false)
  })
  test("a line has no breaks", () => {
    expect(line(1, 20).parse(" a b ")).toBe("a b")
    expect(line(1, 20).parse("a\nb")).toBe("a b")
    expect(line(1, 20).parse("Winter \t\r\n\u2029 menu")).toBe("Winter menu")
  })
  test("whatever is accepted is storable, stable and in bounds", () => {
    const schema = text(2, 12)
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 16 }), (value) => {
        const result = schema.safeParse(value)
        if (result.success) {
          expect(result.data).toBe(schema.parse(result.data))
          expect([...result.data].length).toBe(lengthOf(value))
          expect([...result.data].length).toBeGreaterThanOrEqual(2)
          expect([...result.data].length).toBeLessThanOrEqual(12)
          expect(result.data).not.toContain("\u0000")
        }
      }),
    )
  })
})

describe("cutting text", () => {
  const CHARACTERS = [
    "a",
    "é",
    "e\u0301",
    "😀",
    "👨‍👩‍👧‍👦",
    "👋🏽",
    "🇩🇪",
    "क्षि",
    "각",
    "1️⃣",
    "می‌خ",
    "z\u0325\u0300\u0301",
  ]
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })
  const split = (value: string) => [...graphemes.segment(value)].map(({ segment }) => segment)

  test.each(CHARACTERS)("never ends inside %j, wherever it stands", (character) => {
    for (let before = 0; before <= 12; before += 1) {
      const value = `${"x".repeat(before)}${character}${character} tail`
      for (let max = 0; max <= value.length; max += 1) {
        const head = cut(value, max)
        expect(split(value).slice(0, split(head).length).join(""), `${value} at ${max}`).toBe(head)
        expect([...head].length).toBeLessThanOrEqual(max)
        const next = split(value)[split(head).length]
        expect(next === undefined || [...head].length + [...next].length > max).toBe(true)
      }
    }
  })
  test("is storable, a beginning and stable, whatever comes", () => {
    const part = fc.oneof(fc.constantFrom(...CHARACTERS), fc.string({ unit: "binary", maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.nat(30), (parts, max) => {
        const value = parts.join("")
        const head = cut(value, max)
        expect(head).not.toMatch(/\p{Cs}/u)
        expect(value.replace(/\p{Cs}/gu, "").startsWith(head)).toBe(true)
        expect([...head].length).toBeLessThanOrEqual(max)
        expect(cut(head, max)).toBe(head)
      }),
    )
  })
  test("a sign with hundreds of marks does not swallow what is said before it, nor much time", () => {
    const marks = `Hello ${"z\u0301".repeat(3)}${"\u0301".repeat(200_000)}`
    expect([...cut(marks, 5000)].length).toBe(5000)
  })
  test("a first letter is a whole one", () => {
    expect(capital("élan")).toBe("Élan")
    expect(capital("😀 yes")).toBe("😀 yes")
    expect(uncapital("Élan")).toBe("élan")
    expect(capital("")).toBe("")
  })
  test("a fixed number of UTF-16 units does not compile", () => {
    const value: string = "Hello 😀"
    const most = 7
    // @ts-expect-error cut() is the way
    const head: string = value.slice(0, most)
    const found: string = value.slice(0, value.indexOf(" "))
    expect([head, found]).toEqual(["Hello \ud83d", "Hello"])
  })
})

test("ids, keys and pages are bounded", () => {
  expect(Id.safeParse("x").success).toBe(false)
  expect(UserId.safeParse("a".repeat(65)).success).toBe(false)
  expect(UserId.safeParse("a\u0000").success).toBe(false)
  expect(IdempotencyKey.safeParse("1234567").success).toBe(false)
  expect(IdempotencyKey.safeParse("12345678").success).toBe(true)
  expect(IdempotencyKey.safeParse("1234567\n").success).toBe(false)
  const page = z.object(pageShape)
  expect(page.parse({})).toEqual({ limit: 25 })
  expect(page.safeParse({ limit: 101 }).success).toBe(false)
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

describe("text of strangers", () => {
  const SIZE = 300_000
  test("costs in proportion to its length, whatever stands in it", () => {
    for (const piece of ["a", " ", "a ", "\t", "\r\n", "é\u0301", "\u200d😀"]) {
      const value = `x${piece.repeat(SIZE / piece.length)}x`
      const before = process.cpuUsage()
      const { success } = line(1, 100).safeParse(value)
      // Breaks become one space; any number of spaces stays.
      expect(success, JSON.stringify(piece)).toBe(/^[\t\r\n]+$/.test(piece))
      const { user, system } = process.cpuUsage(before)
      expect(user + system, JSON.stringify(piece)).toBeLessThan(3_000_000)
    }
  })
  test("that is too long meets no further check", () => {
    let asked = 0
    const checked = line(1, 10).refine(() => {
      asked += 1
      return true
    })
    expect(checked.safeParse("a".repeat(11)).success).toBe(false)
    expect(asked).toBe(0)
    expect(checked.safeParse("a".repeat(10)).success).toBe(true)
    expect(asked).toBe(1)
  })
})
