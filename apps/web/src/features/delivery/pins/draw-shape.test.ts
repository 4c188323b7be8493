import { MAX_LINE_POINTS, PinPlace } from "@atelier/domain/delivery"
import { expect, test } from "vitest"
import { drawShape, middleShape, resizeShape, withPoint } from "./draw-shape.ts"
import { readClock } from "./read-clock.ts"
import type { Tool } from "./types.ts"

const A = { x: 10, y: 20 }
const B = { x: 40, y: 60 }
const TOOLS: readonly Tool[] = ["point", "box", "ellipse", "arrow", "line"]

test("a click is a point with every tool, a drag what the tool draws", () => {
  for (const tool of TOOLS) {
    expect(drawShape(tool, [A, { x: 10.5, y: 20.5 }])).toEqual({ kind: "point", ...A })
  }
  const frame = { x: 10, y: 20, width: 30, height: 40 }
  expect(drawShape("point", [A, B])).toEqual({ kind: "box", ...frame })
  expect(drawShape("ellipse", [B, A])).toEqual({ kind: "ellipse", ...frame })
  expect(drawShape("arrow", [A, B])).toEqual({ kind: "arrow", from: A, to: B })
  expect(drawShape("line", [A, B, A])).toEqual({ kind: "line", points: [A, B, A] })
})

test("a line keeps its way without crowding, everything else its two ends", () => {
  expect(withPoint("box", [A, B], { x: 1, y: 1 })).toEqual([A, { x: 1, y: 1 }])
  expect(withPoint("line", [A], { x: 10.1, y: 20 })).toEqual([A])
  let points = [{ x: 0, y: 0 }]
  for (let step = 0; step < 1000; step++) {
    points = withPoint("line", points, { x: step % 100, y: (step * 7) % 100 })
  }
  expect(points).toHaveLength(MAX_LINE_POINTS)
})

test("a tool begins in the middle, and stays inside when it grows", () => {
  for (const tool of TOOLS) {
    expect(PinPlace.safeParse({ shape: middleShape(tool) }).success).toBe(true)
  }
  const box = { kind: "box", x: 90, y: 0, width: 9, height: 2 } as const
  expect(resizeShape(box, 4, -4)).toEqual({ ...box, width: 10, height: 1 })
  expect(resizeShape({ kind: "point", ...A }, 4, 4)).toEqual({ kind: "point", ...A })
})

test.each([
  ["0:12", 12_000],
  [" 1:02:05 ", 3_725_000],
  ["12.5", 12_500],
  ["", null],
  ["1:2:3:4", null],
  ["soon", null],
  ["-3", null],
])("%s is read as %s ms", (text, ms) => {
  expect(readClock(text)).toBe(ms)
})
