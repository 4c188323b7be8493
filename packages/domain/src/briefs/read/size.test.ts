import { describe, expect, test } from "vitest"
import type { BriefPlatform } from "../enums.ts"
import { sizeText } from "../same-size.ts"
import { emptyBrief, viewOf } from "../view.ts"
import { read } from "./reading.ts"
import { readSizes } from "./size.ts"

function sizes(message: string, platforms: readonly BriefPlatform[] = []) {
  const patch = readSizes(read(message), viewOf(emptyBrief()), platforms, null)
  return patch?.field === "dimensions" ? patch.value : undefined
}
const said = (message: string, platforms?: readonly BriefPlatform[]) =>
  sizes(message, platforms)
    ?.map((size) => sizeText(size))
    .join(", ")

describe("a size keeps its unit", () => {
  test.each([
    ["1080x1350", "1080 x 1350"],
    ["1.080 x 1.350 Pixel", "1080 x 1350"],
    ["1 080 x 1 350 px", "1080 x 1350"],
    ["1,080 by 1,350 px", "1080 x 1350"],
    ["1600 wide and 500 high", "1600 x 500"],
    ["500 px high, 1600 px wide", "1600 x 500"],
    ["1600 breit und 500 hoch", "1600 x 500"],
    ["width: 1600, height: 500", "1600 x 500"],
    ["1600 de large et 500 de haut", "1600 x 500"],
    ["1. 728x90\n2. 160x600", "728 x 90, 160 x 600"],
    ["300x250, 728x90 and 300x250", "300 x 250, 728 x 90"],
    ["Full HD", "1920 x 1080"],
  ])("pixels: %s", (message, size) => {
    expect(said(message)).toBe(size)
  })
  test.each([
    ["A5", "148 x 210 mm"],
    ["DIN A3 quer", "420 x 297 mm"],
    ["A4 landscape", "297 x 210 mm"],
    ["DIN lang", "99 x 210 mm"],
    ["US letter", "215.9 x 279.4 mm"],
    ["60 x 90 cm", "600 x 900 mm"],
    ["85 x 55 mm", "85 x 55 mm"],
    ["8.5 x 11 inches", "215.9 x 279.4 mm"],
    ['24" x 36"', "609.6 x 914.4 mm"],
    ["2 x 0,8 m", "2000 x 800 mm"],
    ["21 cm by 10 cm", "210 x 100 mm"],
  ])("paper: %s", (message, size) => {
    expect(said(message)).toBe(size)
  })
  test("bare figures are centimetres or inches on paper, pixels elsewhere", () => {
    expect(said("50x70", ["print"])).toBe("500 x 700 mm")
    expect(said("24x36", ["print"])).toBe("609.6 x 914.4 mm")
    expect(said("50x70", ["web"])).toBe("50 x 70")
  })
  test("bleed is kept with the sheet", () => {
    expect(sizes("A6 with 3 mm bleed")).toEqual([{ unit: "mm", width: 105, height: 148, label: "A6", bleed: 3 }])
  })
  test.each([
    ["9:16", "9:16"],
    ["a vertical film", "9:16"],
    ["square please", "1:1"],
    ["quadratisch", "1:1"],
    ["hochkant", "9:16"],
    ["16:9 and 1:1", "16:9, 1:1"],
    ["1080x1080, square", "1080 x 1080"],
  ])("a ratio is a ratio: %s", (message, size) => {
    expect(said(message)).toBe(size)
  })
  test.each(["we open at 9:30", "24/7", "a 12-metre banner", "market square metres", "not A4"])(
    "none: %s",
    (message) => {
      expect(said(message)).toBeUndefined()
    },
  )
})
