import { crc32, deflateSync } from "node:zlib"

function u16(value: number) {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
function u32(value: number) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const u32be = (value: number) => u32(value).reverse()
const u24 = (value: number) => u32(value).subarray(0, 3)

function pngChunk(type: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  return Buffer.concat([u32be(data.length), body, u32be(crc32(body))])
}

/** A PNG whose header says this size; only small ones carry all their pixels. `text` goes into a tEXt chunk. */
export function png(width = 4, height = 4, options: { colour?: number; text?: string } = {}): Buffer {
  const { colour = 6, text } = options
  const header = Buffer.concat([u32be(width), u32be(height), Buffer.from([8, colour, 0, 0, 0])])
  const rows = width * height < 10_000 ? Buffer.alloc(height * (1 + width * 4)) : Buffer.alloc(10)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    ...(text ? [pngChunk("tEXt", Buffer.from(`Comment\0${text}`, "latin1"))] : []),
    pngChunk("IDAT", deflateSync(rows)),
    pngChunk("IEND", Buffer.alloc(0)),
  ])
}

/** A JPEG with so many bytes of profile before the frame header that names its size. */
export function jpeg(width = 4, height = 4, profileBytes = 0): Buffer {
  const profiles: Buffer[] = []
  for (let left = profileBytes; left > 0; left -= 60_000) {
    const data = Buffer.alloc(Math.min(left, 60_000), 0x20)
    profiles.push(Buffer.from([0xff, 0xe2]), u16(data.length + 2).reverse(), data)
  }
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1"),
    ...profiles,
    Buffer.from([0xff, 0xc0, 0, 17, 8]),
    u16(height).reverse(),
    u16(width).reverse(),
    Buffer.from([3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    Buffer.from([0xff, 0xda, 0, 2, 0, 0xff, 0xd9]),
  ])
}

export function gif(width = 4, height = 4, tail = ""): Buffer {
  return Buffer.concat([
    Buffer.from("GIF89a", "latin1"),
    u16(width),
    u16(height),
    Buffer.from([0, 0, 0]),
    Buffer.from(tail),
  ])
}

export function webp(kind: "VP8 " | "VP8L" | "VP8X", width = 4, height = 4): Buffer {
  const bodies = {
    "VP8 ": Buffer.concat([Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a]), u16(width), u16(height)]),
    VP8L: Buffer.concat([Buffer.from([0x2f]), u32(((width - 1) | ((height - 1) << 14) | (1 << 28)) >>> 0)]),
    VP8X: Buffer.concat([Buffer.from([0x10, 0, 0, 0]), u24(width - 1), u24(height - 1)]),
  }
  const body = Buffer.concat([bodies[kind], Buffer.alloc(12)])
  const chunk = Buffer.concat([Buffer.from(kind, "latin1"), u32(body.length), body])
  return Buffer.concat([Buffer.from("RIFF"), u32(chunk.length + 4), Buffer.from("WEBP"), chunk])
}

/** A ZIP of stored entries. */
export function zip(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const [path, data] = [Buffer.from(name), Buffer.from(content)]
    const common = Buffer.concat([
      Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      u32(crc32(data)),
      u32(data.length),
      u32(data.length),
      u16(path.length),
      u16(0),
    ])
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, path, data])
    const entry = [Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, Buffer.alloc(10), u32(offset), path]
    locals.push(local)
    central.push(Buffer.concat(entry))
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const count = u16(central.length)
  const end = [Buffer.from("PK\x05\x06\0\0\0\0", "latin1"), count, count, u32(directory.length), u32(offset), u16(0)]
  return Buffer.concat([...locals, directory, ...end])
}

/** The box that begins an MP4, AVIF or HEIC file. */
export function ftyp(brand: string, ...more: string[]): Buffer {
  const brands = Buffer.from([brand, "\0\0\0\0", ...more].join(""), "latin1")
  return Buffer.concat([u32be(brands.length + 8), Buffer.from("ftyp"), brands, Buffer.alloc(64)])
}

function CONTENT_TYPES(main: string) {
  return `<?xml version="1.0"?><Types><Override ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`
}

export function docx() {
  return zip({
    "[Content_Types].xml": CONTENT_TYPES("wordprocessingml.document"),
    "word/document.xml": "<w:document/>",
  })
}

export const PDF = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
