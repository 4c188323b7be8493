import { differenceHash, type ImportReason, MIN_IMPORT_SIDE, paletteOf, type Seen } from "@atelier/domain/imports"
import { fileTypeFromBuffer } from "file-type"
import sharp from "sharp"
import { isWebFailure, type WebPort } from "#integrations/web"

/** Of one picture, as it comes. */
export const MAX_PICTURE_BYTES = 20_000_000
const MAX_PIXELS = 100_000_000
const SHOWN = { width: 1000, height: 1600 }
const TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]
const GRID = 32

/** `webp` is drawn anew: whatever else the file carried is gone. */
export type ReadPicture = { seen: Seen; hash: string; webp: Uint8Array }

/** A step between two neighbours that is seen as an edge, of 255. */
const EDGE = 24

function edgesOf(grey: Uint8Array): number {
  let edges = 0
  for (let at = 1; at < grey.length; at += 1) {
    const stepX = at % GRID === 0 ? 0 : Math.abs((grey[at] ?? 0) - (grey[at - 1] ?? 0))
    const stepY = at < GRID ? 0 : Math.abs((grey[at] ?? 0) - (grey[at - GRID] ?? 0))
    edges += Math.max(stepX, stepY) > EDGE ? 1 : 0
  }
  return edges / grey.length
}

async function decode(bytes: Uint8Array): Promise<ReadPicture | ImportReason> {
  const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" })
  const { autoOrient } = await source.metadata()
  const { width, height } = autoOrient
  if (Math.max(width, height) < MIN_IMPORT_SIDE) {
    return "too_small"
  }
  const flat = source.autoOrient().flatten({ background: "#ffffff" }).toColourspace("srgb")
  const grey = (columns: number, rows: number) =>
    flat.clone().greyscale().resize(columns, rows, { fit: "fill" }).raw().toBuffer()
  const [webp, small, tiny, rgb] = await Promise.all([
    flat
      .clone()
      .resize({ ...SHOWN, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer(),
    grey(GRID, GRID),
    grey(9, 8),
    flat.clone().resize(48, 48, { fit: "fill" }).removeAlpha().raw().toBuffer(),
  ])
  const seen = { width, height, palette: paletteOf(rgb), edges: edgesOf(small) }
  return { seen, hash: differenceHash(tiny), webp }
}

/** Reads a picture from the web and what it looks like, or the reason why it cannot be used. */
export async function readPicture(web: WebPort, address: string): Promise<ReadPicture | ImportReason> {
  try {
    const { bytes } = await web.read(address, { maxBytes: MAX_PICTURE_BYTES, types: TYPES })
    return await decode(bytes).catch(() => "damaged" as const)
  } catch (error) {
    return isWebFailure(error) ? error.kind : Promise.reject(error)
  }
}

/** The same of bytes that are here, whatever their sender calls them. */
export async function readPictureBytes(bytes: Uint8Array): Promise<ReadPicture | ImportReason> {
  const type = await fileTypeFromBuffer(bytes)
  return TYPES.includes(type?.mime ?? "") ? decode(bytes).catch(() => "damaged" as const) : "type"
}
