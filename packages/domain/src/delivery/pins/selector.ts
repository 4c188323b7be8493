import { z } from "zod"
import { PinPlace, type PinPoint, type PinShape } from "./place.ts"

const MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/"
const PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"

const value = z.string().max(8000)
const Plain = z.discriminatedUnion("type", [
  z.object({ type: z.literal("FragmentSelector"), conformsTo: z.enum([MEDIA_FRAGMENTS, PDF_FRAGMENTS]), value }),
  z.object({ type: z.literal("SvgSelector"), value }),
])
type Plain = z.infer<typeof Plain>

/** A place as the Web Annotation Data Model has it: a page or a time, refined by what is marked there. */
export const PinSelector = z.intersection(Plain, z.object({ refinedBy: Plain.optional() }))
export type PinSelector = z.infer<typeof PinSelector>

const media = (value: string): Plain => ({ type: "FragmentSelector", conformsTo: MEDIA_FRAGMENTS, value })
const svg = (inside: string): Plain => ({
  type: "SvgSelector",
  value: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inside}</svg>`,
})
const n = (value: number) => String(Math.round(value * 1000) / 1000)

function ofShape(shape: PinShape): Plain {
  switch (shape.kind) {
    case "point":
      return media(`xywh=percent:${n(shape.x)},${n(shape.y)},0,0`)
    case "box":
      return media(`xywh=percent:${n(shape.x)},${n(shape.y)},${n(shape.width)},${n(shape.height)}`)
    case "ellipse": {
      const [rx, ry] = [shape.width / 2, shape.height / 2]
      return svg(`<ellipse cx="${n(shape.x + rx)}" cy="${n(shape.y + ry)}" rx="${n(rx)}" ry="${n(ry)}"/>`)
    }
    case "arrow":
      return svg(`<line x1="${n(shape.from.x)}" y1="${n(shape.from.y)}" x2="${n(shape.to.x)}" y2="${n(shape.to.y)}"/>`)
    case "line":
      return svg(`<polyline points="${shape.points.map(({ x, y }) => `${n(x)},${n(y)}`).join(" ")}"/>`)
  }
}

const seconds = (ms: number) => String(ms / 1000)

function outerOf({ page, startMs, endMs }: PinPlace): Plain | null {
  if (page !== undefined) {
    return { type: "FragmentSelector", conformsTo: PDF_FRAGMENTS, value: `page=${page}` }
  }
  return startMs === undefined
    ? null
    : media(`t=${[startMs, ...(endMs === undefined ? [] : [endMs])].map(seconds).join(",")}`)
}

/** The place as it is stored; null for a whole file. */
export function toSelector(place: PinPlace): PinSelector | null {
  const outer = outerOf(place)
  const inner = place.shape ? ofShape(place.shape) : null
  return outer && inner ? { ...outer, refinedBy: inner } : (outer ?? inner)
}

const numbers = (text: string | undefined) => (text?.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)

function pointsOf(values: readonly number[]): PinPoint[] {
  return values.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: values[at + 1] ?? 0 }] : []))
}

function readFragment(text: string): object {
  const [kind, list] = text.split("=")
  const [a = 0, b = 0, width = 0, height = 0] = numbers(list)
  switch (kind) {
    case "page":
      return { page: a }
    case "t":
      return { startMs: Math.round(a * 1000), ...(list?.includes(",") ? { endMs: Math.round(b * 1000) } : {}) }
    default:
      return {
        shape: width + height === 0 ? { kind: "point", x: a, y: b } : { kind: "box", x: a, y: b, width, height },
      }
  }
}

function readSvg(text: string): object {
  const [, element, attributes] = /<(ellipse|line|polyline) ([^/]*)\/>/.exec(text) ?? []
  const values = numbers(attributes?.replaceAll(/[xy][12]=/g, ""))
  const [a = 0, b = 0, c = 0, d = 0] = values
  switch (element) {
    case "ellipse":
      return {
        shape: { kind: "ellipse", x: Math.max(0, a - c), y: Math.max(0, b - d), width: 2 * c, height: 2 * d },
      }
    case "line":
      return { shape: { kind: "arrow", from: { x: a, y: b }, to: { x: c, y: d } } }
    default:
      return { shape: { kind: "line", points: pointsOf(values) } }
  }
}

const read = (one: Plain) => (one.type === "SvgSelector" ? readSvg(one.value) : readFragment(one.value))

/** The place that a stored selector stands for. */
export function toPlace(selector: PinSelector | null): PinPlace {
  return selector === null
    ? {}
    : PinPlace.parse({ ...read(selector), ...(selector.refinedBy ? read(selector.refinedBy) : {}) })
}
