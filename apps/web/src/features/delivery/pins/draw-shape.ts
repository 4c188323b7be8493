import { MAX_LINE_POINTS, type PinPoint, type PinShape } from "@atelier/domain/delivery"
import type { Tool } from "./types.ts"

/** Shorter than this part of the picture, in percent, it was a click. */
const CLICK = 1.5
/** Points of a line that are closer than this are one. */
const STEP = 0.6

const distance = (a: PinPoint, b: PinPoint) => Math.hypot(a.x - b.x, a.y - b.y)

/** The points of a movement with one more; a line keeps its way, everything else its two ends. */
export function withPoint(tool: Tool, points: readonly PinPoint[], next: PinPoint): PinPoint[] {
  const [first = next] = points
  if (tool !== "line") {
    return [first, next]
  }
  const last = points.at(-1) ?? next
  return distance(last, next) < STEP || points.length >= MAX_LINE_POINTS ? [...points] : [...points, next]
}

function frameOf(a: PinPoint, b: PinPoint) {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}

/** What a movement with a tool draws: a click is a point, and dragging a pin marks an area. */
export function drawShape(tool: Tool, points: readonly PinPoint[]): PinShape {
  const [first = { x: 50, y: 50 }] = points
  const last = points.at(-1) ?? first
  const isClick = points.every((point) => distance(first, point) < CLICK)
  if (isClick) {
    return { kind: "point", ...first }
  }
  switch (tool) {
    case "point":
    case "box":
      return { kind: "box", ...frameOf(first, last) }
    case "ellipse":
      return { kind: "ellipse", ...frameOf(first, last) }
    case "arrow":
      return { kind: "arrow", from: first, to: last }
    case "line":
      return { kind: "line", points: [...points] }
  }
}

/** Where a tool begins without a pointer: in the middle, from where the arrow keys move it. */
export function middleShape(tool: Tool): PinShape {
  return tool === "point"
    ? { kind: "point", x: 50, y: 50 }
    : drawShape(tool, [
        { x: 40, y: 40 },
        { x: 60, y: 60 },
      ])
}

/** A frame that grows or shrinks at its far corner; other shapes have no size. */
export function resizeShape(shape: PinShape, dx: number, dy: number): PinShape {
  if (shape.kind !== "box" && shape.kind !== "ellipse") {
    return shape
  }
  const side = (at: number, size: number, step: number) => Math.min(100 - at, Math.max(1, size + step))
  return { ...shape, width: side(shape.x, shape.width, dx), height: side(shape.y, shape.height, dy) }
}
