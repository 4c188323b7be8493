import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { COLOR_TEMPERATURES, DELIVERABLE_TYPES, STYLE_AXES } from "@atelier/domain/catalog"
import { describe, expect, test } from "vitest"
import { canvas } from "./canvas.ts"
import { drawAll, rowsText } from "./draw.ts"
import { differenceHash } from "./hash.ts"
import { PICTURES, ROWS } from "./main.ts"

const cards = drawAll()
function distance(one: string, other: string) {
  return [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter((bit) => bit === "1").length
}

describe("drawn style cards", () => {
  test("every deliverable in every axis, each once", () => {
    const keys = cards.map(({ row }) => `${row.deliverableType}-${row.styleAxis}`)
    expect(new Set(keys).size).toBe(DELIVERABLE_TYPES.length * STYLE_AXES.length)
    expect(new Set(cards.map(({ row }) => row.name)).size).toBe(cards.length)
  })
  test("small, safe and without fonts", () => {
    for (const { file, svg } of cards) {
      expect(Buffer.byteLength(svg), file).toBeLessThan(4096)
      expect(svg, file).not.toMatch(/<text|<script|href|font|NaN|undefined|url\(/)
      expect(svg, file).toMatch(
        /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ \d+"><title>[\w ,?'-]+<\/title>/,
      )
    }
  })
  test("different to the eye: no two hashes are the same, none of one deliverable are near", () => {
    expect(new Set(cards.map(({ row }) => row.imageHash)).size).toBe(cards.length)
    for (const type of DELIVERABLE_TYPES) {
      const hashes = cards.filter(({ row }) => row.deliverableType === type).map(({ row }) => row.imageHash)
      for (const [index, hash] of hashes.entries()) {
        for (const other of hashes.slice(index + 1)) {
          expect(distance(hash, other), type).toBeGreaterThan(4)
        }
      }
    }
  })
  test("rows say what the catalogue needs", () => {
    for (const { row, file } of cards) {
      expect(row.imageUrl).toBe(`/styles/${file}`)
      expect(row.colorSamples.length, file).toBeGreaterThanOrEqual(3)
      expect(row.colorSamples.length, file).toBeLessThanOrEqual(5)
      expect(
        row.colorSamples.every((color) => /^#[0-9a-f]{6}$/.test(color)),
        file,
      ).toBe(true)
      expect(COLOR_TEMPERATURES).toContain(row.colorTemperature)
      expect(row.imageHash).toMatch(/^[0-9a-f]{16}$/)
      expect(
        Math.min(row.semanticTags.length, row.moodKeywords.length, row.visualElements.length, row.industries.length),
        file,
      ).toBeGreaterThan(0)
    }
  })
  test("the committed files are what the script draws", async () => {
    const files = (await readdir(PICTURES)).filter((file) => file.endsWith(".svg"))
    expect(files.toSorted()).toEqual(cards.map(({ file }) => file).toSorted())
    for (const { file, svg } of cards) {
      expect(await readFile(join(PICTURES, file), "utf8"), file).toBe(svg)
    }
    expect(await readFile(ROWS, "utf8")).toBe(rowsText(cards))
  })
})

describe("the canvas", () => {
  test("refuses words too small to read", () => {
    expect(() => canvas(400, 400, "#ffffff").text("sans", "tiny", 0, 20, 12, "#000000")).toThrow(/too small/)
  })
  test("the hash follows what is drawn, not how", () => {
    const left = canvas(90, 80, "#ffffff")
    left.rect(0, 0, 45, 80, "#111111")
    const asPath = canvas(90, 80, "#ffffff")
    asPath.path("M0 0h45v80h-45z", "#111111")
    const right = canvas(90, 80, "#ffffff")
    right.rect(45, 0, 45, 80, "#111111")
    const hash = (art: typeof left) => differenceHash(art.marks, 90, 80)
    expect(hash(left)).toBe(hash(asPath))
    expect(hash(left)).not.toBe(hash(right))
  })
})
