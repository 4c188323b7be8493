import type { CssRule } from "./css.ts"

const HEX = /#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])/gi
const RGB = /rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/gi
/** Colours of a variable that bears such a name are meant as the brand's. */
const NAMED = /^--.*(?:brand|primary|accent|secondary|main|theme)/
const NEAR = 48

type Rgb = [red: number, green: number, blue: number]

/** Colours of a page in the order in which they seem to be the brand's, as #rrggbb; white, black and greys are left out. */
export function brandColors(rules: readonly CssRule[], declared: readonly string[]): string[] {
  const scores = new Map<string, number>()
  function count(text: string, weight: number): void {
    for (const color of colorsIn(text)) {
      scores.set(color, (scores.get(color) ?? 0) + weight)
    }
  }
  for (const [property, value] of rules.flatMap(({ declarations }) => declarations)) {
    count(value, NAMED.test(property) ? 20 : 1)
  }
  for (const color of declared) {
    count(color, 50)
  }
  const ranked = [...scores].filter(([color]) => isColorful(rgbOf(color))).toSorted(([, a], [, b]) => b - a)
  return ranked.map(([color]) => color).reduce<string[]>(keepApart, [])
}

function keepApart(kept: string[], color: string): string[] {
  return kept.some((other) => distance(rgbOf(other), rgbOf(color)) < NEAR) ? kept : [...kept, color]
}

function colorsIn(text: string): string[] {
  const hex = [...text.matchAll(HEX)].map(([, digits = ""]) =>
    digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits,
  )
  const rgb = [...text.matchAll(RGB)].flatMap(([, ...parts]) => {
    const values = parts.slice(0, 3).map(Number)
    return values.every((value) => value <= 255)
      ? [values.map((value) => value.toString(16).padStart(2, "0")).join("")]
      : []
  })
  return [...hex, ...rgb].map((digits) => `#${digits.toLowerCase()}`)
}

function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

function isColorful(rgb: Rgb): boolean {
  const spread = Math.max(...rgb) - Math.min(...rgb)
  return spread >= 24
}
