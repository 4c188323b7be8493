// no audit: what an import adds waits for a review, which is audited
import { brandReferences, deliverableStyleReferences } from "@atelier/db/schema"
import { type ImportTarget, type Seen, suggestBrand, suggestStyle } from "@atelier/domain/imports"
import { desc, isNotNull, sql } from "drizzle-orm"
import { newStorageKey } from "#integrations/storage"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"

/** Where pictures of the library are answered, each by the id in its storage key. */
export const LIBRARY_PATH = "/api/library/"
export const LIBRARY_AREA = "library"

/** At the end, where it moves nothing that is there. */
const LAST = sql`(select coalesce(max(sort_order), 0) + 1 from deliverable_style_references)`
const MAX_PICTURE = 5_000_000
const MAX_COMPARED = 5_000

export type LibraryPicture = Seen & {
  imageUrl: string
  hash: string
  title: string
  tags: readonly string[]
  sourceUrl: string | null
}

/** Stores a picture of the library; the address under which the signed-in may see it. */
export async function storePicture(ctx: Pick<Ctx, "ports">, bytes: Uint8Array): Promise<string> {
  const key = newStorageKey(LIBRARY_AREA)
  await ctx.ports.storage.put(oneChunk(bytes), { key, maxBytes: MAX_PICTURE })
  return LIBRARY_PATH + key.slice(LIBRARY_AREA.length + 1)
}

/** Where a picture of the library is stored. */
export const pictureKey = (imageUrl: string): string => `${LIBRARY_AREA}/${imageUrl.slice(LIBRARY_PATH.length)}`

/** Removes a stored picture that nothing shows. */
export async function dropPicture(ctx: Pick<Ctx, "ports">, imageUrl: string): Promise<void> {
  await ctx.ports.storage.remove(pictureKey(imageUrl))
}

async function* oneChunk(bytes: Uint8Array) {
  yield bytes
}

export type HashedPicture = { id: string; name: string; imageUrl: string; hash: string }

/** The pictures of the library that a new one is compared with, the newest first. */
export async function listHashes(ctx: AnyCtx, target: ImportTarget): Promise<HashedPicture[]> {
  const table = target === "deliverable_style" ? deliverableStyleReferences : brandReferences
  const rows = await ctx.db
    .select({ id: table.id, name: table.name, imageUrl: table.imageUrl, hash: table.imageHash })
    .from(table)
    .where(isNotNull(table.imageHash))
    .orderBy(desc(table.createdAt))
    .limit(MAX_COMPARED)
  return rows.flatMap(({ hash, ...row }) => (hash ? [{ ...row, hash }] : []))
}

/** Adds an imported picture with suggested details; only admins see it until it is shown to clients. */
export async function addPicture(ctx: TxCtx, target: ImportTarget, picture: LibraryPicture): Promise<string> {
  const { imageUrl, hash, title, tags, sourceUrl } = picture
  const common = { name: title, imageUrl, imageHash: hash, sourceUrl, isActive: false }
  if (target === "brand_reference") {
    const rows = await ctx.db
      .insert(brandReferences)
      .values({ ...common, ...suggestBrand(picture) })
      .returning({ id: brandReferences.id })
    return rows[0]?.id ?? ""
  }
  const { semanticTags, ...style } = suggestStyle(picture)
  const rows = await ctx.db
    .insert(deliverableStyleReferences)
    .values({ ...common, ...style, sortOrder: LAST, semanticTags: [...new Set([...semanticTags, ...tags])] })
    .returning({ id: deliverableStyleReferences.id })
  return rows[0]?.id ?? ""
}
