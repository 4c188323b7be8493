import { apply, circleLine, flatten, IDENTITY, type Matrix, multiply, type Point, placed } from "./geometry.ts"
import { type Face, linePath, widthOf } from "./type.ts"

/** A painted area or line, flattened, for the perceptual hash. */
export type Mark = { lines: Point[][]; fill: string | null; stroke: string | null; width: number }

export type Paint = { stroke?: string; width?: number; turn?: number; round?: boolean }
export type TextPaint = {
  align?: "start" | "middle" | "end"
  track?: number
  fit?: number
  turn?: number
  fat?: number
}

export type Canvas = ReturnType<typeof canvas>

/** No words smaller than this share of the longer side: cards are shown at a few hundred pixels. */
const SMALLEST_TEXT = 0.04

const short = (value: number) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, "$1.")
const scaled = (value: number) => String(Math.round(value * 10_000) / 10_000).replace(/^(-?)0\./, "$1.")
const color = (hex: string) => hex.replace(/^#(.)\1(.)\2(.)\3$/, "#$1$2$3")

/** A drawing of `w` x `h`: shapes in paint order, kept both as SVG and as plain lines. */
export function canvas(w: number, h: number, ground: string) {
  const svg: string[] = []
  const marks: Mark[] = []
  let matrix: Matrix = IDENTITY

  const add = (element: string, lines: readonly Point[][], fill: string | null, paint: Paint) => {
    const scale = Math.hypot(matrix[0], matrix[1])
    svg.push(element)
    marks.push({
      lines: lines.map((line) => line.map((point) => apply(matrix, point))),
      fill: fill === "none" ? null : fill,
      stroke: paint.stroke ?? null,
      width: (paint.width ?? 0) * scale,
    })
  }
  const style = (fill: string, { stroke, width, round }: Paint) =>
    (fill === "#000000" ? "" : ` fill="${color(fill)}"`) +
    (stroke ? ` stroke="${color(stroke)}"${width === 1 ? "" : ` stroke-width="${short(width ?? 1)}"`}` : "") +
    (round ? ' stroke-linecap="round" stroke-linejoin="round"' : "")

  /** Draws inside with its own origin, scale and turn (degrees). */
  const at = (x: number, y: number, scale: number, draw: () => void, turn = 0) => {
    const before = matrix
    matrix = multiply(matrix, placed(x, y, scale, turn))
    const move = `translate(${short(x)} ${short(y)})`
    svg.push(
      `<g transform="${move}${turn === 0 ? "" : `rotate(${short(turn)})`}${scale === 1 ? "" : `scale(${scaled(scale)})`}">`,
    )
    draw()
    svg.push("</g>")
    matrix = before
  }
  const path = (d: string, fill: string, paint: Paint = {}) =>
    add(`<path${style(fill, paint)} d="${d}"/>`, flatten(d), fill, paint)
  const stroke = (d: string, ink: string, width: number, round = false) =>
    path(d, "none", { stroke: ink, width, round })
  const circle = (cx: number, cy: number, r: number, fill: string, paint: Paint = {}) =>
    add(
      `<circle${cx === 0 ? "" : ` cx="${short(cx)}"`}${cy === 0 ? "" : ` cy="${short(cy)}"`} r="${short(r)}"${style(fill, paint)}/>`,
      [circleLine(cx, cy, r)],
      fill,
      paint,
    )
  const ring = (cx: number, cy: number, r: number, ink: string, width: number) =>
    circle(cx, cy, r, "none", { stroke: ink, width })
  const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, turn = 0) => {
    const draw = (x: number, y: number) =>
      add(
        `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}"${style(fill, {})}/>`,
        [circleLine(x, y, rx, ry)],
        fill,
        {},
      )
    if (turn === 0) {
      draw(cx, cy)
    } else {
      at(cx, cy, 1, () => draw(0, 0), turn)
    }
  }
  const rect = (
    x: number,
    y: number,
    width: number,
    height: number,
    fill: string,
    { radius = 0, ...paint }: Paint & { radius?: number } = {},
  ) => {
    const corners: Point[] = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ]
    const place = `${x === 0 ? "" : ` x="${short(x)}"`}${y === 0 ? "" : ` y="${short(y)}"`}`
    add(
      `<rect${place} width="${short(width)}" height="${short(height)}"${radius ? ` rx="${short(radius)}"` : ""}${style(fill, paint)}/>`,
      [corners],
      fill,
      paint,
    )
  }
  const text = (face: Face, words: string, x: number, y: number, size: number, fill: string, paint: TextPaint = {}) => {
    const { align = "start", track = 0, fit, turn = 0, fat = 0 } = paint
    const natural = widthOf(face, words, size, track)
    const real = fit && natural > fit ? (size * fit) / natural : size
    const outer = Math.hypot(matrix[0], matrix[1])
    if (real * outer < SMALLEST_TEXT * Math.max(w, h)) {
      throw new Error(`"${words}" would be too small to read: ${real * outer}`)
    }
    const { d, scale } = linePath(face, words, real, track)
    const width = widthOf(face, words, real, track)
    const left = align === "start" ? 0 : align === "middle" ? -width / 2 : -width
    const before = matrix
    matrix = multiply(matrix, multiply(placed(x, y, 1, turn), placed(left, 0, scale)))
    const move =
      turn === 0
        ? `translate(${short(x + left)} ${short(y)})`
        : `translate(${short(x)} ${short(y)})rotate(${turn})${left === 0 ? "" : `translate(${short(left)} 0)`}`
    const extra: Paint = fat > 0 ? { stroke: fill, width: fat / scale, round: true } : {}
    add(`<path transform="${move}scale(${scaled(scale)})"${style(fill, extra)} d="${d}"/>`, flatten(d), fill, extra)
    matrix = before
    return width
  }
  const finish = (title: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><title>${title}</title>${svg.join("")}</svg>\n`

  rect(0, 0, w, h, ground)
  return { w, h, marks, at, path, stroke, circle, ring, oval, rect, text, finish }
}
