// no audit: making pictures of a film is not anyone's action
import { taskFiles } from "@atelier/db/schema"
import { isInline } from "@atelier/domain/delivery"
import { and, eq, isNull } from "drizzle-orm"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { makeFilm } from "../film/make-film.ts"
import { keepDescribed, storePreviews, storeProxy } from "../previews.ts"

const MAX_BYTES = 2 * 1024 ** 3

/** Makes a film's poster and, where browsers may not play it, a small film; of sound a picture of its waves. */
export async function makeFilmPreviews(ctx: Ctx<SystemActor>, { fileId }: { fileId: string }): Promise<void> {
  const [file] = await ctx.db
    .select()
    .from(taskFiles)
    .where(and(eq(taskFiles.id, fileId), eq(taskFiles.status, "READY"), isNull(taskFiles.previews)))
  if (!file?.mimeType) {
    return
  }
  const source = { ...file, mimeType: file.mimeType, isInline: isInline(file.mimeType) }
  if (file.sizeBytes > MAX_BYTES || !(await ctx.ports.storage.exists(file.storageKey))) {
    return keepDescribed(ctx, file, { previews: [] })
  }
  const { stream } = await ctx.ports.storage.open(file.storageKey)
  const previews = await makeFilm(stream, source, async ({ stills, proxy }) => [
    ...(await storePreviews(ctx, fileId, stills)),
    ...(proxy ? [await storeProxy(ctx, fileId, proxy)] : []),
  ])
  await keepDescribed(ctx, file, { previews })
}
