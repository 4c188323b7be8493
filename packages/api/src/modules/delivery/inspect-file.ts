import {
  type FileFacts,
  type FileProblem,
  fileProblem,
  fileTypeOf,
  MAX_PICTURE_SIDE,
  typeName,
} from "@atelier/domain/delivery"
import { fail } from "#platform/errors"
import { detectType } from "./detect-type.ts"
import type { ImageHeader } from "./image-header.ts"
import { readImageHeader } from "./image-size.ts"
import type { UploadBody } from "./upload-body.ts"

/** How many first bytes tell what a file is. */
export const HEAD_BYTES = 65_536
const LONG_HEAD_BYTES = 2_000_000

type Peeked = Pick<UploadBody, "peek">

/** What the bytes say about a file. */
export type Inspected = {
  mimeType: string
  maxBytes: number
  width: number | null
  height: number | null
  hasAlpha: boolean | null
  facts: FileFacts | null
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
      return fail("FILE_TYPE_REFUSED", { mimeType, format: typeName(mimeType ?? ""), fileName, because: "NAME" })
    case "TYPE_REFUSED":
      return fail("FILE_TYPE_REFUSED", { mimeType })
  }
}

const NO_SIZE = { width: null, height: null, hasAlpha: null }

/** The size that a header claims, when it is one that a picture may have. */
export function sizeIn(header: ImageHeader | null, mimeType: string): Pick<Inspected, "width" | "height" | "hasAlpha"> {
  if (header === null) {
    return NO_SIZE
  }
  if (typeof header === "string" || header.width === 0 || header.height === 0) {
    return fail("FILE_TYPE_REFUSED", { mimeType, because: "DAMAGED" })
  }
  const { width, height } = header
  if (Math.max(width, height) > MAX_PICTURE_SIDE) {
    fail("PICTURE_TOO_LARGE", { width, height, maxSide: MAX_PICTURE_SIDE })
  }
  return header
}

async function readSize(body: Peeked, mimeType: string) {
  const header = readImageHeader(mimeType, await body.peek(HEAD_BYTES))
  if (header === "later") {
    return NO_SIZE
  }
  return sizeIn(header === "more" ? readImageHeader(mimeType, await body.peek(LONG_HEAD_BYTES)) : header, mimeType)
}

/** Reads type and size of a file from its first bytes, and refuses what the allow-list or the name does not bear out. */
export async function inspectFile(body: Peeked, fileName: string): Promise<Inspected> {
  const head = await body.peek(HEAD_BYTES)
  const mimeType = head.byteLength === 0 ? null : await detectType(head, fileName)
  const problem = fileProblem({ fileName, mimeType, sizeBytes: head.byteLength })
  const type = mimeType ? fileTypeOf(mimeType) : null
  if (problem || !mimeType || !type) {
    return refuse(problem ?? "TYPE_REFUSED", fileName, mimeType)
  }
  const size = await readSize(body, mimeType)
  return { mimeType: mimeType.split(";")[0] ?? mimeType, maxBytes: type.maxBytes, facts: null, ...size }
}
