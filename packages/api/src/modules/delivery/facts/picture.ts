import { MAX_DECODED_PIXELS } from "@atelier/domain/delivery"
import { cut } from "@atelier/domain/shared"
import sharp from "sharp"
import type { ReadFacts } from "./answer.ts"

const BITS: Readonly<Record<string, number>> = {
  uchar: 8,
  char: 8,
  ushort: 16,
  short: 16,
  uint: 32,
  int: 32,
  float: 32,
}
const TAGS_AT = 128
const TAG_BYTES = 12
const MAX_NAME = 100

/** The name of a colour profile, as it stands in its description. */
function profileName(icc: Buffer | undefined): string | null {
  if (!icc || icc.length < TAGS_AT + 4) {
    return null
  }
  const count = Math.min(icc.readUInt32BE(TAGS_AT), 200)
  for (let at = TAGS_AT + 4; at < TAGS_AT + 4 + count * TAG_BYTES && at + TAG_BYTES <= icc.length; at += TAG_BYTES) {
    if (icc.toString("latin1", at, at + 4) === "desc") {
      const start = icc.readUInt32BE(at + 4)
      return nameIn(icc.subarray(start, start + icc.readUInt32BE(at + 8)))
    }
  }
  return null
}

function nameIn(tag: Buffer): string | null {
  if (tag.length < 28) {
    return null
  }
  if (tag.toString("latin1", 0, 4) === "mluc") {
    const [length, start] = [tag.readUInt32BE(20), tag.readUInt32BE(24)]
    const words = Buffer.from(tag.subarray(start, start + (length & ~1))).swap16()
    return plain(words.toString("utf16le"))
  }
  return plain(tag.toString("latin1", 12, 12 + tag.readUInt32BE(8)))
}

const plain = (name: string) => cut(name.replace(/\p{C}/gu, "").trim(), MAX_NAME) || null

/** What a picture is, and whether all of it is there: it is decoded once; one that is too large for that is described by its header. */
export async function readPicture(bytes: Uint8Array): Promise<ReadFacts> {
  sharp.concurrency(1)
  const source = sharp(bytes, { limitInputPixels: false, failOn: "error", sequentialRead: true })
  const { autoOrient, space, depth, density, hasAlpha, icc, pages = 1 } = await source.metadata()
  const { width, height } = autoOrient
  const stats = width * height <= MAX_DECODED_PIXELS ? await source.stats() : null
  return {
    facts: {
      kind: "PICTURE",
      space,
      profile: profileName(icc),
      bits: BITS[depth] ?? null,
      isTransparent: hasAlpha && !stats?.isOpaque,
      dpi: density ? Math.round(density) : null,
      frames: pages,
    },
    width,
    height,
  }
}
