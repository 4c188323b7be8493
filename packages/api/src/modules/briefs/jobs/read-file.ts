// no audit: a draft is its author's own paper; submitting it is audited with the task
import { briefMessages, briefs, taskFiles } from "@atelier/db/schema"
import { type DocumentProblem, parseBrief, readAttached, sourceText } from "@atelier/domain/briefs"
import { copy } from "@atelier/domain/copy"
import { and, eq, sql } from "drizzle-orm"
import { isStorageFailure } from "#integrations/storage"
import { loadUserActor } from "#modules/identity"
import type { ClientActor, SystemActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { contextOf } from "../conversation.ts"
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_PAGES } from "../document/bounds.ts"
import type { ReadDocument } from "../document/limits.ts"
import { readDocument } from "../document/read-document.ts"
import { type BriefRow, isOpen } from "../policy.ts"
import { addMessage, saveBrief } from "../write.ts"

type Payload = { briefId: string; fileId: string }
type FileRow = { fileName: string; mimeType: string | null; sizeBytes: number; storageKey: string; clientId: string }

async function fileOf(ctx: Ctx<SystemActor>, { briefId, fileId }: Payload): Promise<FileRow | undefined> {
  const { fileName, mimeType, sizeBytes, storageKey } = taskFiles
  const [row] = await ctx.db
    .select({ fileName, mimeType, sizeBytes, storageKey, clientId: briefs.clientId })
    .from(taskFiles)
    .innerJoin(briefs, eq(briefs.id, taskFiles.briefId))
    .where(and(eq(taskFiles.id, fileId), eq(taskFiles.briefId, briefId)))
  return row
}

async function contentOf(ctx: Ctx<SystemActor>, { mimeType, sizeBytes, storageKey }: FileRow): Promise<ReadDocument> {
  if (sizeBytes > MAX_DOCUMENT_BYTES) {
    return { problem: "TOO_LARGE" }
  }
  try {
    const { stream } = await ctx.ports.storage.open(storageKey)
    return await readDocument(mimeType ?? "", stream)
  } catch (error) {
    return isStorageFailure(error) && error.kind === "missing" ? { problem: "DAMAGED" } : Promise.reject(error)
  }
}

/** The brief, locked; nothing once it was sent, or this file was read or taken back. */
async function lockUnread(ctx: TxCtx<ClientActor>, { briefId, fileId }: Payload): Promise<BriefRow | undefined> {
  const [row] = await ctx.db.select().from(briefs).where(eq(briefs.id, briefId)).for("update")
  const [read] = await ctx.db
    .select({ id: briefMessages.id })
    .from(briefMessages)
    .where(and(eq(briefMessages.briefId, briefId), sql`${briefMessages.payload} ->> 'readFileId' = ${fileId}`))
    .limit(1)
  const isAttached = row?.moodboard.some(({ id }) => id === fileId)
  return row && isAttached && !read && isOpen(row) ? row : undefined
}

async function tellProblem(ctx: TxCtx<ClientActor>, row: BriefRow, problem: DocumentProblem, about: Said) {
  const { name, fileId, pages } = about
  const body = copy.assistant.files[problem](name, pages ?? 0, MAX_DOCUMENT_PAGES)
  await addMessage(ctx, row, { role: "ASSISTANT", body, payload: { readFileId: fileId }, version: null })
  await emit(ctx, "user", row.clientId)
}

type Said = { name: string; fileId: string; pages?: number | undefined }

async function takeText(ctx: TxCtx<ClientActor>, row: BriefRow, text: string, { name, fileId }: Said) {
  const { around, asked, facts } = await contextOf(ctx, row.id)
  const { body, isWhole } = sourceText(text)
  const turn = readAttached(body, { ...around, brief: parseBrief(row.fields), asked, facts })
  const { files } = copy.assistant
  const read = turn.patches.length > 0 ? files.read(name) : files.nothing(name)
  const intro = isWhole ? read : files.partly(name, body.length)
  await addMessage(ctx, row, { role: "FILE", body, payload: { readFileId: fileId, fileName: name } })
  await addMessage(ctx, row, { role: "ASSISTANT", body: `${intro} ${turn.answer}`, payload: { step: turn.step } })
  await saveBrief(ctx, row, turn.brief)
}

/** Reads an attached brief into its conversation: a source beside the client, whose values are inferred. */
export async function readFile(ctx: Ctx<SystemActor>, payload: Payload): Promise<void> {
  const file = await fileOf(ctx, payload)
  const actor = file ? await loadUserActor(ctx.db, { userId: file.clientId }) : null
  if (!file || actor?.role !== "CLIENT") {
    return
  }
  const content = await contentOf(ctx, file)
  await inTx({ ...ctx, actor }, async (ctx) => {
    const row = await lockUnread(ctx, payload)
    if (!row) {
      return
    }
    const about = { name: file.fileName, fileId: payload.fileId }
    await ("text" in content
      ? takeText(ctx, row, content.text, about)
      : tellProblem(ctx, row, content.problem, { ...about, pages: content.pages }))
  })
}
