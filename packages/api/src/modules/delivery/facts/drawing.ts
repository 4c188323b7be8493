import { PREVIEW_WIDTHS } from "@atelier/domain/delivery"
import sharp from "sharp"
import type { MadePreview } from "./answer.ts"
import { makeStills } from "./still.ts"

const PLAIN_DENSITY = 72
const MAX_DENSITY = 20_000

/** An SVG drawn as wide as the widest preview. librsvg reads nothing that it refers to: it has no place to start from. */
export async function* makeDrawing(bytes: Uint8Array): AsyncGenerator<MadePreview> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  const wanted = (PLAIN_DENSITY * PREVIEW_WIDTHS[2]) / Math.max(width, height)
  yield* makeStills(bytes, { density: Math.min(Math.max(wanted, 1), MAX_DENSITY) })
}
