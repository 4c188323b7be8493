// no audit: a file counts once it is delivered, sent or attached; that is recorded there
import { randomUUID } from "node:crypto"
import { taskFiles } from "@atelier/db/schema"
import { maxBytesOf, UploadFileInput } from "@atelier/domain/delivery"
import { and, eq, ne, sql } from "drizzle-orm"
import { isStorageFailure, newStorageKey, type StoredObject } from "#integrations/storage"
import type { UserActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { type Inspected, inspectFile, megabytes } from "./inspect-file.ts"
import { assertMayUpload } from "./policy.ts"
import type { UploadBody } from "./upload-body.ts"

export type UploadedFile = {
  id: string
  fileName: string
  mimeType: string
  sizeBytes: number
  sha256: string
  width?: number
  height?: number
}

const parseInput = (params: URLSearchParams): UploadFileInput => {
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

const tooLarge = (maxBytes: number): never =>
  fail("FILE_TOO_LARGE", { maxBytes }, `The file is too large. Files of this type may have ${megabytes(maxBytes)}.`)

/** Bytes still free for a person; the lock makes uploads at the same time count each other. */
const remainingBytes = async (ctx: TxCtx<UserActor>, exceptId: string | null = null): Promise<number> => {
  const { userId } = ctx.actor
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('delivery.quota'), hashtext(${userId}))`)
  const [used] = await ctx.db
    .select({
      files: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(${taskFiles.sizeBytes}), 0)::float8`,
    })
    .from(taskFiles)
    .where(and(eq(taskFiles.uploadedBy, userId), exceptId ? ne(taskFiles.id, exceptId) : undefined))
  const maxFiles = await setting(ctx, "uploadQuotaFiles")
  const maxBytes = (await setting(ctx, "uploadQuotaMegabytes")) * 1024 ** 2
  return used && used.files < maxFiles ? maxBytes - used.bytes : 0
}

type Reserved = { id: string; storageKey: string; maxBytes: number }

/** Takes the space of an upload before its bytes come in. A length that nobody announced is counted at the end. */
const reserve = (
  ctx: Ctx<UserActor>,
  input: UploadFileInput,
  found: Inspected,
  announced: number | null,
): Promise<Reserved> =>
  inTx(ctx, async (ctx) => {
    const free = await remainingBytes(ctx)
    if (free < (announced ?? 1)) {
      fail("STORAGE_FULL")
    }
    const row = { id: randomUUID(), storageKey: newStorageKey(input.briefId ? "references" : "files") }
    await ctx.db.insert(taskFiles).values({
      ...row,
      kind: input.kind,
      taskId: input.taskId ?? null,
      briefId: input.briefId ?? null,
      fileName: input.fileName,
      mimeType: found.mimeType,
      sizeBytes: announced ?? 1,
      uploadedBy: ctx.actor.userId,
    })
    return { ...row, maxBytes: Math.min(announced ?? free, found.maxBytes) }
  })

const settle = (ctx: Ctx<UserActor>, row: Reserved, found: Inspected, stored: StoredObject): Promise<void> =>
  inTx(ctx, async (ctx) => {
    if (stored.sizeBytes > (await remainingBytes(ctx, row.id))) {
      fail("STORAGE_FULL")
    }
    const { width, height, hasAlpha } = found
    const { sizeBytes, sha256 } = stored
    const done = await ctx.db
      .update(taskFiles)
      .set({ status: "READY", sizeBytes, receivedBytes: sizeBytes, sha256, width, height, hasAlpha })
      .where(and(eq(taskFiles.id, row.id), eq(taskFiles.status, "UPLOADING")))
      .returning({ id: taskFiles.id })
    if (done.length === 0) {
      fail("NOT_FOUND")
    }
  })

const leaveNothing = async (ctx: Ctx, row: Reserved): Promise<void> => {
  await ctx.ports.storage.remove(row.storageKey)
  await ctx.db.delete(taskFiles).where(eq(taskFiles.id, row.id))
}

const announcedBytes = (headers: Headers): number | null => {
  const length = headers.get("content-length")
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null
}

const assertComplete = (announced: number | null, stored: StoredObject): void => {
  if (announced !== null && stored.sizeBytes !== announced) {
    fail("INVALID_INPUT", {}, "The upload stopped before its end. Try again.")
  }
}

/**
 * Takes one file in: permission, name, announced size, content of the first bytes and space are checked before anything is
 * stored; whatever fails afterwards leaves neither bytes nor a row.
 */
export const uploadFile = async (
  ctx: Ctx<UserActor>,
  request: Request,
  params: URLSearchParams,
  body: UploadBody,
): Promise<UploadedFile> => {
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
  const row = await reserve(ctx, input, found, announced)
  try {
    const stored = await ctx.ports.storage.put(body.stream(), {
      key: row.storageKey,
      maxBytes: row.maxBytes,
      signal: request.signal,
    })
    assertComplete(announced, stored)
    await settle(ctx, row, found, stored)
    return toUploaded(row.id, input, found, stored)
  } catch (error) {
    await leaveNothing(ctx, row)
    if (isStorageFailure(error) && error.kind === "too_large") {
      return announced === null && row.maxBytes < found.maxBytes ? fail("STORAGE_FULL") : tooLarge(found.maxBytes)
    }
    throw error
  }
}

const toUploaded = (id: string, input: UploadFileInput, found: Inspected, stored: StoredObject): UploadedFile => ({
  id,
  fileName: input.fileName,
  mimeType: found.mimeType,
  sizeBytes: stored.sizeBytes,
  sha256: stored.sha256,
  ...(found.width !== null && found.height !== null ? { width: found.width, height: found.height } : {}),
})
