// no audit: an upload that waits to be imported is its owner's own paper; the import is audited
import { taskFiles } from "@atelier/db/schema"
import { and, eq, inArray } from "drizzle-orm"
import { isStorageFailure } from "#integrations/storage"
import { type AdminActor, userIdOf } from "#platform/actor"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { removeStored, STORED } from "#platform/stored-files"

const inLibrary = and(eq(taskFiles.kind, "LIBRARY"), eq(taskFiles.status, "READY"))

/** Own uploads for the library, in the order of `ids`; NOT_FOUND when one is someone else's or gone. */
export async function ownLibraryFiles(ctx: AnyCtx<AdminActor>, ids: readonly string[]) {
  const rows = await ctx.db
    .select({ id: taskFiles.id, fileName: taskFiles.fileName })
    .from(taskFiles)
    .where(and(inLibrary, inArray(taskFiles.id, [...ids]), eq(taskFiles.uploadedBy, userIdOf(ctx.actor) ?? "")))
  return ids.map((id) => rows.find((row) => row.id === id) ?? fail("NOT_FOUND"))
}

/** The bytes of an upload for the library, at most `maxBytes`. */
export async function readLibraryFile(
  ctx: Ctx,
  id: string,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; mimeType: string | null } | "missing" | "too_large"> {
  const [file] = await ctx.db
    .select({ key: taskFiles.storageKey, mimeType: taskFiles.mimeType, sizeBytes: taskFiles.sizeBytes })
    .from(taskFiles)
    .where(and(inLibrary, eq(taskFiles.id, id)))
  if (!file || file.sizeBytes > maxBytes) {
    return file ? "too_large" : "missing"
  }
  try {
    const { stream } = await ctx.ports.storage.open(file.key)
    return { bytes: Buffer.concat(await stream.toArray()), mimeType: file.mimeType }
  } catch (error) {
    return isStorageFailure(error) && error.kind === "missing" ? "missing" : Promise.reject(error)
  }
}

/** Removes uploads that the library has taken, rows and bytes. */
export async function dropLibraryFiles(ctx: TxCtx, ids: readonly string[]): Promise<void> {
  const rows = await ctx.db
    .delete(taskFiles)
    .where(and(eq(taskFiles.kind, "LIBRARY"), inArray(taskFiles.id, [...ids])))
    .returning(STORED)
  await removeStored(ctx, rows)
}
