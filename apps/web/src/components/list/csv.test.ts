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

  it.each([
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1+1",
    "\u2212" + "1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "\u00a0\u2060 =1+1",
    "\u00ad+1",
    "|calc",
    "｜calc",
    "\t=1+1",
    "\rx",
  ])("guards what a spreadsheet might run: %j", (text) => {
    const line = toCsv(["a"], [[text]], "UTC").slice("a\r\n".length)
    expect(line.replace(/^"/, "")).toMatch(/^'/)
  })

  it("leaves ordinary names alone, and quotes what another separator would part", () => {
    for (const name of ["Lena Hoffmann", "Østergård", "李雷", "5 slides", "A=B"]) {
      expect(toCsv(["a"], [[name]], "UTC")).toBe(`a\r\n${name}\r\n`)
    }
    expect(toCsv(["a"], [["x;=1+1"]], "UTC")).toBe('a\r\n"x;=1+1"\r\n')
  })
})
