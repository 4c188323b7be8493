import { createHash } from "node:crypto"
import type { Preview } from "@atelier/domain/delivery"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import type { MadePreview } from "./facts/answer.ts"
import { readerOf } from "./facts/types.ts"

/** The same for the same preview, so that a second run replaces what the first one stored. */
function keyOf(fileId: string, { use, page, width }: MadePreview): string {
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
