import type { Mark } from "./canvas.ts"
import type { Point } from "./geometry.ts"

const COLUMNS = 9
const ROWS = 8
const SAMPLES = 4

function luminance(hex: string): number {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return 0.299 * channel(1) + 0.587 * channel(3) + 0.114 * channel(5)
}

function inside(x: number, y: number, lines: readonly Point[][]): boolean {
  let winding = 0
  for (const line of lines) {
    for (let index = 0; index < line.length; index += 1) {
      const [x0, y0] = line[index] ?? [0, 0]
      const [x1, y1] = line[(index + 1) % line.length] ?? [0, 0]
      if (y0 <= y !== y1 <= y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) {
        winding += y1 > y0 ? 1 : -1
      }
    }
  }
  return winding !== 0
}

function near(x: number, y: number, lines: readonly Point[][], reach: number): boolean {
  return lines.some((line) =>
    line.some(([x1, y1], index) => {
      const [x0, y0] = line[index - 1] ?? [x1, y1]
      const length = (x1 - x0) ** 2 + (y1 - y0) ** 2
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length))
      return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0)) <= reach
    }),
  )
}

type Boxed = Mark & { box: readonly [number, number, number, number] }

function boxed(mark: Mark): Boxed {
  const points = mark.lines.flat()
  const reach = mark.width / 2
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    ...mark,
    box: [Math.min(...xs) - reach, Math.min(...ys) - reach, Math.max(...xs) + reach, Math.max(...ys) + reach],
  }
}

function colorAt(x: number, y: number, marks: readonly Boxed[]): string {
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index]
    if (!mark || x < mark.box[0] || y < mark.box[1] || x > mark.box[2] || y > mark.box[3]) {
      continue
    }
    if (mark.stroke && near(x, y, mark.lines, mark.width / 2)) {
      return mark.stroke
    }
    if (mark.fill && inside(x, y, mark.lines)) {
      return mark.fill
    }
  }
  return "#ffffff"
}

/** Difference hash of the drawn geometry, 64 bits in hex: one bit a neighbouring pair of cells in a 9 x 8 grid. */
export function differenceHash(marks: readonly Mark[], w: number, h: number): string {
  const shapes = marks.map(boxed)
  const cell = (column: number, row: number) => {
    let sum = 0
    for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
      const x = ((column + ((i % SAMPLES) + 0.5) / SAMPLES) / COLUMNS) * w
      const y = ((row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / ROWS) * h
      sum += luminance(colorAt(x, y, shapes))
    }
    return sum
  }
  let bits = ""
  for (let row = 0; row < ROWS; row += 1) {
    const cells = Array.from({ length: COLUMNS }, (_, column) => cell(column, row))
    for (let column = 0; column < COLUMNS - 1; column += 1) {
      bits += (cells[column] ?? 0) > (cells[column + 1] ?? 0) ? "1" : "0"
    }
  }
  return BigInt(`0b${bits}`).toString(16).padStart(16, "0")
}
