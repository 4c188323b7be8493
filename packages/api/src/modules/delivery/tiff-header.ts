import type { ImageHeader } from "./image-header.ts"

const WIDTH = 256
const HEIGHT = 257
const ORIENTATION = 274
const EXTRA_SAMPLES = 338
const SHORT = 3

type Layout = { little: boolean; big: boolean }

function layoutOf(bytes: Buffer): Layout | null {
  const order = bytes.toString("latin1", 0, 2)
  const little = order === "II"
  const version = bytes.length < 8 || !(little || order === "MM") ? 0 : number(bytes, 2, 2, little)
  return version === 42 || version === 43 ? { little, big: version === 43 } : null
}

function number(bytes: Buffer, at: number, size: 2 | 4 | 8, little: boolean): number {
  if (size === 8) {
    return Number(little ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at))
  }
  return little ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size)
}

/** Where the directory of the first picture begins, in bytes from the start; null when these do not begin a TIFF. */
export function directoryOf(head: Uint8Array): number | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const layout = layoutOf(bytes)
  if (!layout || (layout.big && bytes.length < 16)) {
    return null
  }
  return layout.big ? number(bytes, 8, 8, layout.little) : number(bytes, 4, 4, layout.little)
}

/** The tags that are wanted of a directory at the start of these bytes; null when they end before it does. */
function readTags(bytes: Buffer, { little, big }: Layout): Map<number, number> | null {
  const [count, entry, value] = big ? ([8, 20, 12] as const) : ([2, 12, 8] as const)
  if (bytes.length < count) {
    return null
  }
  const entries = number(bytes, 0, count, little)
  const tags = new Map<number, number>()
  if (bytes.length < count + entries * entry) {
    return null
  }
  for (let at = count; at < count + entries * entry; at += entry) {
    const size = number(bytes, at + 2, 2, little) === SHORT ? 2 : 4
    tags.set(number(bytes, at, 2, little), number(bytes, at + value, size, little))
  }
  return tags
}

/** Width and height as people see them, of the directory that begins `directory`; without one, of that in `head`. */
export function readTiff(head: Uint8Array, directory?: Uint8Array): ImageHeader {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const layout = layoutOf(bytes)
  const at = directoryOf(head)
  if (!layout || at === null || at < 8) {
    return "broken"
  }
  const part = directory ? Buffer.from(directory) : bytes.subarray(at)
  const tags = readTags(part, layout)
  if (!tags) {
    return directory ? "broken" : "later"
  }
  const [width = 0, height = 0] = [tags.get(WIDTH), tags.get(HEIGHT)]
  const hasAlpha = tags.has(EXTRA_SAMPLES)
  return (tags.get(ORIENTATION) ?? 1) >= 5 ? { width: height, height: width, hasAlpha } : { width, height, hasAlpha }
}

/** Whether camera data, which is written as a TIFF is, says that the picture lies on its side. */
export function isTurned(exif: Uint8Array): boolean {
  const bytes = Buffer.from(exif.buffer, exif.byteOffset, exif.byteLength)
  const layout = layoutOf(bytes)
  const tags = layout && readTags(bytes.subarray(directoryOf(bytes) ?? bytes.length), layout)
  return (tags?.get(ORIENTATION) ?? 1) >= 5
}
