import { randomUUID } from "node:crypto"
import { taskFiles } from "@atelier/db/schema"
import type { FileKind, UploadFileInput } from "@atelier/domain/delivery"
import { and, eq, ne, sql } from "drizzle-orm"
import { newStorageKey, type StoredObject } from "#integrations/storage"
import { record } from "#modules/notifications"
import type { UserActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { fail } from "#platform/errors"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { assertRoomInBrand, brandOwner } from "./brand-files.ts"
import { readerOf } from "./facts/types.ts"
import type { Inspected } from "./inspect-file.ts"
import { limitsOf } from "./upload-limits.ts"

/** Bytes still free for a person and this kind of upload; the lock makes uploads at the same time count each other. */
async function remainingBytes(ctx: TxCtx<UserActor>, kind: FileKind, exceptId: string | null = null): Promise<number> {
  const { userId } = ctx.actor
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('delivery.quota'), hashtext(${userId}))`)
  const [used] = await ctx.db
    .select({
      files: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(${taskFiles.sizeBytes}), 0)::float8`,
    })
    .from(taskFiles)
    .where(
      and(eq(taskFiles.uploadedBy, userId), limitsOf(kind).sharing, exceptId ? ne(taskFiles.id, exceptId) : undefined),
    )
  const maxFiles = await setting(ctx, "uploadQuotaFiles")
  const maxBytes = (await setting(ctx, "uploadQuotaMegabytes")) * 1024 ** 2
  return used && used.files < maxFiles ? maxBytes - used.bytes : 0
}

export type Reserved = { id: string; kind: FileKind; fileName: string; storageKey: string; maxBytes: number }

/** Takes the space of an upload before its bytes come in. A length that nobody announced is counted at the end. */
export function reserveSpace(
  ctx: Ctx<UserActor>,
  input: UploadFileInput,
  found: { mimeType: string | null; maxBytes: number },
  announced: number | null,
  id: string = randomUUID(),
): Promise<Reserved> {
  return inTx(ctx, async (ctx) => {
    const free = await remainingBytes(ctx, input.kind)
    if (free < (announced ?? 1)) {
      fail("STORAGE_FULL")
    }
    const { kind, fileName } = input
    const companyId = brandOwner(ctx, kind)
    await (companyId ? assertRoomInBrand(ctx, companyId, kind) : undefined)
    const row = { id, kind, fileName, storageKey: newStorageKey(input.briefId ? "references" : "files") }
    await ctx.db.insert(taskFiles).values({
      ...row,
      taskId: input.taskId ?? null,
      briefId: input.briefId ?? null,
      companyId,
      mimeType: found.mimeType,
      sizeBytes: announced ?? 1,
      uploadedBy: ctx.actor.userId,
    })
    return { ...row, maxBytes: Math.min(announced ?? free, found.maxBytes) }
  })
}

/** Makes a received file readable, if it still fits and its brief is neither gone nor deleted. */
export function settleUpload(
  ctx: Ctx<UserActor>,
  row: Omit<Reserved, "maxBytes">,
  found: Inspected,
  stored: StoredObject,
): Promise<void> {
  return inTx(ctx, async (ctx) => {
    if (stored.sizeBytes > (await remainingBytes(ctx, row.kind, row.id))) {
      fail("STORAGE_FULL")
    }
    const { mimeType, width, height, hasAlpha, facts } = found
    const { sizeBytes, sha256 } = stored
    const [done] = await ctx.db
      .update(taskFiles)
      .set({ status: "READY", sizeBytes, receivedBytes: sizeBytes, sha256, mimeType, width, height, hasAlpha, facts })
      .where(and(eq(taskFiles.id, row.id), eq(taskFiles.status, "UPLOADING")))
      .returning({
        companyId: taskFiles.companyId,
        discarded: sql<boolean>`exists (
        select 1 from briefs where id = ${taskFiles.briefId} and status = 'DISCARDED')`,
      })
    if (!done || done.discarded) {
      fail("NOT_FOUND")
    }
    if (row.kind !== "LIBRARY" && readerOf(found.mimeType)) {
      await enqueue(ctx, "delivery.read-facts", { fileId: row.id })
    }
    // The company that the file was uploaded for, even if its uploader has since left.
    if (done.companyId) {
      record(ctx, "company.fileAdded", { id: done.companyId, after: { kind: row.kind, fileName: row.fileName } })
    }
  })
}

/** Removes bytes and row of an upload that failed. */
export async function cleanUpUpload(ctx: Ctx, row: Pick<Reserved, "id" | "storageKey">): Promise<void> {
  await ctx.ports.storage.remove(row.storageKey)
  await ctx.db.delete(taskFiles).where(eq(taskFiles.id, row.id))
}
