import type { MadePreview } from "./answer.ts"
import { makeStills } from "./still.ts"

type Read = (start: number, length: number) => Promise<Uint8Array>

type Form = { colours: number; channels: number; height: number; width: number; isLarge: boolean }

const HEADER_BYTES = 26
const MAX_PIXELS = 50_000_000
const MAX_BYTES = 200 * 1024 ** 2
const GREY = 1
const RGB = 3
const CMYK = 4
/** How many channels a colour takes, by the mode of the file. */
const COLOURS: Readonly<Record<number, number>> = { [GREY]: 1, [RGB]: 3, [CMYK]: 4 }

/** Unpacks rows as PackBits packs them, until `target` is full or `source` is used up. */
function unpack(source: Buffer, target: Uint8Array): void {
  let to = 0
  for (let at = 0; at < source.length && to < target.length; ) {
    const count = source.readInt8(at++)
    if (count >= 0) {
      target.set(source.subarray(at, Math.min(at + count + 1, at + target.length - to)), to)
      at += count + 1
      to += count + 1
    } else if (count > -128) {
      target.fill(source[at++] ?? 0, to, to + 1 - count)
      to += 1 - count
    }
  }
}

/** Where the flattened picture begins: behind the palette, the resources and the layers. */
async function skipSections(read: Read, isLarge: boolean): Promise<number> {
  let at = HEADER_BYTES
  for (const wide of [false, false, isLarge]) {
    const length = Buffer.from(await read(at, wide ? 8 : 4))
    at += length.length + (wide ? Number(length.readBigUInt64BE()) : length.readUInt32BE())
  }
  return at
}

/** One channel after the other, eight bits each; null when they are packed in another way. */
function planesOf(data: Buffer, { colours, channels, height, width, isLarge }: Form): Uint8Array | null {
  const packing = data.readUInt16BE()
  if (packing === 0) {
    return data.subarray(2)
  }
  if (packing !== 1) {
    return null
  }
  const rows = height * colours
  const planes = new Uint8Array(rows * width)
  const bytes = isLarge ? 4 : 2
  let at = 2 + height * channels * bytes
  for (let row = 0; row < rows; row++) {
    const length = data.readUIntBE(2 + row * bytes, bytes)
    unpack(data.subarray(at, at + length), planes.subarray(row * width, (row + 1) * width))
    at += length
  }
  return planes
}

function toRgb(planes: Uint8Array, colours: number, pixels: number): Buffer {
  const rgb = Buffer.alloc(pixels * 3)
  for (let at = 0; at < pixels; at++) {
    // Ink is stored the other way round: 255 is none.
    const black = colours === 4 ? (planes[3 * pixels + at] ?? 0) / 255 : 1
    for (let colour = 0; colour < 3; colour++) {
      rgb[at * 3 + colour] = (planes[(colours === 1 ? 0 : colour) * pixels + at] ?? 0) * black
    }
  }
  return rgb
}

/** The flattened picture that Photoshop keeps behind the layers; nothing of a file with more than 8 bits, or in another mode. */
export async function* makeLayered(size: number, read: Read): AsyncGenerator<MadePreview> {
  const header = Buffer.from(await read(0, HEADER_BYTES))
  const [height, width] = [header.readUInt32BE(14), header.readUInt32BE(18)]
  const colours = COLOURS[header.readUInt16BE(24)]
  const isLarge = header.readUInt16BE(4) === 2
  const start = await skipSections(read, isLarge)
  if (!colours || header.readUInt16BE(22) !== 8 || width * height > MAX_PIXELS || size - start > MAX_BYTES) {
    return
  }
  const data = Buffer.from(await read(start, size - start))
  const planes = planesOf(data, { colours, channels: header.readUInt16BE(12), height, width, isLarge })
  if (planes) {
    yield* makeStills(toRgb(planes, colours, width * height), { raw: { width, height, channels: 3 } })
  }
}
