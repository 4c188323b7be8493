import type { Size } from "./size-schema.ts"

/** Two sizes that are the same, whatever they are called. */
export function isSameSize(one: Size, other: Size): boolean {
  return one.unit === other.unit && one.width === other.width && one.height === other.height
}

/** "1080 x 1350", "105 x 148 mm", "9:16". */
export function sizeText({ unit, width, height }: Size): string {
  return unit === "ratio" ? `${width}:${height}` : `${width} x ${height}${unit === "mm" ? " mm" : ""}`
}
