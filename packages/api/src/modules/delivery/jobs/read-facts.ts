import { taskFiles } from "@atelier/db/schema"
import { and, eq, isNull } from "drizzle-orm"
import { isStorageFailure } from "#integrations/storage"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { hasFfmpeg } from "#platform/ffmpeg"
import type { ReadFacts } from "../facts/answer.ts"
import { type Described, readFactsOf } from "../facts/read-facts.ts"
import { type FactsReader, readerOf } from "../facts/types.ts"
import { keepDescribed, storePreviews } from "../previews.ts"
import { readAt } from "../read-at.ts"

type StoredFile = { storageKey: string; sizeBytes: number }

async function describe(ctx: Ctx, reader: FactsReader, { storageKey, sizeBytes }: StoredFile): Promise<Described> {
  try {
    const read = (start: number, length: number) => readAt(ctx, storageKey, start, length)
    return await readFactsOf(reader, { size: sizeBytes, read })
  } catch (error) {
    // Its bytes are gone: another try would not find them.
    return isStorageFailure(error) && error.kind === "missing" ? { facts: null, previews: [] } : Promise.reject(error)
  }
}

function columnsOf({ facts, width, height }: ReadFacts) {
  return {
    ...(facts ? { facts } : {}),
    ...(width && height ? { width, height } : {}),
    ...(facts && "isTransparent" in facts ? { hasAlpha: facts.isTransparent } : {}),
    ...(facts && "seconds" in facts && facts.seconds !== null ? { durationMs: Math.round(facts.seconds * 1000) } : {}),
    ...(facts && "pages" in facts ? { pageCount: facts.pages } : {}),
  }
}

/** Reads the facts of a received file and makes its previews, once, and keeps both beside the file. */
export async function readFacts(ctx: Ctx<SystemActor>, { fileId }: { fileId: string }): Promise<void> {
  const unread = and(eq(taskFiles.id, fileId), eq(taskFiles.status, "READY"), isNull(taskFiles.previews))
  const [file] = await ctx.db.select().from(taskFiles).where(unread)
  const reader = file?.mimeType ? readerOf(file.mimeType) : null
  if (!file || !reader) {
    return
  }
  const found = await describe(ctx, reader, file)
  // A film waits for ffmpeg, if there is one.
  const isFilm = found.facts?.kind === "FILM" || found.facts?.kind === "SOUND"
  const previews = isFilm && (await hasFfmpeg()) ? null : await storePreviews(ctx, fileId, found.previews)
  await keepDescribed(ctx, file, { ...columnsOf(found), previews })
}
