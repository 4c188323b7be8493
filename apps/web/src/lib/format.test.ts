import { describe, expect, it } from "vitest"
import {
  formatBytes,
  formatCredits,
  formatDate,
  formatDateTime,
  formatDay,
  formatMoment,
  formatRelative,
  formatUsd,
  initials,
} from "./format.ts"
import { formatClock, formatDuration } from "./format-duration.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe("dates", () => {
  const now = new Date("2026-11-22T12:00:00Z")

  it("belong to the viewer's timezone, not to the server's", () => {
    const late = new Date("2026-11-26T23:30:00Z")
    expect(formatDateTime(late, "UTC", now)).toMatch(/^Thu,? 26 Nov, 23:30$/)
    expect(formatDateTime(late, "Europe/Berlin", now)).toMatch(/^Fri,? 27 Nov, 00:30$/)
    expect(formatMoment(late, "UTC", new Date("2026-11-26T08:00:00Z"))).toBe("23:30")
    expect(formatMoment(late, "Europe/Berlin", new Date("2026-11-26T08:00:00Z"))).toMatch(/^Fri,? 27 Nov, 00:30$/)
  })

  it("name the year only when it is another one, as seen from the viewer's timezone", () => {
    const newYear = new Date("2026-12-31T23:30:00Z")
    expect(formatDate(newYear, "UTC", now)).not.toContain("2026")
    expect(formatDate(newYear, "Europe/Berlin", now)).toContain("2027")
  })

  it("say today, yesterday and tomorrow by the calendar", () => {
    expect(formatDay(new Date("2026-11-22T23:30:00Z"), "UTC", now)).toBe("Today")
    expect(formatDay(new Date("2026-11-22T23:30:00Z"), "Europe/Berlin", now)).toBe("Tomorrow")
    expect(formatDay(new Date("2026-11-21T00:10:00Z"), "UTC", now)).toBe("Yesterday")
  })

  it("are relative in the largest whole unit", () => {
    const from = (distance: number) => formatRelative(new Date(now.getTime() + distance), now)
    expect(from(-20_000)).toBe("just now")
    expect(from(-59 * MINUTE)).toBe("59 minutes ago")
    expect(from(-3 * HOUR - 10 * MINUTE)).toBe("3 hours ago")
    expect(from(4 * DAY)).toBe("in 4 days")
    expect(from(-400 * DAY)).toBe("last year")
  })
})

describe("durations", () => {
  it("have at most two units and never go below nothing", () => {
    expect(formatDuration(84 * MINUTE)).toBe("1 hour 24 minutes")
    expect(formatDuration(DAY + HOUR)).toBe("1 day 1 hour")
    expect(formatDuration(4 * DAY + HOUR)).toBe("4 days")
    expect(formatDuration(-5)).toBe("0 seconds")
  })

  it("read as a clock", () => {
    expect(formatClock(84 * MINUTE)).toBe("1:24")
    expect(formatClock(9 * MINUTE + 5_000)).toBe("9:05")
    expect(formatClock(3 * DAY)).toBe("3 d")
    expect(formatClock(-1)).toBe("0:00")
  })
})

describe("amounts", () => {
  it("keep cents exact and separate thousands", () => {
    expect(formatUsd(116_375)).toBe("$1,163.75")
    expect(formatUsd(-37_730)).toBe("-$377.30")
    expect(formatUsd(5)).toBe("$0.05")
  })

  it("count credits in words", () => {
    expect(formatCredits(1)).toBe("1 credit")
    expect(formatCredits(0)).toBe("0 credits")
    expect(formatCredits(1250)).toBe("1,250 credits")
  })

  it("measure files in decimal units", () => {
    expect(formatBytes(0)).toBe("0 bytes")
    expect(formatBytes(1)).toBe("1 byte")
    expect(formatBytes(999)).toBe("999 bytes")
    expect(formatBytes(128_400_000)).toBe("128.4 MB")
    expect(formatBytes(5_000_000_000)).toBe("5 GB")
  })
})

describe("initials", () => {
  it("take the first and the last name, whatever the script", () => {
    expect(initials("Lena Hoffmann")).toBe("LH")
    expect(initials("  Ana Maria Prates ")).toBe("AP")
    expect(initials("Åsa")).toBe("Å")
    expect(initials("")).toBe("")
  })
})
