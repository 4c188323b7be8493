import { readFileSync } from "node:fs"

/** Letters are drawn as shapes: a picture loaded by <img> cannot use the fonts of the page. */
export type Face = "sans" | "black" | "serif" | "italic"

type Glyphs = Record<Face, Record<string, string>> & { unitsPerEm: number }

/** Outlines of Geist 500 and 880 and Newsreader, upright and italic, at display size; "advance path" for each letter. */
const glyphs: Glyphs = JSON.parse(readFileSync(new URL("./glyphs.json", import.meta.url), "utf8"))
const UNITS = glyphs.unitsPerEm

function glyph(face: Face, letter: string): readonly [advance: number, path: string] {
  const stored = glyphs[face][letter]
  if (stored === undefined) {
    throw new Error(`The face ${face} has no letter ${JSON.stringify(letter)}`)
  }
  const space = stored.indexOf(" ")
  return space < 0 ? [Number(stored), ""] : [Number(stored.slice(0, space)), stored.slice(space + 1)]
}

/** Width of a line at a size, in the units of the size; `track` is in thousandths of an em. */
export function widthOf(face: Face, words: string, size: number, track = 0): number {
  const units = [...words].reduce((sum, letter) => sum + glyph(face, letter)[0] + (track * UNITS) / 1000, 0)
  return ((units - (track * UNITS) / 1000) * size) / UNITS
}

/** One path for a line of letters, in glyph units from the baseline's left end, and the scale that makes it `size`. */
export function linePath(face: Face, words: string, size: number, track = 0): { d: string; scale: number } {
  let pen = 0
  let d = ""
  for (const letter of words) {
    const [advance, path] = glyph(face, letter)
    const shift = Math.round(pen)
    d += path.replace(
      /M(-?\d+) ?(-?\d+)/g,
      (_, x: string, y: string) => `M${Number(x) + shift}${y.startsWith("-") ? "" : " "}${y}`,
    )
    pen += advance + (track * UNITS) / 1000
  }
  return { d, scale: size / UNITS }
}
