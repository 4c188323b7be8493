import { MAX_DECODED_PIXELS, PREVIEW_WIDTHS } from "@atelier/domain/delivery"
import sharp, { type Sharp, type SharpInput, type SharpOptions } from "sharp"
import type { MadePreview } from "./answer.ts"

/** The most that WebP holds on a side. */
const MAX_SIDE = 16_383
const [, , WIDEST] = PREVIEW_WIDTHS

async function encode(picture: Sharp, { use, page }: Pick<MadePreview, "use" | "page">): Promise<MadePreview> {
  const { data, info } = await picture.webp({ quality: 82, effort: 2 }).toBuffer({ resolveWithObject: true })
  return { use, page, width: info.width, height: info.height, content: new Uint8Array(data) }
}

const fitted = (picture: Sharp, width: number) =>
  picture.resize({ width, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })

/** A picture in several widths, or a later page in one, as people see it: upright and in sRGB; of an animation its first frame. It is decoded once. */
export async function* makeStills(
  input: SharpInput,
  options: SharpOptions = {},
  place: Pick<MadePreview, "use" | "page"> = { use: "STILL", page: 1 },
): AsyncGenerator<MadePreview> {
  sharp.concurrency(1)
  const source = sharp(input, {
    limitInputPixels: MAX_DECODED_PIXELS,
    failOn: "error",
    sequentialRead: true,
    ...options,
  })
  const { data, info } = await fitted(source.autoOrient().toColourspace("srgb"), WIDEST)
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const widths = place.use === "STILL" ? PREVIEW_WIDTHS.filter((one) => one < width) : []
  for (const one of [...widths, width]) {
    yield await encode(fitted(sharp(data, { raw: { width, height, channels } }), one), place)
  }
}
