import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { cut } from "../shared/plain.ts"
import { DAY_MS, MINUTE_MS } from "../shared/time.ts"
import {
  addWorkingTime,
  type ClockSpan,
  DEFAULT_HOURS,
  HORIZON_DAYS,
  leaveAt,
  overlaps,
  sameHours,
  type WorkingHours,
  workingTimeBetween,
} from "./index.ts"

function utc(workingHours = DEFAULT_HOURS, daysOff: WorkingHours["daysOff"] = []): WorkingHours {
  return {
    timezone: "UTC",
    workingHours,
    daysOff,
  }
}
function ends(hours: WorkingHours, from: string, minutes: number) {
  return addWorkingTime(hours, new Date(from), minutes).toISOString().replace(":00.000Z", "Z")
}

describe("working time", () => {
  test("an offer of Friday evening does not run out on Sunday", () => {
    expect(ends(utc(), "2026-11-27T17:30Z", 120)).toBe("2026-11-30T10:30Z")
    expect(ends(utc(), "2026-11-29T12:00Z", 120)).toBe("2026-11-30T11:00Z")
  })

  test("several spans a day are counted one after the other", () => {
    const lunch: readonly ClockSpan[] = [
      ["14:00", "18:00"],
      ["09:00", "12:00"],
    ]
    const week = Array.from({ length: 7 }, () => lunch)
    expect(ends(utc(week), "2026-11-27T11:30Z", 120)).toBe("2026-11-27T15:30Z")
    expect(ends(utc(week), "2026-11-27T12:30Z", 120)).toBe("2026-11-27T16:00Z")
  })

  test("days off pass, and a night shift ends at the midnight of a day off", () => {
    const off = [{ from: "2026-11-30", to: "2026-12-01" }]
    expect(ends(utc(DEFAULT_HOURS, off), "2026-11-27T17:30Z", 120)).toBe("2026-12-02T10:30Z")
    const nights = utc(sameHours("22:00", "06:00", [1, 2, 3, 4, 5, 6, 7]), off)
    expect(ends(nights, "2026-11-29T22:00Z", 120)).toBe("2026-11-30T00:00Z")
    expect(ends(nights, "2026-11-29T22:00Z", 121)).toBe("2026-12-02T22:01Z")
  })

  test("who works too little within two weeks has until the end of the last shift, who does not work the minutes", () => {
    expect(ends(utc(sameHours("09:00", "09:30", [1])), "2026-11-24T12:00Z", 240)).toBe("2026-12-07T09:30Z")
    expect(ends(utc(sameHours("09:00", "18:00", [])), "2026-11-24T12:00Z", 240)).toBe("2026-11-24T16:00Z")
    const away = utc(DEFAULT_HOURS, [{ from: "2026-11-24", to: "2027-02-01" }])
    expect(ends(away, "2026-11-24T12:00Z", 240)).toBe("2026-11-24T16:00Z")
  })
})

describe("clocks that change", () => {
  const berlin = (start: string, end: string): WorkingHours => ({
    timezone: "Europe/Berlin",
    workingHours: sameHours(start, end, [1, 2, 3, 4, 5, 6, 7]),
  })

  test("in spring a start in the missing hour is the moment of the change", () => {
    expect(ends(berlin("02:30", "10:00"), "2026-03-28T22:00Z", 60)).toBe("2026-03-29T02:00Z")
    expect(
      workingTimeBetween(berlin("01:00", "02:30"), new Date("2026-03-28T22:00Z"), new Date("2026-03-29T12:00Z")),
    ).toBe(60 * MINUTE_MS)
  })

  test("a night is an hour shorter in spring and an hour longer in autumn", () => {
    const night = (from: string, to: string) =>
      workingTimeBetween(berlin("22:00", "06:00"), new Date(from), new Date(to)) / MINUTE_MS
    expect(night("2026-03-28T12:00Z", "2026-03-29T12:00Z")).toBe(7 * 60)
    expect(night("2026-10-24T12:00Z", "2026-10-25T12:00Z")).toBe(9 * 60)
  })

  test("in autumn a shift that ends in the repeated hour ends at its first pass", () => {
    expect(
      workingTimeBetween(berlin("22:00", "02:30"), new Date("2026-10-24T12:00Z"), new Date("2026-10-25T12:00Z")),
    ).toBe(270 * MINUTE_MS)
  })

  test("a window over the change keeps the times on the clock: Saturday 17:30 and two hours is Sunday 10:30", () => {
    expect(ends(berlin("09:00", "18:00"), "2026-03-28T16:30Z", 120)).toBe("2026-03-29T08:30Z")
    expect(ends(berlin("09:00", "18:00"), "2026-10-24T15:30Z", 120)).toBe("2026-10-25T09:30Z")
  })
})

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`)
const week = fc
  .array(fc.array(fc.tuple(clock, clock), { maxLength: 3 }), { minLength: 7, maxLength: 7 })
  .filter((days) => !overlaps(days))
const zone = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Pacific/Auckland",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Cairo",
)
/** Around changes of the clock, and any day. */
const moment = fc
  .tuple(
    fc.constantFrom(
      "2026-03-08",
      "2026-03-29",
      "2026-04-05",
      "2026-04-24",
      "2026-09-27",
      "2026-10-25",
      "2026-11-01",
      "2026-11-18",
    ),
    fc.integer({ min: -2_880, max: 1_440 }),
  )
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS))
const off = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 4 })).map(([start, length]) => {
    const day = (at: number) => cut(new Date(Date.parse("2026-03-05T00:00:00Z") + at * DAY_MS).toISOString(), 10)
    return { from: day(start), to: day(start + length) }
  }),
  { maxLength: 3 },
)
const hours: fc.Arbitrary<WorkingHours> = fc.record({ timezone: zone, workingHours: week, daysOff: off })

describe("for every week, zone and day", () => {
  test("a window ends inside working time and holds its minutes of it, unless two weeks hold less", () => {
    fc.assert(
      fc.property(hours, moment, fc.integer({ min: 1, max: 600 }), (one, from, minutes) => {
        const end = addWorkingTime(one, from, minutes)
        const counted = workingTimeBetween(one, from, end)
        const horizon = new Date(from.getTime() + (HORIZON_DAYS + 2) * DAY_MS)
        if (counted === 0) {
          expect(end.getTime()).toBe(from.getTime() + minutes * MINUTE_MS)
          return
        }
        expect(workingTimeBetween(one, new Date(end.getTime() - 1), end)).toBe(1)
        if (counted < minutes * MINUTE_MS) {
          expect(end.getTime()).toBeLessThanOrEqual(horizon.getTime())
        } else {
          expect(counted).toBe(minutes * MINUTE_MS)
        }
      }),
      { numRuns: 400 },
    )
  })

  test("who is asked later never has to answer sooner", () => {
    fc.assert(
      fc.property(
        hours,
        moment,
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 1, max: 600 }),
        (one, from, later, minutes) => {
          const second = new Date(from.getTime() + later * MINUTE_MS)
          expect(addWorkingTime(one, second, minutes).getTime()).toBeGreaterThanOrEqual(
            addWorkingTime(one, from, minutes).getTime(),
          )
        },
      ),
      { numRuns: 400 },
    )
  })

  test("the minutes between two instants add up, one by one", () => {
    fc.assert(
      fc.property(hours, moment, (one, from) => {
        let sum = 0
        for (let at = from.getTime(); at < from.getTime() + 600 * MINUTE_MS; at += MINUTE_MS) {
          sum += workingTimeBetween(one, new Date(at), new Date(at + MINUTE_MS))
        }
        expect(workingTimeBetween(one, from, new Date(from.getTime() + 600 * MINUTE_MS))).toBe(sum)
      }),
      { numRuns: 25 },
    )
  })
})

test("spans that share a minute are found, over midnight and over the end of the week too", () => {
  const on = (day: number, ...spans: ClockSpan[]) => Array.from({ length: 7 }, (_, at) => (at === day ? spans : []))
  expect(overlaps(DEFAULT_HOURS)).toBe(false)
  expect(overlaps(on(0, ["09:00", "12:00"], ["12:00", "18:00"]))).toBe(false)
  expect(overlaps(on(0, ["09:00", "12:00"], ["11:59", "18:00"]))).toBe(true)
  expect(overlaps(on(3, ["00:00", "00:00"], ["12:00", "13:00"]))).toBe(true)
  expect(overlaps([[["06:00", "09:00"]], [], [], [], [], [], [["22:00", "06:01"]]])).toBe(true)
  expect(overlaps([[["06:00", "09:00"]], [], [], [], [], [], [["22:00", "06:00"]]])).toBe(false)
})

describe("days off", () => {
  const off = [
    { from: "2026-12-24", to: "2026-12-26" },
    { from: "2026-12-27", to: "2027-01-03" },
    { from: "2026-11-01", to: "2026-11-02" },
  ]
  test("say when they begin in the person's own zone", () => {
    const leave = leaveAt(off, "Pacific/Auckland", new Date("2026-11-29T12:00:00Z"))
    expect(leave.until).toBeNull()
    expect(leave.changesAt?.toISOString()).toBe("2026-12-23T11:00:00.000Z")
    expect(leave.ahead).toHaveLength(2)
  })
  test("say when they end, over ranges that touch", () => {
    const leave = leaveAt(off, "America/Los_Angeles", new Date("2026-12-24T08:00:00Z"))
    expect(leave.until?.toISOString()).toBe("2027-01-04T08:00:00.000Z")
    expect(leave.changesAt).toEqual(leave.until)
    expect(leaveAt(off, "America/Los_Angeles", new Date("2026-12-24T07:59:59Z")).until).toBeNull()
  })
  test("are over when they have passed", () => {
    expect(leaveAt(off, "UTC", new Date("2027-01-04T00:00:00Z"))).toEqual({
      until: null,
      changesAt: null,
      ahead: [],
      later: [],
    })
  })
})
