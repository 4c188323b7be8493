// no audit: describing a file is not anyone's action
import { createHash } from "node:crypto"
import { taskFiles } from "@atelier/db/schema"
import { MAX_FILE_BYTES, type Preview } from "@atelier/domain/delivery"
import { eq } from "drizzle-orm"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { enqueue } from "#platform/enqueue"
import { removeStored } from "#platform/stored-files"
import { inTx } from "#platform/tx"
import type { MadePreview } from "./facts/answer.ts"
import { readerOf } from "./facts/types.ts"

/** The same for the same preview, so that a second run replaces what the first one stored. */
function keyOf(fileId: string, { use, page, width }: Pick<MadePreview, "use" | "page" | "width">): string {
  const hex = createHash("sha256")
    .update(JSON.stringify([fileId, use, page, width]))
    .digest("hex")
  return `previews/${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5")}`
}

/** Stores previews beside their file. */
export async function storePreviews(
  ctx: Ctx<SystemActor>,
  fileId: string,
  made: readonly MadePreview[],
): Promise<Preview[]> {
  const stored: Preview[] = []
  for (const preview of made) {
    const { content, ...size } = preview
    const storageKey = keyOf(fileId, preview)
    await ctx.ports.storage.put(ReadableStream.from([content]), { key: storageKey, maxBytes: content.length })
    stored.push({ ...size, bytes: content.length, storageKey })
  }
  return stored
}

/** Stores the small film beside a large one. */
export async function storeProxy(
  ctx: Ctx<SystemActor>,
  fileId: string,
  { open, ...size }: Omit<MadePreview, "content"> & { open: () => AsyncIterable<Uint8Array> },
): Promise<Preview> {
  const storageKey = keyOf(fileId, size)
  const { sizeBytes } = await ctx.ports.storage.put(open(), { key: storageKey, maxBytes: MAX_FILE_BYTES })
  return { ...size, bytes: sizeBytes, storageKey }
}

type Kept = Partial<
  Pick<typeof taskFiles.$inferInsert, "facts" | "width" | "height" | "hasAlpha" | "durationMs" | "pageCount">
>

/** Stores what is known of a file and refreshes the pages that show it; if the file is gone by now, its previews are removed. */
export function keepDescribed(
  ctx: Ctx<SystemActor>,
  file: { id: string; storageKey: string; taskId: string | null; uploadedBy: string },
  known: Kept & { previews: Preview[] | null },
): Promise<void> {
  return inTx(ctx, async (ctx) => {
    const [kept] = await ctx.db
      .update(taskFiles)
      .set(known)
      .where(eq(taskFiles.id, file.id))
      .returning({ id: taskFiles.id })
    if (!kept) {
      return removeStored(ctx, [{ ...file, previews: known.previews }])
    }
    await (known.previews ? undefined : enqueue(ctx, "delivery.make-film", { fileId: file.id }))
    await (file.taskId ? emit(ctx, "task", file.taskId) : emit(ctx, "user", file.uploadedBy))
  })
}

/** A preview as its readers see it; the address ends with the file's. */
export type PreviewItem = Pick<Preview, "use" | "page" | "width" | "height"> & { url: string }

/** Null while they are being made. */
export function toPreviewItems(
  { previews, mimeType }: { previews: readonly Preview[] | null; mimeType: string },
  sign: (at: number) => string,
): PreviewItem[] | null {
  const known = previews ?? (readerOf(mimeType) ? null : [])
  return known?.map(({ use, page, width, height }, at) => ({ use, page, width, height, url: sign(at) })) ?? null
}
