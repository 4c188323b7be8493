import type { ImportItemResult } from "@atelier/db/schema"
import { type ImportReason, MAX_IMPORT_ZIP } from "@atelier/domain/imports"
import { readLibraryFile } from "#modules/delivery"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { openZip, type ZipEntry } from "#platform/zip"

const PICTURE = /\.(jpe?g|png|webp|gif|avif)$/i
const HIDDEN = /(^|\/)(__MACOSX\/|\.)/
const LONGEST_NAME = 300

/** The upload that was opened last, so that an archive is opened once for all its pictures of a turn. */
export type OpenUploads = Map<string, ReturnType<typeof readLibraryFile>>

function open(ctx: Ctx<SystemActor>, id: string, opened: OpenUploads): ReturnType<typeof readLibraryFile> {
  const file = opened.get(id) ?? readLibraryFile(ctx, id, MAX_IMPORT_ZIP)
  // One at a time is in memory.
  opened.clear()
  opened.set(id, file)
  return file
}

const isPicture = ({ name }: ZipEntry) => PICTURE.test(name) && !HIDDEN.test(name) && name.length <= LONGEST_NAME

async function entriesOf(bytes: Uint8Array): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  for await (const entry of (await openZip(bytes)).entries()) {
    entries.push(entry)
  }
  return entries
}

/** The names of the pictures in an archive; nothing is unpacked. */
async function namesIn(bytes: Uint8Array): Promise<string[] | "damaged"> {
  try {
    return (await entriesOf(bytes)).filter(isPicture).map(({ name }) => name)
  } catch {
    return "damaged"
  }
}

async function expand(ctx: Ctx<SystemActor>, item: ImportItemResult, opened: OpenUploads): Promise<ImportItemResult[]> {
  const failed = (reason: ImportReason): ImportItemResult[] => [{ ...item, outcome: "failed", reason }]
  const file = await open(ctx, item.fileId ?? "", opened)
  if (typeof file === "string") {
    return failed(file)
  }
  if (file.mimeType !== "application/zip") {
    return [item]
  }
  const names = await namesIn(file.bytes)
  if (names === "damaged" || names.length === 0) {
    return failed(names === "damaged" ? names : "nothing_found")
  }
  return names.map((entry) => ({ ...item, source: `${item.source}/${entry}`, entry }))
}

/** What uploads hold: each picture, and each picture of a ZIP file. */
export async function uploadedPictures(
  ctx: Ctx<SystemActor>,
  uploads: readonly ImportItemResult[],
): Promise<ImportItemResult[]> {
  const found: ImportItemResult[] = []
  for (const upload of uploads) {
    // One archive at a time is in memory.
    found.push(...(await expand(ctx, upload, new Map())))
  }
  return found
}

/** The bytes of one of them; what an archive unpacks to is bounded by `maxBytes`. */
export async function bytesOfUpload(
  ctx: Ctx<SystemActor>,
  { fileId = "", entry }: ImportItemResult,
  { maxBytes, opened }: { maxBytes: number; opened: OpenUploads },
): Promise<Uint8Array | ImportReason> {
  const file = await open(ctx, fileId, opened)
  if (typeof file === "string" || entry === undefined) {
    return typeof file === "string" ? file : file.bytes.byteLength > maxBytes ? "too_large" : file.bytes
  }
  try {
    const found = (await entriesOf(file.bytes)).find(({ name }) => name === entry)
    return found && found.bytes > maxBytes ? "too_large" : ((await found?.unpack()) ?? "damaged")
  } catch {
    return "damaged"
  }
}
