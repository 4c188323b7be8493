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
        "UTC",
      ),
    ).toBe('Title,Credits\r\n"Poster, ""A3""",12\r\n"two\nlines",\r\n')
  })

  it("writes times on the reader's clock and says whose that is", () => {
    const rows = [[new Date("2026-11-22T11:30:00Z")], [null]]
    expect(toCsv(["At"], rows, "Pacific/Auckland")).toBe("At (Pacific/Auckland)\r\n2026-11-23 00:30:00\r\n\r\n")
    expect(toCsv(["At"], [[new Date("2026-11-22T07:30:00Z")]], "America/Los_Angeles")).toContain("2026-11-21 23:30:00")
  })

  it("keeps a name that looks like a formula as text, but not a negative number", () => {
    expect(toCsv(["a", "b"], [["=HYPERLINK(1)", -5]], "UTC")).toBe("a,b\r\n'=HYPERLINK(1),-5\r\n")
    expect(toCsv(["a"], [["@cmd"]], "UTC")).toContain("'@cmd")
  })
})
