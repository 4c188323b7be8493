/** OKLab of #rrggbb; after Björn Ottosson, https://bottosson.github.io/posts/oklab/. */
function oklab(hex: string): readonly [lightness: number, a: number, b: number] {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255 || 0
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const [r, g, b] = [channel(1), channel(3), channel(5)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** Perceived distance of two colours; 0 is the same, 0.1 is close, 1 is black to white. */
export function colorDistance(one: string, other: string): number {
  const [a, b] = [oklab(one), oklab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** How colourful; 0 is grey, 0.13 is plainly a colour, 0.3 is as vivid as a screen gets. */
export function chromaOf(hex: string): number {
  const [, a, b] = oklab(hex)
  return Math.hypot(a, b)
}

/** 0 is black, 1 is white. */
export const lightnessOf = (hex: string): number => oklab(hex)[0]

/** Too little colour to say anything about a brand. */
export function isGrey(hex: string): boolean {
  return chromaOf(hex) < 0.035
}

const FAMILIES = [
  [10, "pinks"],
  [45, "reds"],
  [75, "oranges"],
  [115, "yellows"],
  [170, "greens"],
  [220, "teals"],
  [280, "blues"],
  [325, "purples"],
  [361, "pinks"],
] as const
export type HueFamily = (typeof FAMILIES)[number][1] | "browns" | "light" | "dark"

/** The family of a colour. */
export function hueFamily(hex: string): HueFamily {
  const [lightness, a, b] = oklab(hex)
  if (isGrey(hex)) {
    return lightness > 0.6 ? "light" : "dark"
  }
  const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
  const family = FAMILIES.find(([upTo]) => hue < upTo)?.[1] ?? "pinks"
  return (family === "oranges" || family === "yellows") && lightness < 0.55 ? "browns" : family
}
