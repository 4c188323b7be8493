import { maxBytesOf } from "@atelier/domain/delivery"
import { isStorageFailure, type StoredObject } from "#integrations/storage"
import type { UserActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { assertFitsBrand } from "./brand-files.ts"
import { checkStored } from "./check-stored.ts"
import { type Inspected, inspectFile } from "./inspect-file.ts"
import { assertMayUpload } from "./policy.ts"
import type { UploadBody } from "./upload-body.ts"
import { parseInput, tooLarge } from "./upload-input.ts"
import { cleanUpUpload, type Reserved, reserveSpace, settleUpload } from "./upload-space.ts"

export type UploadedFile = {
  id: string
  fileName: string
  mimeType: string
  sizeBytes: number
  sha256: string
  width?: number
  height?: number
}

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
 * Takes one file that belongs to no task in: permission, name, announced size, content of the first bytes and space are checked before anything is
 * stored; whatever fails afterwards leaves neither bytes nor a row.
 */
export async function uploadFile(
  ctx: Ctx<UserActor>,
  request: Request,
  params: URLSearchParams,
  body: UploadBody,
): Promise<UploadedFile> {
  const input = parseInput(params)
  if (input.taskId !== undefined) {
    fail("NOT_FOUND")
  }
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
    return toUploaded(row, known, stored)
  } catch (error) {
    await cleanUpUpload(ctx, row)
    if (isStorageFailure(error) && error.kind === "too_large") {
      return announced === null && row.maxBytes < found.maxBytes ? fail("STORAGE_FULL") : tooLarge(found.maxBytes)
    }
    throw error
  }
}

/** What the sender is told about a received file. */
export function toUploaded(
  { id, fileName }: Pick<Reserved, "id" | "fileName">,
  found: Pick<Inspected, "mimeType" | "width" | "height">,
  stored: Pick<StoredObject, "sizeBytes" | "sha256">,
): UploadedFile {
  return {
    id,
    fileName,
    mimeType: found.mimeType,
    sizeBytes: stored.sizeBytes,
    sha256: stored.sha256,
    ...(found.width !== null && found.height !== null ? { width: found.width, height: found.height } : {}),
  }
}
