import type { ImportItemResult } from "@atelier/db/schema"
import { cut } from "@atelier/domain/shared"
import type { LibraryPicture } from "#modules/catalog"

const MAX_NAME = 80

/** A name for what came without one: its file's, in words. */
function nameOf({ source, title }: ImportItemResult): string {
  const file = (URL.parse(source)?.pathname ?? source).split("/").at(-1) ?? ""
  const words = file
    .replace(/\.\w+$/, "")
    .replaceAll(/[-_+]|%20/g, " ")
    .trim()
  return cut(title?.trim() || words || "Untitled", MAX_NAME)
}

/** What the library keeps of an item whose picture was stored. */
export function pictureIn(item: ImportItemResult): LibraryPicture | null {
  const { seen, imageUrl, hash, tags = [], source, fileId } = item
  return seen && imageUrl && hash
    ? { ...seen, imageUrl, hash, tags, title: nameOf(item), sourceUrl: fileId ? null : source }
    : null
}
