import { isZip } from "@atelier/domain/delivery"
import type { StoredObject } from "#integrations/storage"
import type { Ctx } from "#platform/ctx"
import { checkArchive } from "./check-archive.ts"
import { type Inspected, sizeIn } from "./inspect-file.ts"
import { readAt } from "./read-at.ts"
import { directoryOf, readTiff } from "./tiff-header.ts"

/** As long as a directory may be that is read. */
const DIRECTORY_BYTES = 65_536

async function sizeOfTiff(ctx: Ctx, key: string, { head, sizeBytes }: StoredObject) {
  const at = directoryOf(head) ?? sizeBytes
  const directory = at < sizeBytes ? await readAt(ctx, key, at, DIRECTORY_BYTES) : Buffer.alloc(0)
  return sizeIn(readTiff(head, directory), "image/tiff")
}

/** What can be known of a file only when all of it is there; refuses what claims too much. Nothing is decoded. */
export async function checkStored(
  ctx: Ctx,
  { storageKey: key, fileName }: { storageKey: string; fileName: string },
  found: Inspected,
  stored: StoredObject,
): Promise<Inspected> {
  if (isZip(found.mimeType)) {
    const source = {
      size: stored.sizeBytes,
      read: (start: number, length: number) => readAt(ctx, key, start, length),
    }
    return { ...found, facts: await checkArchive(source, fileName) }
  }
  if (found.mimeType === "image/tiff" && found.width === null) {
    return { ...found, ...(await sizeOfTiff(ctx, key, stored)) }
  }
  return found
}
