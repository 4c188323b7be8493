import { z } from "zod"
import { invalid } from "../../copy/index.ts"
import type { FileFacts } from "../file-facts.ts"
import type { FileCategory } from "../file-types.ts"

/** Points of a free line; the screen leaves out what is closer together. */
export const MAX_LINE_POINTS = 200
const MAX_PIN_PAGE = 10_000
const DAY_MS = 86_400_000

/** In percent of the picture's side, to a thousandth: in a picture of 42,000 pixels less than one. */
const Percent = z
  .number(invalid.pinOutside)
  .min(0, invalid.pinOutside)
  .max(100, invalid.pinOutside)
  .overwrite((value) => Math.round(value * 1000) / 1000)
const Point = z.object({ x: Percent, y: Percent })
const Frame = Point.extend({ width: Percent, height: Percent })
/** Rounding may lift a sum a little above the edge. */
const fits = ({ x, y, width, height }: z.infer<typeof Frame>) => x + width <= 100.002 && y + height <= 100.002

export const PinShape = z.discriminatedUnion(
  "kind",
  [
    Point.extend({ kind: z.literal("point") }),
    Frame.extend({ kind: z.literal("box") }).refine(fits, invalid.pinOutside),
    Frame.extend({ kind: z.literal("ellipse") }).refine(fits, invalid.pinOutside),
    z.object({ kind: z.literal("arrow"), from: Point, to: Point }),
    z.object({
      kind: z.literal("line"),
      points: z.array(Point).min(2, invalid.pinLine).max(MAX_LINE_POINTS, invalid.pinLine),
    }),
  ],
  invalid.pinShape,
)
export type PinShape = z.infer<typeof PinShape>
export type PinPoint = z.infer<typeof Point>

const Moment = z.int(invalid.pinTime).min(0, invalid.pinTime).max(DAY_MS, invalid.pinTime)

/** Where on a file: a shape in percent of the picture, a page counted from 1, a time or range in milliseconds. Empty: the whole file. */
export const PinPlace = z
  .object({
    shape: PinShape.optional().describe("What is marked, in percent of the picture"),
    page: z.int(invalid.pinPage).min(1, invalid.pinPage).max(MAX_PIN_PAGE, invalid.pinPage).optional(),
    startMs: Moment.optional().describe("When, in milliseconds"),
    endMs: Moment.optional().describe("Until when, in milliseconds"),
  })
  .refine(({ startMs, endMs }) => endMs === undefined || (startMs !== undefined && endMs > startMs), {
    path: ["endMs"],
    message: invalid.pinTime,
  })
export type PinPlace = z.infer<typeof PinPlace>

/** What of a place its file does not have: a picture, such a page, such a time. */
export type PlaceTrouble = { because: "PICTURE" | "PAGE" | "TIME"; most?: number }

type MarkedFile = { category: FileCategory | null; facts: FileFacts | null }

const WITH_PICTURE: readonly (FileCategory | null)[] = ["IMAGE", "VECTOR", "PDF", "VIDEO"]

function secondsOf(facts: FileFacts | null): number | null {
  return facts?.kind === "FILM" || facts?.kind === "SOUND" ? facts.seconds : null
}

/** Why a place cannot be on this file; null when it can. What was not read from the file yet is taken on trust. */
export function placeTrouble(place: PinPlace, { category, facts }: MarkedFile): PlaceTrouble | null {
  const { shape, page, startMs, endMs } = place
  if (shape && !WITH_PICTURE.includes(category)) {
    return { because: "PICTURE" }
  }
  const pages = facts?.kind === "PDF" ? facts.pages : null
  if (page !== undefined && (category !== "PDF" || page > (pages ?? MAX_PIN_PAGE))) {
    return { because: "PAGE", ...(pages === null ? {} : { most: pages }) }
  }
  const seconds = secondsOf(facts)
  const last = endMs ?? startMs
  const isTimed = category === "VIDEO" || category === "AUDIO"
  if (last !== undefined && (!isTimed || last > Math.ceil(seconds ?? Number.POSITIVE_INFINITY) * 1000)) {
    return { because: "TIME", ...(seconds === null ? {} : { most: Math.ceil(seconds) }) }
  }
  return null
}

/** The middle of what is marked, where its number stands. */
export function middleOf(shape: PinShape): PinPoint {
  switch (shape.kind) {
    case "point":
      return { x: shape.x, y: shape.y }
    case "box":
    case "ellipse":
      return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 }
    case "arrow":
      return shape.to
    case "line":
      return shape.points[Math.floor(shape.points.length / 2)] ?? { x: 50, y: 50 }
  }
}

/** The same shape elsewhere, as far as it stays inside the picture. */
export function moveShape(shape: PinShape, dx: number, dy: number): PinShape {
  const inside = (value: number) => Math.min(100, Math.max(0, value))
  const points = (all: readonly PinPoint[]) => {
    const by = (axis: "x" | "y", step: number) =>
      Math.min(
        100 - Math.max(...all.map((one) => one[axis])),
        Math.max(-Math.min(...all.map((one) => one[axis])), step),
      )
    const [stepX, stepY] = [by("x", dx), by("y", dy)]
    return all.map(({ x, y }) => ({ x: inside(x + stepX), y: inside(y + stepY) }))
  }
  switch (shape.kind) {
    case "point":
      return { ...shape, x: inside(shape.x + dx), y: inside(shape.y + dy) }
    case "box":
    case "ellipse": {
      const { width, height } = shape
      return {
        ...shape,
        x: Math.min(100 - width, Math.max(0, shape.x + dx)),
        y: Math.min(100 - height, Math.max(0, shape.y + dy)),
      }
    }
    case "arrow": {
      const [from = shape.from, to = shape.to] = points([shape.from, shape.to])
      return { ...shape, from, to }
    }
    case "line":
      return { ...shape, points: points(shape.points) }
  }
}
