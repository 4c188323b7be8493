import { middleOf, type PinPlace, type PinShape } from "@atelier/domain/delivery"
import { picturesOf } from "../preview.tsx"
import type { FileItem } from "../types.ts"

/** At least so much of a picture's side is shown around a place. */
const PART = 0.3

function regionOf(shape: PinShape, { width, height }: { width: number; height: number }) {
  const { x, y } = middleOf(shape)
  const isFrame = shape.kind === "box" || shape.kind === "ellipse"
  const part = isFrame ? Math.max(PART, (shape.width / 100) * 1.2, (shape.height / 100) * 1.2) : PART
  const [w, h] = [Math.min(1, part) * width, Math.min(1, part) * height]
  const from = (at: number, size: number, all: number) => Math.min(all - size, Math.max(0, (at / 100) * all - size / 2))
  return [from(x, w, width), from(y, h, height), w, h].map((value) => Math.round(value)).join(" ")
}

/** The part of a picture around what is marked. */
export function PinCrop({ file, place, label }: { file: FileItem; place: PinPlace; label: string }) {
  const { shape, page = 1 } = place
  const picture = picturesOf(file, page).at(-1)
  return shape && picture && file.category !== "VIDEO" ? (
    <figure className="min-w-0">
      <svg viewBox={regionOf(shape, picture)} role="img" aria-label={label} className="w-full rounded-md bg-sunk">
        <image href={picture.url} width={picture.width} height={picture.height} />
      </svg>
      <figcaption className="mt-1 text-ink-3 text-note">{label}</figcaption>
    </figure>
  ) : null
}
