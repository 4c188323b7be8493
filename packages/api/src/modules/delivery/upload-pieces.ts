import { Readable } from "node:stream"
import { taskFiles } from "@atelier/db/schema"
import { maxBytesOf } from "@atelier/domain/delivery"
import type { DataStore, Upload } from "@tus/server"
import { and, eq } from "drizzle-orm"
import type { UserActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail, isDomainError } from "#platform/errors"
import { HEAD_BYTES, inspectFile } from "./inspect-file.ts"
import { loadOwnUpload, type OwnUpload } from "./own-upload.ts"
import { assertMayUpload } from "./policy.ts"
import { openBody } from "./upload-body.ts"
import { parseInput, tooLarge } from "./upload-input.ts"
import { cleanUpUpload, reserveSpace } from "./upload-space.ts"

async function begin(ctx: Ctx<UserActor>, { id, size = 0, metadata = {} }: Upload): Promise<void> {
  const input = parseInput({ get: (name) => metadata[name] ?? null })
  if (input.taskId === undefined) {
    fail("NOT_FOUND")
  }
  await assertMayUpload(ctx, input)
  const maxBytes = maxBytesOf(input.fileName)
  if (size === 0) {
    fail("FILE_EMPTY")
  }
  if (size > maxBytes) {
    tooLarge(maxBytes)
  }
  const row = await reserveSpace(ctx, input, { mimeType: null, maxBytes }, size, id)
  try {
    await ctx.ports.storage.pieces.begin(row.storageKey, size)
  } catch (error) {
    await cleanUpUpload(ctx, row)
    throw error
  }
}

/** Refuses at once what the beginning shows; all of it is checked when the upload is whole. */
async function assertGoodStart(body: Pick<ReturnType<typeof openBody>, "peek">, row: OwnUpload): Promise<void> {
  const head = await body.peek(HEAD_BYTES)
  if (head.byteLength < Math.min(HEAD_BYTES, row.sizeBytes)) {
    return
  }
  const { maxBytes } = await inspectFile(body, row.fileName)
  if (row.sizeBytes > maxBytes) {
    tooLarge(maxBytes)
  }
}

async function take(ctx: Ctx<UserActor>, row: OwnUpload, offset: number, stream: Readable): Promise<number> {
  if (offset === row.sizeBytes) {
    return offset
  }
  const body = openBody({ body: Readable.toWeb(stream) as ReadableStream<Uint8Array>, headers: new Headers() })
  if (offset === 0) {
    try {
      await assertGoodStart(body, row)
    } catch (error) {
      await (isDomainError(error) ? cleanUpUpload(ctx, row) : undefined)
      throw error
    }
  }
  const receivedBytes = await ctx.ports.storage.pieces.append(row.storageKey, offset, body.stream())
  const going = and(eq(taskFiles.id, row.id), eq(taskFiles.status, "UPLOADING"))
  await ctx.db.update(taskFiles).set({ receivedBytes }).where(going)
  return receivedBytes
}

/** The uploads of one person as tus's server sees them: rows of files, and the pieces of their objects. */
export async function openUploads(ctx: Ctx<UserActor>): Promise<DataStore> {
  const { DataStore, Upload } = await import("@tus/server")
  const parts = {
    extensions: ["creation", "termination"],
    create: async (upload: Upload) => {
      await begin(ctx, upload)
      return upload
    },
    getUpload: async (id: string) => {
      const { status, storageKey, sizeBytes } = await loadOwnUpload(ctx, id)
      const offset = status === "READY" ? sizeBytes : await ctx.ports.storage.pieces.received(storageKey)
      return new Upload({ id, size: sizeBytes, offset })
    },
    write: async (stream: Readable, id: string, offset: number) =>
      take(ctx, await loadOwnUpload(ctx, id), offset, stream),
    remove: async (id: string) => {
      const row = await loadOwnUpload(ctx, id)
      await (row.status === "READY" ? fail("NOT_FOUND") : cleanUpUpload(ctx, row))
    },
  }
  return Object.assign(new DataStore(), parts)
}
