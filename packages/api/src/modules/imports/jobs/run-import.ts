// no audit: an import is audited when it is started, stopped and reviewed
import { type ImportItemResult, importLogs } from "@atelier/db/schema"
import { isNearDuplicate, MAX_IMPORT_ITEMS } from "@atelier/domain/imports"
import { and, eq, inArray, sql } from "drizzle-orm"
import { isWebFailure } from "#integrations/web"
import { addPicture, dropPicture, type HashedPicture, listHashes, storePicture } from "#modules/catalog"
import { openPage } from "#modules/companies"
import { dropLibraryFiles } from "#modules/delivery"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { enqueue } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { pictureIn } from "../picture-of-item.ts"
import { MAX_PICTURE_BYTES, readPicture, readPictureBytes } from "../read-picture.ts"
import { type FoundPicture, picturesOnPage } from "../sources/pictures-on-page.ts"
import { structuredPictures } from "../sources/structured-pictures.ts"
import { bytesOfUpload, type OpenUploads, uploadedPictures } from "../sources/uploaded-pictures.ts"
import { writeItem } from "../write-item.ts"

/** Pictures of one turn: a long import lets others of its queue go between. */
const PICTURES = 20

type Run = typeof importLogs.$inferSelect
type End = { status: "COMPLETED" | "FAILED"; error?: string }

async function claim(ctx: Ctx<SystemActor>, id: string): Promise<Run | undefined> {
  const [run] = await ctx.db
    .update(importLogs)
    .set({ status: "RUNNING", startedAt: sql`coalesce(${importLogs.startedAt}, now())` })
    .where(and(eq(importLogs.id, id), inArray(importLogs.status, ["PENDING", "RUNNING"])))
    .returning()
  return run
}

function end(ctx: Ctx<SystemActor>, id: string, { status, error }: End): Promise<void> {
  return inTx(ctx, async (ctx) => {
    const [run] = await ctx.db
      .update(importLogs)
      .set({ status, error: error ?? null, completedAt: sql`now()` })
      .where(and(eq(importLogs.id, id), eq(importLogs.status, "RUNNING")))
      .returning({ results: importLogs.results })
    await dropLibraryFiles(ctx, [...new Set(run?.results.flatMap(({ fileId }) => fileId ?? []))])
    await emit(ctx, "admin", "imports")
  })
}

function toItem({ address, ...rest }: FoundPicture): ImportItemResult {
  return { source: address, outcome: "pending", ...rest }
}

async function lookThrough(ctx: Ctx<SystemActor>, run: Run): Promise<ImportItemResult[] | string> {
  const { source, sourceUrl } = run
  if (source === "file_upload") {
    return uploadedPictures(ctx, run.results)
  }
  try {
    const { page, url } = await openPage(ctx.ports.web, sourceUrl ?? "")
    const found = source === "page_scrape" ? picturesOnPage(page, url) : structuredPictures(page, url)
    return found.length > 0 ? found.map(toItem) : "nothing_found"
  } catch (error) {
    return isWebFailure(error) ? error.kind : Promise.reject(error)
  }
}

/** Writes down what a page has, the first two hundred to be read; false when it has nothing or could not be read. */
async function listItems(ctx: Ctx<SystemActor>, run: Run): Promise<boolean> {
  const found = await lookThrough(ctx, run)
  if (typeof found === "string") {
    await end(ctx, run.id, { status: "FAILED", error: found })
    return false
  }
  const results = found.slice(0, MAX_IMPORT_ITEMS)
  const failed = results.filter(({ outcome }) => outcome === "failed").length
  await ctx.db
    .update(importLogs)
    .set({ results, found: found.length, attempted: results.length, failed })
    .where(and(eq(importLogs.id, run.id), eq(importLogs.attempted, 0)))
  return true
}

/** What the pictures of a turn share: those of the library that they are compared with, and the uploads that were opened. */
type Turn = { known: HashedPicture[]; opened: OpenUploads }

async function readItem(ctx: Ctx<SystemActor>, item: ImportItemResult, opened: OpenUploads) {
  if (!item.fileId) {
    return readPicture(ctx.ports.web, item.source)
  }
  const bytes = await bytesOfUpload(ctx, item, { maxBytes: MAX_PICTURE_BYTES, opened })
  return typeof bytes === "string" ? bytes : readPictureBytes(bytes)
}

/** What becomes of one picture; `imageUrl` names what was stored for it. */
async function judge(ctx: Ctx<SystemActor>, turn: Turn, item: ImportItemResult): Promise<ImportItemResult> {
  const read = await readItem(ctx, item, turn.opened)
  if (typeof read === "string") {
    return { ...item, outcome: read === "too_small" ? "skipped" : "failed", reason: read }
  }
  const { seen, hash } = read
  const like = turn.known.find((known) => isNearDuplicate(known.hash, hash))
  const imageUrl = await storePicture(ctx, read.webp)
  const kept = { ...item, seen, hash, imageUrl }
  if (!like) {
    return { ...kept, outcome: "imported" }
  }
  const near = { id: like.id, name: like.name, imageUrl: like.imageUrl }
  return { ...kept, outcome: "skipped", reason: "near_duplicate", near }
}

/** Reads the next picture; false when there is none, or the import was stopped. */
async function takeNext(ctx: Ctx<SystemActor>, id: string, turn: Turn): Promise<"more" | "done" | "stopped"> {
  const [run] = await ctx.db.select().from(importLogs).where(eq(importLogs.id, id))
  if (run?.status !== "RUNNING") {
    return "stopped"
  }
  const at = run.results.findIndex(({ outcome }) => outcome === "pending")
  const item = run.results[at]
  if (!item) {
    return "done"
  }
  const judged = await judge(ctx, turn, item)
  const written = await inTx(ctx, async (ctx) => {
    const [now] = await ctx.db.select().from(importLogs).where(eq(importLogs.id, id)).for("update")
    if (now?.status !== "RUNNING" || now.results[at]?.outcome !== "pending") {
      return false
    }
    const picture = judged.outcome === "imported" ? pictureIn(judged) : null
    const added = picture ? { ...judged, id: await addPicture(ctx, now.target, picture) } : judged
    await writeItem(ctx, now, at, added)
    return picture && added.id ? { ...picture, id: added.id, name: picture.title } : true
  })
  if (typeof written === "object") {
    turn.known.push(written)
  } else if (!written && judged.imageUrl) {
    await dropPicture(ctx, judged.imageUrl)
  }
  return "more"
}

/** Reads an import's next pictures. Run again, it goes on where it was. */
export async function runImport(ctx: Ctx<SystemActor>, { importId }: { importId: string }): Promise<void> {
  const run = await claim(ctx, importId)
  if (!run || (run.attempted === 0 && !(await listItems(ctx, run)))) {
    return
  }
  const turn: Turn = { known: await listHashes(ctx, run.target), opened: new Map() }
  for (let taken = 0; taken < PICTURES; taken += 1) {
    const state = await takeNext(ctx, importId, turn)
    if (state === "done") {
      await end(ctx, importId, { status: "COMPLETED" })
    }
    if (state !== "more") {
      return
    }
  }
  await inTx(ctx, (ctx) => enqueue(ctx, "imports.run-import", { importId }))
}
