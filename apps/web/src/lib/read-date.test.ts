import { cut } from "@atelier/domain/shared"
import { describe, expect, it } from "vitest"
import { readDay, readDayAndTime, readTime, writeDay } from "./read-date.ts"

const FROM = "2026-11-29"

describe("a day", () => {
  it.each([
    ["4 Dec 2026", "2026-12-04"],
    ["Fri 4 Dec 2026", "2026-12-04"],
    ["Friday, 4th of December 2026", "2026-12-04"],
    ["December 4, 2026", "2026-12-04"],
    ["4.12.2026", "2026-12-04"],
    ["04/12/2026", "2026-12-04"],
    ["4-12-26", "2026-12-04"],
    ["2026-12-04", "2026-12-04"],
    [" 4 dec ", "2026-12-04"],
    ["4.12.", "2026-12-04"],
    ["29 Nov", "2026-11-29"],
    ["28 Nov", "2027-11-28"],
    ["29 Feb 2028", "2028-02-29"],
  ])("reads %j", (written, day) => {
    expect(readDay(written, FROM)).toBe(day)
  })

  it.each([
    "",
    "soon",
    "12/25/2026",
    "31 Nov 2026",
    "29 Feb 2027",
    "4",
    "4 Foo 2026",
    "1 Jan 1999",
    "2026-12-04T17:00",
  ])("does not guess at %j", (written) => {
    expect(readDay(written, FROM)).toBeNull()
  })

  it("reads what it writes", () => {
    for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2100, 0, 1); at += 47 * 3_600_000 + 61_000) {
      const [day = "", clock = ""] = new Date(at).toISOString().split("T")
      expect(readDay(writeDay(day), FROM)).toBe(day)
      const value = `${day}T${cut(clock, 5)}`
      expect(readDayAndTime(writeDay(value), FROM)).toBe(value)
      expect(readDayAndTime(value, FROM)).toBe(value)
    }
  })
})

describe("a time", () => {
  it.each([
    ["17:00", "17:00"],
    ["9:05", "09:05"],
    ["17.30", "17:30"],
    ["1730", "17:30"],
    ["9", "09:00"],
    ["17 h", "17:00"],
    ["17h30", "17:30"],
    ["5 pm", "17:00"],
    ["5:30pm", "17:30"],
    ["12 a.m.", "00:00"],
    ["12 pm", "12:00"],
  ])("reads %j", (written, time) => {
    expect(readTime(written)).toBe(time)
  })

  it.each(["", "24:00", "12:60", "13 pm", "0 am", "noon", "1:2"])("does not guess at %j", (written) => {
    expect(readTime(written)).toBeNull()
  })
})

it("reads a day with its time", () => {
  for (const written of ["4 Dec 2026, 17:00", "4 Dec 2026 17:00", "4.12.2026 at 5 pm", "2026-12-04T17:00"]) {
    expect(readDayAndTime(written, FROM), written).toBe("2026-12-04T17:00")
  }
  expect(readDayAndTime("4 Dec 2026", FROM)).toBeNull()
  expect(readDayAndTime("17:00", FROM)).toBeNull()
})
