import { colorDistance } from "../briefs/colors.ts"

const STEP = 24
const APART = 0.09
const MAX_COLORS = 5

type Bucket = { count: number; sum: [number, number, number] }

const hexOf = ({ count, sum }: Bucket) =>
  `#${sum
    .map((one) =>
      Math.round(one / count)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`

/** The colours that a picture is made of, the most common first, at most five that differ to the eye. `rgb`: three bytes a pixel. */
export function paletteOf(rgb: ArrayLike<number>): string[] {
  const buckets = new Map<number, Bucket>()
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const [r, g, b] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0]
    const key = Math.floor(r / STEP) * 10_000 + Math.floor(g / STEP) * 100 + Math.floor(b / STEP)
    const bucket = buckets.get(key) ?? { count: 0, sum: [0, 0, 0] }
    bucket.count += 1
    bucket.sum = [bucket.sum[0] + r, bucket.sum[1] + g, bucket.sum[2] + b]
    buckets.set(key, bucket)
  }
  const least = rgb.length / 3 / 100
  const chosen: string[] = []
  for (const bucket of [...buckets.values()].toSorted((a, b) => b.count - a.count)) {
    const color = hexOf(bucket)
    if (bucket.count >= least && chosen.every((other) => colorDistance(color, other) > APART)) {
      chosen.push(color)
    }
  }
  return chosen.slice(0, MAX_COLORS)
}
