import { cleanFileName, isCameraName, MAX_FILE_NAME, maxBytesOf, UploadFileInput } from "@atelier/domain/delivery"
import { lengthOf } from "@atelier/domain/shared"
import { isStorageFailure, type StoredObject } from "#integrations/storage"
import type { UserActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { assertFitsBrand } from "./brand-files.ts"
import { checkStored } from "./check-stored.ts"
import { type Inspected, inspectFile } from "./inspect-file.ts"
import { assertMayUpload } from "./policy.ts"
import type { UploadBody } from "./upload-body.ts"
import { cleanUpUpload, reserveSpace, settleUpload } from "./upload-space.ts"

export type UploadedFile = {
  id: string
  fileName: string
  mimeType: string
  sizeBytes: number
  sha256: string
  width?: number
  height?: number
}

/** Refuses a name that cannot be kept as it is, or that promises a picture which cannot be taken. */
function assertUsableName(given: string): void {
  if (given.includes("\0")) {
    fail("FILE_NAME_REFUSED", { because: "NULL", max: MAX_FILE_NAME })
  }
  const name = cleanFileName(given)
  if (lengthOf(name) > MAX_FILE_NAME) {
    fail("FILE_NAME_REFUSED", { because: "LONG", max: MAX_FILE_NAME })
  }
  if (isCameraName(name)) {
    fail("FILE_TYPE_REFUSED", { because: "CAMERA_FORMAT" })
  }
}

function parseInput(params: URLSearchParams): UploadFileInput {
  assertUsableName(params.get("name") ?? "")
  const parsed = UploadFileInput.safeParse({
    kind: params.get("kind") ?? undefined,
    taskId: params.get("taskId") ?? undefined,
    briefId: params.get("briefId") ?? undefined,
    fileName: params.get("name") ?? "",
  })
  if (parsed.success) {
    return parsed.data
  }
  const fieldErrors: Record<string, string[]> = {}
  for (const { path, message } of parsed.error.issues) {
    const field = path.join(".") || "taskId"
    fieldErrors[field] = [...(fieldErrors[field] ?? []), message]
  }
  const fields = Object.keys(fieldErrors)
  const typeOnly = fields.length === 1 && fields[0] === "fileName" && (params.get("name") ?? "") !== ""
  return typeOnly ? fail("FILE_TYPE_REFUSED") : fail("INVALID_INPUT", { fieldErrors })
}

const tooLarge = (maxBytes: number): never => fail("FILE_TOO_LARGE", { maxBytes })

function announcedBytes(headers: Headers): number | null {
  const length = headers.get("content-length")
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null
}

function assertComplete(announced: number | null, stored: StoredObject): void {
  if (announced !== null && stored.sizeBytes !== announced) {
    fail("UPLOAD_INTERRUPTED")
  }
}

/**
 * Takes one file in: permission, name, announced size, content of the first bytes and space are checked before anything is
 * stored; whatever fails afterwards leaves neither bytes nor a row.
 */
export async function uploadFile(
  ctx: Ctx<UserActor>,
  request: Request,
  params: URLSearchParams,
  body: UploadBody,
): Promise<UploadedFile> {
  const input = parseInput(params)
  await assertMayUpload(ctx, input)
  const announced = announcedBytes(request.headers)
  if (announced !== null && announced > maxBytesOf(input.fileName)) {
    tooLarge(maxBytesOf(input.fileName))
  }
  const found = await inspectFile(body, input.fileName)
  if (announced !== null && announced > found.maxBytes) {
    tooLarge(found.maxBytes)
  }
  assertFitsBrand(input.kind, found.mimeType)
  const row = await reserveSpace(ctx, input, found, announced)
  try {
    const stored = await ctx.ports.storage.put(body.stream(), {
      key: row.storageKey,
      maxBytes: row.maxBytes,
      signal: request.signal,
    })
    assertComplete(announced, stored)
    const known = await checkStored(ctx, row, found, stored)
    await settleUpload(ctx, row, known, stored)
    return toUploaded(row.id, input, known, stored)
  } catch (error) {
    await cleanUpUpload(ctx, row)
    if (isStorageFailure(error) && error.kind === "too_large") {
      return announced === null && row.maxBytes < found.maxBytes ? fail("STORAGE_FULL") : tooLarge(found.maxBytes)
    }
    throw error
  }
}

function toUploaded(id: string, input: UploadFileInput, found: Inspected, stored: StoredObject): UploadedFile {
  return {
    id,
    fileName: input.fileName,
    mimeType: found.mimeType,
    sizeBytes: stored.sizeBytes,
    sha256: stored.sha256,
    ...(found.width !== null && found.height !== null ? { width: found.width, height: found.height } : {}),
  }
}
