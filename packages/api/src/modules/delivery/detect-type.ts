import { extensionOf } from "@atelier/domain/delivery"
import { fileTypeFromBuffer } from "file-type"

/** Begins so, whatever stands further on: a TIFF may have its directory at its end, Figma's own format has no other mark. */
const MAGIC: readonly (readonly [type: string, mark: RegExp])[] = [
  ["application/x-figma", /^fig-(?:kiwi|jam\.)/],
  ["image/tiff", /^(?:II[*+]\0|MM\0[*+])/],
]

/** One kind under several names. */
const SAME: Readonly<Record<string, string>> = { "video/MP1S": "video/mpeg", "video/MP2P": "video/mpeg" }
const SOUND_IN: Readonly<Record<string, string>> = { "video/mp4": "audio/mp4", "video/3gpp": "audio/mp4" }

const TEXT_BY_NAME: Readonly<Record<string, string>> = {
  txt: "text/plain",
  md: "text/markdown",
  html: "text/html",
  htm: "text/html",
}
const TEXT_BY_ROOT: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  "svg:svg": "image/svg+xml",
  html: "text/html",
}

/** What no text has: control characters other than white space. */
const NO_TEXT = /(?!\s)\p{Cc}/u

function readText(head: Uint8Array): string | null {
  try {
    // The last character may be cut in two: streaming leaves it out.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true })
    return NO_TEXT.test(text) ? null : text
  } catch {
    return null
  }
}

/** Where what begins at `at` and stands before a document's root ends; -1 when it does not. */
function endOfProlog(text: string, at: number): number {
  if (text.startsWith("<!--", at)) {
    return text.indexOf("-->", at)
  }
  const end = text.indexOf(">", at)
  const inside = text.indexOf("[", at)
  return text.startsWith("<!", at) && inside >= 0 && inside < end ? text.indexOf("]>", inside) + 1 : end
}

/** The name of a document's first element, in lower case; a declared HTML document has one even where none is written. */
function rootOf(text: string): string | null {
  for (let at = text.search(/\S/); at >= 0 && text[at] === "<"; ) {
    if (/^<!doctype\s+html/i.test(text.slice(at, at + 40))) {
      return "html"
    }
    const name = /^<([\w:-]{1,40})/.exec(text.slice(at, at + 50))?.[1]
    if (name) {
      return name.toLowerCase()
    }
    const end = text.startsWith("<?", at) || text.startsWith("<!", at) ? endOfProlog(text, at) : -1
    const next = end < 0 ? -1 : text.slice(text.indexOf(">", end) + 1).search(/\S/)
    at = next < 0 ? -1 : text.indexOf(">", end) + 1 + next
  }
  return null
}

/** Text has no mark of its own: its name or its first element says what it is. */
function textTypeOf(fileName: string, head: Uint8Array): string | null {
  const text = readText(head)
  return text === null ? null : (TEXT_BY_NAME[extensionOf(fileName)] ?? TEXT_BY_ROOT[rootOf(text) ?? ""] ?? null)
}

const PICTURE_BRAND = /mif1|msf1|hei[cfmsx]|hev[cx]|avi[fs]/

/** A picture of a camera in the boxes of a film: its brands or the handler of its metadata tell, not what it calls itself first. */
function isPictureInBoxes(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const first = bytes.length < 16 ? 0 : bytes.readUInt32BE(0)
  const isMeta = bytes.toString("latin1", first + 4, first + 8) === "meta"
  const handler = bytes.toString("latin1", first + 28, first + 32)
  return isMeta && (handler === "pict" || PICTURE_BRAND.test(bytes.toString("latin1", 8, first)))
}

/** The type of a file by its first bytes, the name only where content has no mark; null when it is none that is known. */
export async function detectType(head: Uint8Array, fileName: string): Promise<string | null> {
  const start = Buffer.from(head.subarray(0, 16)).toString("latin1")
  const found = (await fileTypeFromBuffer(head))?.mime ?? MAGIC.find(([, mark]) => mark.test(start))?.[0]
  if (!found || found === "application/xml") {
    return textTypeOf(fileName, head) ?? found ?? null
  }
  if (start.slice(4, 8) === "ftyp" && isPictureInBoxes(head)) {
    return "image/heif"
  }
  const type = SAME[found] ?? found
  return /^m4[ab]$/.test(extensionOf(fileName)) ? (SOUND_IN[type] ?? type) : type
}
