import { describe, expect, test } from "vitest"
import { differenceHash, isNearDuplicate } from "./hash.ts"
import { StartImportInput } from "./inputs.ts"
import { paletteOf } from "./palette.ts"
import { suggestBrand, suggestStyle } from "./suggest.ts"

const grey = (at: (x: number, y: number) => number) =>
  Array.from({ length: 72 }, (_, index) => at(index % 9, Math.floor(index / 9)))

describe("the hash of a picture", () => {
  const slope = grey((x, y) => 200 - x * 20 + y)
  test("says which of two neighbours is darker", () => {
    expect(differenceHash(slope)).toBe("ffffffffffffffff")
    expect(differenceHash(grey((x) => x * 20))).toBe("0000000000000000")
    expect(differenceHash(grey((x) => (x === 0 ? 9 : 0)))).toBe("8080808080808080")
  })
  test("bears another exposure and a little noise, and knows another picture", () => {
    const brighter = differenceHash(slope.map((value) => value * 0.8 + 40))
    const noisy = differenceHash(slope.map((value, at) => value + (at % 31 === 0 ? 25 : 0)))
    expect(isNearDuplicate(differenceHash(slope), brighter)).toBe(true)
    expect(isNearDuplicate(differenceHash(slope), noisy)).toBe(true)
    expect(isNearDuplicate(differenceHash(slope), differenceHash(grey((x, y) => (x * y) % 7)))).toBe(false)
  })
})

const filled = (...parts: (readonly [count: number, r: number, g: number, b: number])[]) =>
  parts.flatMap(([count, r, g, b]) => Array.from({ length: count }, () => [r, g, b]).flat())

test("a palette is the colours that fill a picture, without specks and shades of one", () => {
  const rgb = filled([600, 250, 248, 240], [300, 20, 90, 60], [90, 22, 94, 63], [5, 255, 0, 0])
  const palette = paletteOf(rgb)
  expect(palette).toHaveLength(2)
  expect(palette[0]).toBe("#faf8f0")
  expect(palette[1]).toMatch(/^#1[4-6]5[a-e]3[c-f]$/)
})

describe("what a picture suggests", () => {
  const of = (palette: string[], edges: number, width = 1080, height = 1080) => ({ palette, edges, width, height })
  test("type by shape, axis by colours and calm", () => {
    expect(suggestStyle(of(["#f7f5f1", "#20302a"], 0.02))).toMatchObject({
      deliverableType: "instagram_post",
      styleAxis: "minimal",
      densityLevel: "airy",
    })
    expect(suggestStyle(of(["#14120f", "#d8c08a"], 0.1, 1080, 1920))).toMatchObject({
      deliverableType: "instagram_story",
      styleAxis: "premium",
      formalityLevel: "formal",
    })
    expect(suggestStyle(of(["#0d1117", "#58e1c1"], 0.1, 1280, 720))).toMatchObject({
      deliverableType: "youtube_thumbnail",
      styleAxis: "tech",
    })
    expect(suggestStyle(of(["#ff3b20", "#ffffff", "#111111"], 0.2))).toMatchObject({
      styleAxis: "bold",
      energyLevel: "energetic",
      colorTemperature: "warm",
    })
  })
  test("the buckets of a brand look", () => {
    expect(suggestBrand(of(["#14120f", "#d8c08a"], 0.1))).toMatchObject({
      premiumBucket: "premium",
      toneBucket: "serious",
    })
    expect(suggestBrand(of(["#ff3b20", "#ffd02e", "#1e6fff"], 0.2))).toMatchObject({
      colorBucket: "vivid",
      toneBucket: "playful",
    })
  })
})

test("a run is asked for with addresses of the web, and an adapter only reads its own site", () => {
  const fits = (input: unknown) => StartImportInput.safeParse(input).success
  const target = "deliverable_style"
  expect(fits({ source: "manual_url", target, urls: ["https://example.com/a.png"] })).toBe(true)
  expect(fits({ source: "manual_url", target, urls: [] })).toBe(false)
  expect(fits({ source: "manual_url", target, urls: ["file:///etc/passwd"] })).toBe(false)
  expect(fits({ source: "manual_url", target, urls: Array(201).fill("https://example.com/a.png") })).toBe(false)
  expect(fits({ source: "dribbble", target, sourceUrl: "https://dribbble.com/tags/poster" })).toBe(true)
  expect(fits({ source: "dribbble", target, sourceUrl: "https://dribbble.com.evil.example/" })).toBe(false)
  expect(fits({ source: "bigged", target, sourceUrl: "https://dribbble.com/" })).toBe(false)
})
