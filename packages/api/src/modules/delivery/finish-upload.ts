import { createHash } from "node:crypto"
import { isStorageFailure, type StoredObject, storageFailure } from "#integrations/storage"
import type { UserActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail, isDomainError } from "#platform/errors"
import { assertFitsBrand } from "./brand-files.ts"
import { checkStored } from "./check-stored.ts"
import { inspectFile } from "./inspect-file.ts"
import { loadOwnUpload, type OwnUpload } from "./own-upload.ts"
import { readAt } from "./read-at.ts"
import { toUploaded, type UploadedFile } from "./upload-file.ts"
import { tooLarge } from "./upload-input.ts"
import { cleanUpUpload, settleUpload } from "./upload-space.ts"

const HEAD_BYTES = 4_100

async function hashOf(ctx: Ctx, key: string): Promise<string> {
  const hash = createHash("sha256")
  const { stream } = await ctx.ports.storage.open(key)
  try {
    for await (const chunk of stream) {
      hash.update(chunk)
    }
  } catch (error) {
    throw storageFailure("unavailable", "The store broke off.", error)
  }
  return hash.digest("hex")
}

async function check(ctx: Ctx<UserActor>, row: OwnUpload): Promise<UploadedFile> {
  const { storageKey: key, fileName, sizeBytes } = row
  await ctx.ports.storage.pieces.join(key, sizeBytes)
  const found = await inspectFile({ peek: (bytes) => readAt(ctx, key, 0, bytes) }, fileName)
  if (sizeBytes > found.maxBytes) {
    tooLarge(found.maxBytes)
  }
  assertFitsBrand(row.kind, found.mimeType)
  const head = await readAt(ctx, key, 0, HEAD_BYTES)
  const stored: StoredObject = { sizeBytes, head, sha256: await hashOf(ctx, key) }
  const known = await checkStored(ctx, row, found, stored)
  await settleUpload(ctx, row, known, stored)
  return toUploaded(row, known, stored)
}

const isReady = (row: OwnUpload): row is OwnUpload & { sha256: string; mimeType: string } =>
  row.status === "READY" && row.sha256 !== null && row.mimeType !== null

async function finish(ctx: Ctx<UserActor>, id: string): Promise<UploadedFile> {
  const row = await loadOwnUpload(ctx, id)
  if (isReady(row)) {
    return toUploaded(row, row, row)
  }
  try {
    return await check(ctx, row)
  } catch (error) {
    const isLost = isStorageFailure(error) && error.kind === "missing"
    // A store or database that is away leaves everything as it is: the same request finishes it later.
    if (isLost || isDomainError(error)) {
      const now = await loadOwnUpload(ctx, id)
      if (isReady(now)) {
        return toUploaded(now, now, now)
      }
      await cleanUpUpload(ctx, row)
    }
    throw isLost ? fail("FILE_GONE") : error
  }
}

const running = new Map<string, Promise<UploadedFile>>()

/** Checks an upload that has arrived whole and makes it a file of its task; what is refused goes. Asked again, it waits for the first. */
export function finishUpload(ctx: Ctx<UserActor>, id: string): Promise<UploadedFile> {
  const begun =
    running.get(id) ??
    finish(ctx, id).finally(() => {
      running.delete(id)
    })
  running.set(id, begun)
  return begun
}
