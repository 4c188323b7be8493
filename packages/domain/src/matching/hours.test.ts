import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  DEFAULT_CONFIG,
  isNight,
  isWorking,
  offerDeadline,
  offerExpiry,
  timezoneFit,
  type WorkingHours,
  workingTimeBetween,
} from "./index.ts"

const SETTINGS = DEFAULT_CONFIG.timezoneSettings
const DAY_SHIFT: WorkingHours = { timezone: "UTC", workingHoursStart: "09:00", workingHoursEnd: "18:00" }
const NIGHT_SHIFT: WorkingHours = { timezone: "UTC", workingHoursStart: "22:00", workingHoursEnd: "06:00" }
const at = (clock: string, day = "2026-11-23") => new Date(`${day}T${clock}:00Z`)

describe("timezone fit", () => {
  test.each([
    ["09:00", 100],
    ["17:59", 100],
    ["18:00", 80],
    ["21:00", 80],
    ["21:01", 50],
    ["22:59", 50],
    ["23:00", 20],
    ["06:59", 20],
    ["07:00", 70],
    ["08:59", 70],
  ])("day shift at %s: %d", (clock, points) => {
    expect(timezoneFit(DAY_SHIFT, at(clock), SETTINGS)).toBe(points)
  })
  test.each([
    ["22:00", 100],
    ["23:30", 100],
    ["05:59", 100],
    ["06:00", 20],
    ["07:00", 80],
    ["09:00", 80],
    ["13:00", 50],
    ["20:00", 70],
  ])("night shift at %s: %d", (clock, points) => {
    expect(timezoneFit(NIGHT_SHIFT, at(clock), SETTINGS)).toBe(points)
  })
  test("reads the freelancer's clock, not the server's", () => {
    const auckland = { ...DAY_SHIFT, timezone: "Pacific/Auckland" }
    expect(timezoneFit(auckland, at("21:00"), SETTINGS)).toBe(100)
    expect(isNight(auckland, at("12:00"), SETTINGS)).toBe(true)
  })
  test("round the clock and days off", () => {
    const always = { ...DAY_SHIFT, workingHoursEnd: "09:00" }
    expect(isWorking(always, at("03:00"))).toBe(true)
    const weekdays = { ...DAY_SHIFT, workdays: [1, 2, 3, 4, 5] }
    expect(isWorking(weekdays, at("12:00", "2026-11-22"))).toBe(false)
    expect(timezoneFit(weekdays, at("12:00", "2026-11-22"), SETTINGS)).toBe(50)
    const friday = { ...NIGHT_SHIFT, workdays: [5] }
    expect(isWorking(friday, at("03:00", "2026-11-28"))).toBe(true)
    expect(isWorking(friday, at("03:00", "2026-11-27"))).toBe(false)
  })
})

describe("offer window", () => {
  const expiry = (hours: WorkingHours, sentAt: Date, minutes: number) =>
    offerExpiry({ ...hours, sentAt, minutes, countWorkingHours: true }).toISOString()

  test("urgent offers run on the wall clock, others in working hours", () => {
    const windows = DEFAULT_CONFIG.acceptanceWindows
    const sent = at("17:30")
    const ends = (["CRITICAL", "URGENT", "STANDARD", "FLEXIBLE"] as const).map((urgency) =>
      offerDeadline(DAY_SHIFT, urgency, sent, windows).toISOString(),
    )
    expect(ends).toEqual([
      "2026-11-23T17:40:00.000Z",
      "2026-11-23T18:00:00.000Z",
      "2026-11-24T10:30:00.000Z",
      "2026-11-24T12:30:00.000Z",
    ])
  })
  test("a window that just fits ends with the shift", () => {
    expect(expiry(DAY_SHIFT, at("16:00"), 120)).toBe("2026-11-23T18:00:00.000Z")
  })
  test("before and after the shift it waits for the next", () => {
    expect(expiry(DAY_SHIFT, at("05:00"), 120)).toBe("2026-11-23T11:00:00.000Z")
    expect(expiry(DAY_SHIFT, at("20:00"), 120)).toBe("2026-11-24T11:00:00.000Z")
  })
  test("overnight shifts, before and after midnight", () => {
    expect(expiry(NIGHT_SHIFT, at("23:00"), 120)).toBe("2026-11-24T01:00:00.000Z")
    expect(expiry(NIGHT_SHIFT, at("05:00"), 120)).toBe("2026-11-23T23:00:00.000Z")
    expect(expiry(NIGHT_SHIFT, at("12:00"), 120)).toBe("2026-11-24T00:00:00.000Z")
  })
  test("clocks that change", () => {
    const berlin = { ...NIGHT_SHIFT, timezone: "Europe/Berlin" }
    expect(expiry(berlin, at("00:30", "2026-03-29"), 240)).toBe("2026-03-29T20:30:00.000Z")
    const day = { ...DAY_SHIFT, timezone: "America/New_York" }
    expect(expiry(day, new Date("2026-10-31T21:00:00Z"), 120)).toBe("2026-11-01T15:00:00.000Z")
  })
  test("days off pass", () => {
    const weekdays = { ...DAY_SHIFT, workdays: [1, 2, 3, 4, 5] }
    expect(expiry(weekdays, at("17:00", "2026-11-20"), 120)).toBe("2026-11-23T10:00:00.000Z")
    const mondays = { ...DAY_SHIFT, workingHoursEnd: "09:00", workdays: [1] }
    expect(expiry(mondays, at("08:00", "2026-11-24"), 120)).toBe("2026-11-30T10:00:00.000Z")
    expect(expiry({ ...DAY_SHIFT, workdays: [] }, at("12:00"), 120)).toBe("2026-11-23T14:00:00.000Z")
  })
  test("what is left stands still outside the shift and on days off", () => {
    const left = (from: Date, hours = DAY_SHIFT) => workingTimeBetween(hours, from, at("10:30", "2026-11-24")) / 60_000
    expect(
      [at("17:30"), at("18:00"), at("03:00", "2026-11-24"), at("10:00", "2026-11-24")].map((from) => left(from)),
    ).toEqual([120, 90, 90, 30])
    expect(left(at("11:00", "2026-11-24"))).toBe(0)
    expect(left(at("17:30"), { ...DAY_SHIFT, workdays: [1] } as typeof DAY_SHIFT)).toBe(30)
  })
  test("counts exactly the minutes in which the freelancer works", () => {
    const clock = fc.constantFrom("00:00", "05:30", "09:00", "12:15", "18:00", "22:00", "23:30")
    fc.assert(
      fc.property(
        fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"),
        fc.tuple(clock, clock),
        fc.constantFrom("2026-03-28", "2026-04-04", "2026-10-24", "2026-10-31", "2026-11-18"),
        fc.integer({ min: 0, max: 2879 }),
        fc.constantFrom(10, 120, 240),
        (timezone, [workingHoursStart, workingHoursEnd], day, shift, minutes) => {
          const hours = { timezone, workingHoursStart, workingHoursEnd }
          const sentAt = new Date(Date.parse(`${day}T00:00:00Z`) + shift * 60_000)
          let cursor = sentAt.getTime()
          for (let left = minutes; left > 0; cursor += 60_000) {
            left -= isWorking(hours, new Date(cursor)) ? 1 : 0
          }
          expect(expiry(hours, sentAt, minutes)).toBe(new Date(cursor).toISOString())
          expect(workingTimeBetween(hours, sentAt, new Date(cursor))).toBe(minutes * 60_000)
        },
      ),
      { numRuns: 60 },
    )
  })
})
