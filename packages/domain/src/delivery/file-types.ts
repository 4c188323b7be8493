import type { FileFacts } from "./file-facts.ts"

const FILE_CATEGORIES = ["IMAGE", "VECTOR", "PDF", "VIDEO", "AUDIO", "FONT", "ARCHIVE", "DESIGN", "OFFICE"] as const
export type FileCategory = (typeof FILE_CATEGORIES)[number]

const MB = 1024 ** 2
const GB = 1024 ** 3
export const MAX_FILE_BYTES = 5 * GB

type FileType = {
  category: FileCategory
  extensions: readonly string[]
  maxBytes: number
  /** May be shown from our origin; everything else is only ever downloaded. */
  inline: boolean
}

function type(category: FileCategory, extensions: string, maxBytes: number, inline = false): FileType {
  return { category, extensions: extensions.split(" "), maxBytes, inline }
}

const ZIP_BASED = "zip fig sketch xd idml"
const OFFICE = 500 * MB

/** The allow-list by the type read from the content. AVIF and HEIC wait for a safe decoder; SVG and HTML are only ever downloaded. */
export const FILE_TYPES: Readonly<Record<string, FileType>> = {
  "image/png": type("IMAGE", "png", 200 * MB, true),
  "image/apng": type("IMAGE", "png apng", 200 * MB, true),
  "image/jpeg": type("IMAGE", "jpg jpeg", 200 * MB, true),
  "image/gif": type("IMAGE", "gif", 200 * MB, true),
  "image/webp": type("IMAGE", "webp", 200 * MB, true),
  "image/tiff": type("IMAGE", "tif tiff", GB),
  "image/bmp": type("IMAGE", "bmp", 200 * MB),
  "image/svg+xml": type("VECTOR", "svg", 20 * MB),
  "application/postscript": type("VECTOR", "ai eps ps", GB),
  "application/eps": type("VECTOR", "eps ai", GB),
  "application/pdf": type("PDF", "pdf ai", GB, true),
  "video/mp4": type("VIDEO", "mp4 m4v mov", MAX_FILE_BYTES, true),
  "video/x-m4v": type("VIDEO", "m4v mp4", MAX_FILE_BYTES, true),
  "video/webm": type("VIDEO", "webm", MAX_FILE_BYTES, true),
  "video/quicktime": type("VIDEO", "mov qt", MAX_FILE_BYTES),
  "video/matroska": type("VIDEO", "mkv", MAX_FILE_BYTES),
  "video/vnd.avi": type("VIDEO", "avi", MAX_FILE_BYTES),
  "video/mpeg": type("VIDEO", "mpg mpeg", MAX_FILE_BYTES),
  "video/3gpp": type("VIDEO", "3gp", MAX_FILE_BYTES),
  "application/mxf": type("VIDEO", "mxf", MAX_FILE_BYTES),
  "audio/mpeg": type("AUDIO", "mp3", GB, true),
  "audio/wav": type("AUDIO", "wav", 2 * GB, true),
  "audio/mp4": type("AUDIO", "m4a m4b mp4", GB, true),
  "audio/x-m4a": type("AUDIO", "m4a", GB, true),
  "audio/aac": type("AUDIO", "aac", GB, true),
  "audio/ogg": type("AUDIO", "ogg oga opus", GB, true),
  "audio/flac": type("AUDIO", "flac", 2 * GB, true),
  "audio/aiff": type("AUDIO", "aif aiff", 2 * GB),
  "font/ttf": type("FONT", "ttf", 100 * MB),
  "font/otf": type("FONT", "otf", 100 * MB),
  "font/woff": type("FONT", "woff", 100 * MB),
  "font/woff2": type("FONT", "woff2", 100 * MB),
  "font/collection": type("FONT", "ttc otc", 200 * MB),
  "application/zip": type("ARCHIVE", ZIP_BASED, MAX_FILE_BYTES),
  "application/x-7z-compressed": type("ARCHIVE", "7z", MAX_FILE_BYTES),
  "application/x-rar-compressed": type("ARCHIVE", "rar", MAX_FILE_BYTES),
  "application/gzip": type("ARCHIVE", "gz tgz", MAX_FILE_BYTES),
  "application/x-tar": type("ARCHIVE", "tar", MAX_FILE_BYTES),
  "image/vnd.adobe.photoshop": type("DESIGN", "psd psb", MAX_FILE_BYTES),
  "application/x-indesign": type("DESIGN", "indd indt", 2 * GB),
  "application/x-figma": type("DESIGN", "fig jam", GB),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": type("OFFICE", "docx", OFFICE),
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": type("OFFICE", "pptx", OFFICE),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": type("OFFICE", "xlsx", OFFICE),
  "text/plain": type("OFFICE", "txt", 5 * MB),
  "text/markdown": type("OFFICE", "md", 5 * MB),
  "text/html": type("OFFICE", "html htm", 20 * MB),
  "application/vnd.oasis.opendocument.text": type("OFFICE", "odt", OFFICE),
  "application/vnd.oasis.opendocument.presentation": type("OFFICE", "odp", OFFICE),
  "application/vnd.oasis.opendocument.spreadsheet": type("OFFICE", "ods", OFFICE),
}

export const ALLOWED_EXTENSIONS = [...new Set(Object.values(FILE_TYPES).flatMap(({ extensions }) => extensions))].sort()

export type FileProblem = "EMPTY" | "TYPE_REFUSED" | "TYPE_NOT_SAFE_YET" | "NAME_DOES_NOT_MATCH" | "TOO_LARGE"

const NOT_SAFE_YET = /^image\/(avif|hei[cf])/
const NOT_SAFE_YET_NAME = /^(?:avifs?|hei[cf]s?|hif)$/

/** Lower-case ending of a file name without its dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  return /[^.]\.([^.\s/\\]{1,16})$/.exec(fileName)?.[1]?.toLowerCase() ?? ""
}

/** The entry of the allow-list for a type read from content, or null. Parameters such as codecs do not count. */
export function fileTypeOf(mimeType: string): FileType | null {
  const bare = (mimeType.split(";")[0] ?? "").trim().toLowerCase()
  return Object.hasOwn(FILE_TYPES, bare) ? (FILE_TYPES[bare] ?? null) : null
}

/** Whether files of this type are ZIP archives, documents among them. */
export function isZip(mimeType: string): boolean {
  return /^application\/(?:zip|vnd\.openxmlformats-.*|vnd\.oasis\..*)$/.test(mimeType)
}

/** Whether a name could belong to an allowed file; the content decides later. */
export function isAllowedName(fileName: string): boolean {
  return ALLOWED_EXTENSIONS.includes(extensionOf(fileName))
}

/** Whether a name says that its file is a picture of a kind that waits for a safe decoder. */
export function isCameraName(fileName: string): boolean {
  return NOT_SAFE_YET_NAME.test(extensionOf(fileName))
}

/** What people call a type, such as PNG; the type itself when it is not on the allow-list. */
export function typeName(mimeType: string): string {
  return fileTypeOf(mimeType)?.extensions[0]?.toUpperCase() ?? mimeType
}

/** The most bytes a file of this name may have, whatever its content turns out to be; 0 when no such file is allowed. */
export function maxBytesOf(fileName: string): number {
  const ending = extensionOf(fileName)
  const limits = Object.values(FILE_TYPES).flatMap(({ extensions, maxBytes }) =>
    extensions.includes(ending) ? [maxBytes] : [],
  )
  return Math.max(0, ...limits)
}

/** Why a received file is refused, or null. `mimeType` is read from the content, never from the name or the sender. */
export function fileProblem(file: {
  fileName: string
  mimeType: string | null
  sizeBytes: number
}): FileProblem | null {
  if (file.sizeBytes <= 0) {
    return "EMPTY"
  }
  if (file.mimeType && NOT_SAFE_YET.test(file.mimeType)) {
    return "TYPE_NOT_SAFE_YET"
  }
  const known = file.mimeType ? fileTypeOf(file.mimeType) : null
  if (!known) {
    return "TYPE_REFUSED"
  }
  if (!known.extensions.includes(extensionOf(file.fileName))) {
    return "NAME_DOES_NOT_MATCH"
  }
  return file.sizeBytes > known.maxBytes ? "TOO_LARGE" : null
}

/** May be answered with its own type from our origin; everything else only as a download. */
export function isInline(mimeType: string): boolean {
  return fileTypeOf(mimeType)?.inline ?? false
}

/** Longest side of a picture in pixels: what a brief may ask, and its bleed. */
export const MAX_PICTURE_SIDE = 42_000

/** Larger pictures are neither decoded here nor shown in a page, where the browser would have to hold all of their pixels. */
export const MAX_DECODED_PIXELS = 100_000_000

type ShownFile = { mimeType: string; width: number | null; height: number | null; facts: FileFacts | null }

/** Pictures, films and sound may be shown in a page; what is damaged, documents, and pictures too large for a browser are downloaded. */
export function isShown(file: ShownFile): boolean {
  const category = fileTypeOf(file.mimeType)?.category
  const isMedia = category === "IMAGE" || category === "VIDEO" || category === "AUDIO"
  const isDamaged = file.facts?.kind === "UNREADABLE" && file.facts.because === "DAMAGED"
  return (
    !isDamaged && isInline(file.mimeType) && isMedia && (file.width ?? 0) * (file.height ?? 0) <= MAX_DECODED_PIXELS
  )
}

/** Signs of a file's name, its ending included. */
export const MAX_FILE_NAME = 255
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
/** Characters that a zero-width joiner may connect: letters of joining scripts, and emoji. */
const JOINS = String.raw`\p{M}\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}`
const LOOSE_JOINER = new RegExp(`(?<![${JOINS}])[\\u200c\\u200d]|[\\u200c\\u200d](?![${JOINS}])`, "gu")
/** Also written as in an address, so that no later reader takes it for a folder. */
const FOLDERS = /^.*(?:[\\/]|%2f|%5c)/is

/** A bare name of what a sender calls a file: no folder, nothing that hides or turns signs around, no leading dot. */
export function cleanFileName(given: string): string {
  const bare = given
    .replace(INVISIBLE, "")
    .replace(LOOSE_JOINER, "")
    .normalize("NFC")
    .replace(FOLDERS, "")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+/, "")
    .trim()
  return bare === "" ? "file" : bare
}
