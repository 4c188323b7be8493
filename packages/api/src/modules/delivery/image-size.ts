import type { ImageHeader } from "./image-header.ts"
import { isTurned, readTiff } from "./tiff-header.ts"

const text = (bytes: Buffer, start: number, length: number) => bytes.toString("latin1", start, start + length)

function readPng(bytes: Buffer): ImageHeader {
  if (bytes.length < 26) {
    return "more"
  }
  if (text(bytes, 12, 4) !== "IHDR" || bytes.readUInt32BE(8) !== 13) {
    return "broken"
  }
  const colour = bytes.readUInt8(25)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), hasAlpha: colour === 4 || colour === 6 }
}

function readGif(bytes: Buffer): ImageHeader {
  return bytes.length < 10 ? "more" : { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8), hasAlpha: null }
}

const readUInt24 = (bytes: Buffer, at: number) => bytes.readUIntLE(at, 3)

function readWebp(bytes: Buffer): ImageHeader {
  if (bytes.length < 30) {
    return "more"
  }
  switch (text(bytes, 12, 4)) {
    case "VP8X":
      return {
        width: readUInt24(bytes, 24) + 1,
        height: readUInt24(bytes, 27) + 1,
        hasAlpha: (bytes.readUInt8(20) & 0x10) !== 0,
      }
    case "VP8L": {
      const bits = bytes.readUInt32LE(21)
      const size = { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
      return bytes.readUInt8(20) === 0x2f ? { ...size, hasAlpha: ((bits >>> 28) & 1) === 1 } : "broken"
    }
    case "VP8 ":
      return readUInt24(bytes, 23) === 0x2a019d
        ? { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff, hasAlpha: false }
        : "broken"
    default:
      return "broken"
  }
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Walks the segments up to the frame header; profiles and camera data before it may be long. The size is the one people see. */
function readJpeg(bytes: Buffer): ImageHeader {
  let turned = false
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes.readUInt8(at) !== 0xff) {
      return "broken"
    }
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
    } else if (isFrame(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      return turned ? { width: height, height: width, hasAlpha: false } : { width, height, hasAlpha: false }
    } else if (marker === 0xda || marker === 0xd9) {
      return "broken"
    } else {
      turned ||= marker === 0xe1 && text(bytes, at + 4, 6) === "Exif\0\0" && isTurned(bytes.subarray(at + 10))
      at += 2 + bytes.readUInt16BE(at + 2)
    }
  }
  return "more"
}

function readPhotoshop(bytes: Buffer): ImageHeader {
  if (bytes.length < 26) {
    return "broken"
  }
  return { width: bytes.readUInt32BE(18), height: bytes.readUInt32BE(14), hasAlpha: null }
}

function readBmp(bytes: Buffer): ImageHeader {
  if (bytes.length < 26) {
    return "broken"
  }
  // Twelve bytes long is the header of the oldest kind; a picture that is stored from top to bottom has a negative height.
  return bytes.readUInt32LE(14) === 12
    ? { width: bytes.readUInt16LE(18), height: bytes.readUInt16LE(20), hasAlpha: null }
    : { width: Math.abs(bytes.readInt32LE(18)), height: Math.abs(bytes.readInt32LE(22)), hasAlpha: null }
}

const READERS: Record<string, (bytes: Buffer) => ImageHeader> = {
  "image/png": readPng,
  "image/apng": readPng,
  "image/gif": readGif,
  "image/webp": readWebp,
  "image/jpeg": readJpeg,
  "image/tiff": (bytes) => readTiff(bytes),
  "image/bmp": readBmp,
  "image/vnd.adobe.photoshop": readPhotoshop,
}

/** Width and height in pixels as the header says, nothing decoded; null for types whose header is not read here. */
export function readImageHeader(mimeType: string, head: Uint8Array): ImageHeader | null {
  return READERS[mimeType]?.(Buffer.from(head.buffer, head.byteOffset, head.byteLength)) ?? null
}
