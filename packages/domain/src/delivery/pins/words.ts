import { places } from "../../copy/index.ts"
import { capital } from "../../shared/plain.ts"
import { middleOf, type PinPlace, type PinShape } from "./place.ts"

/** The third of a side that a position is in. */
const third = (at: number) => (at < 100 / 3 ? 0 : at <= 200 / 3 ? 1 : 2)

function shapeWords(shape: PinShape): string {
  const { x, y } = middleOf(shape)
  return places.shape[shape.kind](places.grid[third(y)]?.[third(x)] ?? "")
}

/** 0:12; 1:02:05 from an hour on. */
export function clockOf(ms: number): string {
  const all = Math.floor(ms / 1000)
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  const two = (value: number) => String(value).padStart(2, "0")
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** A place in words: "Page 3, top left", "0:12 to 0:15", "Area in the middle". */
export function placeWords({ shape, page, startMs, endMs }: PinPlace): string {
  const parts = [
    page === undefined ? "" : places.page(page),
    startMs === undefined
      ? ""
      : endMs === undefined
        ? places.at(clockOf(startMs))
        : places.range(clockOf(startMs), clockOf(endMs)),
    shape ? shapeWords(shape) : "",
  ].filter(Boolean)
  return parts.length === 0 ? places.wholeFile : capital(parts.join(", "))
}

type SaidPin = { number: number | null; place: PinPlace; fileId: string | null; body: string }

/** One change that was asked for, on one line: "2. Top left: The logo is cut off." */
export function pinLine({ number, place, fileId, body }: SaidPin): string {
  return places.line(number ?? 0, fileId === null ? places.wholeVersion : placeWords(place), body)
}
