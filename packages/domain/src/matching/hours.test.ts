import { describe, expect, test } from "vitest"
import { ROUND_THE_CLOCK, sameHours, type WorkingHours } from "../hours/index.ts"
import { DEFAULT_CONFIG, isNight, offerDeadline, timezoneFit } from "./index.ts"

const SETTINGS = DEFAULT_CONFIG.timezoneSettings
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const DAY_SHIFT: WorkingHours = { timezone: "UTC", workingHours: sameHours("09:00", "18:00", EVERY_DAY) }
const NIGHT_SHIFT: WorkingHours = { timezone: "UTC", workingHours: sameHours("22:00", "06:00", EVERY_DAY) }
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
  test("round the clock, days without work and several spans", () => {
    const fit = (workingHours: WorkingHours["workingHours"], when: Date) =>
      timezoneFit({ timezone: "UTC", workingHours }, when, SETTINGS)
    expect(fit(ROUND_THE_CLOCK, at("03:00"))).toBe(100)
    const weekdays = sameHours("09:00", "18:00")
    expect(fit(weekdays, at("12:00", "2026-11-22"))).toBe(50)
    expect(fit(weekdays, at("12:00"))).toBe(100)
    const friday = sameHours("22:00", "06:00", [5])
    expect(fit(friday, at("05:00", "2026-11-28"))).toBe(100)
    expect(fit(friday, at("05:00", "2026-11-27"))).toBe(20)
    const siesta = Array.from(
      { length: 7 },
      () =>
        [
          ["09:00", "12:00"],
          ["17:00", "20:00"],
        ] as const,
    )
    expect(["11:59", "12:00", "15:00", "15:01", "16:59", "17:00"].map((clock) => fit(siesta, at(clock)))).toEqual([
      100, 80, 80, 70, 70, 100,
    ])
    expect(fit(sameHours("09:00", "18:00", []), at("12:00"))).toBe(50)
  })
})

test("urgent offers run on the wall clock, others in working hours: Friday evening lasts until Monday", () => {
  const weekdays = { timezone: "UTC", workingHours: sameHours("09:00", "18:00") }
  const ends = (["CRITICAL", "URGENT", "STANDARD", "FLEXIBLE"] as const).map((urgency) =>
    offerDeadline(weekdays, urgency, at("17:30", "2026-11-27"), DEFAULT_CONFIG.acceptanceWindows).toISOString(),
  )
  expect(ends).toEqual([
    "2026-11-27T17:40:00.000Z",
    "2026-11-27T18:00:00.000Z",
    "2026-11-30T10:30:00.000Z",
    "2026-11-30T12:30:00.000Z",
  ])
})
