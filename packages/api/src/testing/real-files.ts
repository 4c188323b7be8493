import { gzipSync } from "node:zlib"
import type { FILE_TYPES } from "@atelier/domain/delivery"
import sharp from "sharp"
import { makePdf } from "./documents.ts"
import { ftyp, png, zip } from "./file-bytes.ts"

const ascii = (text: string) => Buffer.from(text, "latin1")
const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex")
const behind = (start: Buffer, bytes = 600) => Buffer.concat([start, Buffer.alloc(bytes)])

function drawing(width = 30, height = 20) {
  return sharp({ create: { width, height, channels: 3, background: "#c8553d" } })
}

/** A TIFF as libtiff and ImageMagick write it: the picture first, its directory behind it. */
export function longTiff(width = 400, height = 300): Promise<Buffer> {
  return drawing(width, height).tiff({ compression: "none" }).toBuffer()
}

/** A box of an MP4 or QuickTime file. */
export function box(type: string, ...inside: Buffer[]): Buffer {
  const body = Buffer.concat(inside)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, "latin1")
  return Buffer.concat([head, body])
}

/** A short tone as PCM, one channel at 8 kHz. */
export function wav(seconds = 1): Buffer {
  const data = Buffer.alloc(8_000 * seconds)
  const head = Buffer.alloc(44)
  head.write("RIFF", 0)
  head.writeUInt32LE(36 + data.length, 4)
  head.write("WAVEfmt ", 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8_000, 24)
  head.writeUInt32LE(8_000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write("data", 36)
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) {
    bytes.writeInt32BE(value, at * 4)
  }
  return bytes
}

/** A Photoshop file of 40 by 30 pixels in one colour: its header, empty sections and the flattened picture. */
export function flatPsd({
  mode,
  packing,
  colours,
}: {
  mode: number
  packing: 0 | 1
  colours: readonly number[]
}): Buffer {
  const [width, height] = [40, 30]
  const rows = colours.length * height
  const short = (value: number) => Buffer.from([value >> 8, value & 255])
  const head = [
    ascii("8BPS"),
    short(1),
    Buffer.alloc(6),
    short(colours.length),
    words(height, width),
    short(8),
    short(mode),
  ]
  const row = (value: number) => (packing ? Buffer.from([1 - width, value]) : Buffer.alloc(width, value))
  const lengths = packing ? Array.from({ length: rows }, () => short(2)) : []
  const planes = colours.flatMap((value) => Array.from({ length: height }, () => row(value)))
  return Buffer.concat([...head, words(0, 0, 0), short(packing), ...lengths, ...planes])
}

/** A film of so many seconds without a picture in it: what it says of itself is whole. `turned` as a phone held upright films. */
export function mp4(seconds = 2, { width = 640, height = 360, turned = false } = {}): Buffer {
  const straight = [65_536, 0, 0, 0, 65_536, 0, 0, 0, 1_073_741_824]
  const matrix = turned ? [0, 65_536, 0, -65_536, 0, 0, height * 65_536, 0, 1_073_741_824] : straight
  const sample = Buffer.alloc(78)
  sample.writeUInt16BE(1, 6)
  sample.writeUInt16BE(width, 24)
  sample.writeUInt16BE(height, 26)
  const avcC = box("avcC", hex("01640028 ffe10000 01000000"))
  const frames = 25 * seconds
  const table = box(
    "stbl",
    box("stsd", words(0, 1), box("avc1", sample, avcC)),
    box("stts", words(0, 1, frames, 1)),
    box("stsc", words(0, 1, 1, frames, 1)),
    box("stsz", words(0, 4, frames)),
    box("stco", words(0, 1, 0)),
  )
  const handler = box("hdlr", words(0, 0), ascii("vide"), words(0, 0, 0), Buffer.alloc(1))
  const media = box(
    "mdia",
    box("mdhd", words(0, 0, 0, 25, frames, 0)),
    handler,
    box("minf", box("vmhd", words(1, 0, 0)), table),
  )
  const track = box(
    "tkhd",
    words(7, 0, 0, 1, 0, seconds * 1000, 0, 0, 0, 0, ...matrix, width * 65_536, height * 65_536),
  )
  const head = box(
    "mvhd",
    words(0, 0, 0, 1000, seconds * 1000, 65_536, 0x01000000, 0, 0, ...straight, 0, 0, 0, 0, 0, 0, 2),
  )
  return Buffer.concat([
    box("ftyp", ascii("isom\0\0\0\0mp42")),
    box("moov", head, box("trak", track, media)),
    box("mdat", Buffer.alloc(4 * frames)),
  ])
}

export function bmp(width = 4, height = 4): Buffer {
  const head = Buffer.alloc(54)
  const pixels = Buffer.alloc(width * height < 10_000 ? width * 4 * height : 0)
  head.write("BM", 0)
  head.writeUInt32LE(54 + pixels.length, 2)
  head.writeUInt32LE(54, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(width, 18)
  head.writeInt32LE(-height, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(32, 28)
  return Buffer.concat([head, pixels])
}

export function psd(width = 4, height = 4): Buffer {
  const head = Buffer.alloc(26)
  head.write("8BPS", 0)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(3, 12)
  head.writeUInt32BE(height, 14)
  head.writeUInt32BE(width, 18)
  head.writeUInt16BE(8, 22)
  head.writeUInt16BE(3, 24)
  return behind(head, 12)
}

function apng(): Buffer {
  const still = png()
  const control = box("acTL", Buffer.alloc(8))
  control.writeUInt32BE(8)
  return Buffer.concat([still.subarray(0, 33), control, Buffer.alloc(4), still.subarray(33)])
}

function tar(name = "a.txt"): Buffer {
  const head = Buffer.alloc(512)
  head.write(name, 0)
  head.write("0000644\0", 100)
  head.write("00000000001\0", 124)
  head.write("ustar\x0000", 257, "latin1")
  head.fill(" ", 148, 156)
  head.write(
    `${head
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, "0")}\0 `,
    148,
  )
  return Buffer.concat([head, behind(ascii("x"), 511), Buffer.alloc(1024)])
}

function ebml(kind: string): Buffer {
  const docType = Buffer.concat([hex("4282"), Buffer.from([0x80 + kind.length]), ascii(kind)])
  return behind(Buffer.concat([hex("1a45dfa3"), Buffer.from([0x80 + docType.length]), docType]))
}
function openXml(main: string): Buffer {
  return zip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types><Override ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`,
    "a.xml": "<a/>",
  })
}
const openDocument = (kind: string) =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, "content.xml": "<a/>" })
const oggPage = (first: Buffer) => behind(Buffer.concat([ascii("OggS"), Buffer.alloc(24), first]))
const frames = (head: string, length: number, count = 5) => Buffer.concat(Array(count).fill(behind(hex(head), length)))
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>'
const office = "application/vnd.openxmlformats-officedocument"
const document = "application/vnd.oasis.opendocument"

type Make = () => Buffer | Promise<Buffer>

/** For every entry of the allow-list, files of that kind by their names: from real encoders where there are some here. */
export const REAL_FILES: Readonly<Record<keyof typeof FILE_TYPES, Readonly<Record<string, Make>>>> = {
  "image/png": { "slide.png": () => drawing().png().toBuffer() },
  "image/apng": { "loop.png": apng, "loop.apng": apng },
  "image/jpeg": {
    "photo.jpg": () => drawing().jpeg().toBuffer(),
    "print.jpeg": () => drawing().toColourspace("cmyk").jpeg().toBuffer(),
  },
  "image/gif": { "loop.gif": () => drawing().gif().toBuffer() },
  "image/webp": { "slide.webp": () => drawing().webp().toBuffer() },
  "image/tiff": {
    "short.tif": () => drawing().tiff().toBuffer(),
    "long.tiff": () => longTiff(),
    "packed.tif": () => drawing(900, 900).tiff({ compression: "lzw" }).toBuffer(),
    "big.tif": () => drawing(400, 300).tiff({ compression: "none", bigtiff: true }).toBuffer(),
    "print.tif": () => drawing(400, 300).toColourspace("cmyk").tiff({ compression: "none" }).toBuffer(),
  },
  "image/bmp": { "old.bmp": () => bmp() },
  "image/svg+xml": {
    "logo.svg": () => ascii(SVG),
    "head.svg": () => ascii(`<?xml version="1.0" encoding="UTF-8"?>\n<!-- Generator: a [program] > -->\n${SVG}`),
    "mark.svg": () => Buffer.from(`\ufeff${SVG}`),
    "old.svg": () => ascii(`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [<!ENTITY a "<b>">]>\n${SVG}`),
  },
  "application/postscript": {
    "old.ps": () => ascii("%!PS-Adobe-3.0\n%%Pages: 1\nshowpage\n"),
    "old.ai": () => ascii("%!PS-Adobe-3.0\nshowpage\n"),
  },
  "application/eps": {
    "logo.eps": () => ascii("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\nshowpage\n"),
    "seen.eps": () => behind(hex("c5d0d3c6 1e000000 10000000")),
  },
  "application/pdf": {
    "flyer.pdf": () => Buffer.from(makePdf(["A flyer for the fair"])),
    "logo.ai": () => Buffer.from(makePdf(["Logo"])),
  },
  "video/mp4": { "film.mp4": () => ftyp("isom", "mp42"), "phone.mp4": () => ftyp("mp42", "isom") },
  "video/x-m4v": { "film.m4v": () => ftyp("M4V ", "mp42") },
  "video/webm": { "film.webm": () => ebml("webm") },
  "video/quicktime": {
    "phone.mov": () => ftyp("qt  "),
    "old.mov": () => Buffer.concat([box("moov", box("mvhd", Buffer.alloc(100))), box("mdat", Buffer.alloc(40))]),
    "wide.qt": () => Buffer.concat([box("wide"), box("mdat", Buffer.alloc(40))]),
  },
  "video/matroska": { "film.mkv": () => ebml("matroska") },
  "video/vnd.avi": { "old.avi": () => behind(ascii("RIFF\x58\x02\0\0AVI LIST")) },
  "video/mpeg": {
    "disc.mpg": () => behind(hex("000001ba 44000400 0401")),
    "old.mpeg": () => behind(hex("000001ba 21000100 0180")),
    "plain.mpg": () => behind(hex("000001b3 16012013")),
  },
  "video/3gpp": { "phone.3gp": () => ftyp("3gp4", "isom") },
  "application/mxf": { "film.mxf": () => behind(hex("060e2b34 02050101 0d010201 01020400")) },
  "audio/mpeg": {
    "jingle.mp3": () => frames("fffb9064", 413),
    "cover.mp3": () => Buffer.concat([behind(ascii("ID3\x03\0\0\0\x08\0\0"), 131_072), frames("fffb9064", 413)]),
  },
  "audio/wav": { "voice.wav": () => wav() },
  "audio/mp4": { "voice.m4a": () => ftyp("mp42", "isom"), "book.m4b": () => ftyp("M4B ", "isom") },
  "audio/x-m4a": { "song.m4a": () => ftyp("M4A ", "mp42") },
  "audio/aac": { "voice.aac": () => frames("fff15080 1bfffc", 216) },
  "audio/ogg": {
    "voice.opus": () => oggPage(ascii("OpusHead\x01\x01")),
    "song.ogg": () => oggPage(ascii("\x01vorbis")),
  },
  "audio/flac": { "song.flac": () => behind(ascii("fLaC\0\0\0\x22")) },
  "audio/aiff": { "song.aif": () => behind(ascii("FORM\0\0\x02\0AIFFCOMM")) },
  "font/ttf": { "body.ttf": () => behind(hex("00010000 000a0080 00030020")) },
  "font/otf": { "body.otf": () => behind(ascii("OTTO\0\x0a\0\x80\0\x03\0\x20")) },
  "font/woff": { "body.woff": () => behind(hex("774f4646 00010000 00000258")) },
  "font/woff2": { "body.woff2": () => behind(hex("774f4632 00010000 00000258")) },
  "font/collection": { "family.ttc": () => behind(ascii("ttcf\0\x01\0\0\0\0\0\x02")) },
  "application/zip": {
    "all.zip": () => zip({ "a.txt": "a" }),
    "ui.sketch": () => zip({ "document.json": "{}" }),
    "ui.xd": () => zip({ mimetype: "application/vnd.adobe.sparkler.project+dcxucf", manifest: "{}" }),
    "old.fig": () => zip({ "canvas.fig": "fig-kiwi" }),
    "book.idml": () => zip({ mimetype: "application/vnd.adobe.indesign-idml-package", "designmap.xml": "<a/>" }),
  },
  "application/x-7z-compressed": { "all.7z": () => behind(hex("377abcaf271c 0004")) },
  "application/x-rar-compressed": { "all.rar": () => behind(hex("526172211a07 0100")) },
  "application/gzip": { "all.tar.gz": () => gzipSync(tar()), "all.tgz": () => gzipSync(tar()) },
  "application/x-tar": { "all.tar": () => tar() },
  "image/vnd.adobe.photoshop": { "poster.psd": () => psd(), "wall.psb": () => psd() },
  "application/x-indesign": { "book.indd": () => behind(hex("0606edf5d81d46e5bd31efe7fe74b71d")) },
  "application/x-figma": {
    "ui.fig": () => behind(ascii("fig-kiwi\x3d\0\0\0")),
    "board.jam": () => behind(ascii("fig-jam.\x3d\0\0\0")),
  },
  [`${office}.wordprocessingml.document`]: { "copy.docx": () => openXml("wordprocessingml.document") },
  [`${office}.presentationml.presentation`]: { "deck.pptx": () => openXml("presentationml.presentation") },
  [`${office}.spreadsheetml.sheet`]: { "plan.xlsx": () => openXml("spreadsheetml.sheet") },
  "text/plain": { "copy.txt": () => Buffer.from("Drei Plakate für die Messe") },
  "text/markdown": { "copy.md": () => Buffer.from("# Three posters") },
  "text/html": {
    "mail.html": () => ascii("<!DOCTYPE html><html><script>alert(1)</script></html>"),
    "part.htm": () => ascii("<table><tr><td>Part of a newsletter</td></tr></table>"),
  },
  [`${document}.text`]: { "copy.odt": () => openDocument("text") },
  [`${document}.presentation`]: { "deck.odp": () => openDocument("presentation") },
  [`${document}.spreadsheet`]: { "plan.ods": () => openDocument("spreadsheet") },
}
