import { extensionOf, type FileProblem, fileProblem, fileTypeOf, MAX_PIXELS } from "@atelier/domain/delivery"
import { fileTypeFromBuffer } from "file-type"
import { fail } from "#platform/errors"
import { readImageHeader } from "./image-size.ts"
import type { UploadBody } from "./upload-body.ts"

const HEAD_BYTES = 65_536
const LONG_HEAD_BYTES = 2_000_000

/** What the first bytes say about a file. */
export type Inspected = {
  mimeType: string
  maxBytes: number
  width: number | null
  height: number | null
  hasAlpha: boolean | null
}

function refuse(problem: FileProblem, fileName: string, mimeType: string | null): never {
  switch (problem) {
    case "EMPTY":
      return fail("FILE_EMPTY")
    case "TOO_LARGE":
      return fail("FILE_TOO_LARGE")
    case "TYPE_NOT_SAFE_YET":
      return fail("FILE_TYPE_REFUSED", { mimeType, because: "CAMERA_FORMAT" })
    case "NAME_DOES_NOT_MATCH":
      return fail("FILE_TYPE_REFUSED", { mimeType, fileName, because: "NAME" })
    case "TYPE_REFUSED":
      return fileName.toLowerCase().endsWith(".svg")
        ? fail("FILE_TYPE_REFUSED", { mimeType, because: "SVG" })
        : fail("FILE_TYPE_REFUSED", { mimeType })
  }
}

async function readSize(body: UploadBody, mimeType: string) {
  const header = readImageHeader(mimeType, await body.peek(HEAD_BYTES))
  const size = header === "more" ? readImageHeader(mimeType, await body.peek(LONG_HEAD_BYTES)) : header
  if (size === null) {
    return { width: null, height: null, hasAlpha: null }
  }
  if (typeof size === "string" || size.width === 0 || size.height === 0) {
    return fail("FILE_TYPE_REFUSED", { mimeType, because: "DAMAGED" })
  }
  const { width, height } = size
  if (width * height > MAX_PIXELS) {
    fail("PICTURE_TOO_LARGE", { width, height, maxPixels: MAX_PIXELS })
  }
  return size
}

const TEXT_TYPES: Readonly<Record<string, string>> = { txt: "text/plain", md: "text/markdown" }
/** What no text has: control characters other than white space. */
const NO_TEXT = /(?!\s)\p{Cc}/u

/** Text has no mark of its own: its name says what it is, and its first bytes have to be text. */
function textTypeOf(fileName: string, head: Uint8Array): string | null {
  const type = TEXT_TYPES[extensionOf(fileName)]
  try {
    // The last character may be cut in two: streaming leaves it out.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true })
    return type && !NO_TEXT.test(text) ? type : null
  } catch {
    return null
  }
}

/** Reads type and size of a file from its first bytes, and refuses what the allow-list or the name does not bear out. */
export async function inspectFile(body: UploadBody, fileName: string): Promise<Inspected> {
  const head = await body.peek(HEAD_BYTES)
  const found = head.byteLength === 0 ? undefined : await fileTypeFromBuffer(head)
  const mimeType = found?.mime ?? textTypeOf(fileName, head)
  const problem = fileProblem({ fileName, mimeType, sizeBytes: head.byteLength })
  const type = mimeType ? fileTypeOf(mimeType) : null
  if (problem || !mimeType || !type) {
    return refuse(problem ?? "TYPE_REFUSED", fileName, mimeType)
  }
  return { mimeType: mimeType.split(";")[0] ?? mimeType, maxBytes: type.maxBytes, ...(await readSize(body, mimeType)) }
}
