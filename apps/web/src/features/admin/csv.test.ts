import { describe, expect, it } from "vitest"
import { toCsv } from "./csv.ts"

describe("toCsv", () => {
  it("quotes only what needs it", () => {
    expect(
      toCsv(
        ["Title", "Credits"],
        [
          ['Poster, "A3"', 12],
          ["two\nlines", null],
        ],
      ),
    ).toBe('Title,Credits\r\n"Poster, ""A3""",12\r\n"two\nlines",\r\n')
  })

  it("writes dates so that every program reads the same instant", () => {
    expect(toCsv(["At"], [[new Date("2026-11-22T11:00:00Z")]])).toBe("At\r\n2026-11-22T11:00:00.000Z\r\n")
  })

  it("keeps a name that looks like a formula as text, but not a negative number", () => {
    expect(toCsv(["a", "b"], [["=HYPERLINK(1)", -5]])).toBe("a,b\r\n'=HYPERLINK(1),-5\r\n")
    expect(toCsv(["a"], [["@cmd"]])).toContain("'@cmd")
  })
})
