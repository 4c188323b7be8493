import { readAs } from "@atelier/db"
import { briefs, deliveryVersions, taskFiles, taskMessages, tasks } from "@atelier/db/schema"
import {
  type FileCategory,
  FileFacts,
  type FileKind,
  type FileUrlInput,
  fileTypeOf,
  isShown,
  type ListFilesInput,
} from "@atelier/domain/delivery"
import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm"
import { type ClientActor, type MemberActor, userIdOf } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { orNotYours } from "#platform/not-yours"
import { ofBrandOf } from "./brand-files.ts"
import { assertMaySeeBrief, loadVisibleTask, readableFiles } from "./policy.ts"
import { type PreviewItem, toPreviewItems } from "./previews.ts"
import { expiryOf, type FilePart, signFile } from "./sign-file.ts"

const MAX_LISTED = 500

/** Leaves out the contents of an archive, which have a query of their own. */
const shortFacts: SQL<FileFacts | null> = sql`case when ${taskFiles.facts} ->> 'kind' = 'ARCHIVE'
  then jsonb_set(${taskFiles.facts}, '{list}', '[]') else ${taskFiles.facts} end`.mapWith(readAs("facts", FileFacts))

const FILE = {
  id: taskFiles.id,
  kind: taskFiles.kind,
  fileName: taskFiles.fileName,
  mimeType: sql<string>`coalesce(${taskFiles.mimeType}, 'application/octet-stream')`,
  sizeBytes: taskFiles.sizeBytes,
  width: taskFiles.width,
  height: taskFiles.height,
  facts: shortFacts,
  sha256: taskFiles.sha256,
  previews: taskFiles.previews,
  storageKey: taskFiles.storageKey,
  versionId: taskFiles.versionId,
  messageId: taskFiles.messageId,
  uploadedBy: taskFiles.uploadedBy,
  createdAt: taskFiles.createdAt,
  /** Seconds of the database's clock. */
  now: sql<number>`extract(epoch from now())::int`,
}

/** A file as its readers see it. Addresses are signed for this reader and end at `expiresAt`. */
export type FileItem = {
  id: string
  kind: FileKind
  fileName: string
  mimeType: string
  category: FileCategory | null
  sizeBytes: number
  width: number | null
  height: number | null
  /** What was read from it; null until then. The contents of an archive have a query of their own. */
  facts: FileFacts | null
  /** Null while they are being made; empty when there are none. */
  previews: PreviewItem[] | null
  mine: boolean
  createdAt: Date
  /** To be shown in the page; null for what is only ever downloaded. */
  url: string | null
  downloadUrl: string
  expiresAt: Date
}

/** Files that the actor may read and that meet `where`, oldest first; each once, however many tasks its brief became. */
export function selectFiles(ctx: AnyCtx, where: SQL | undefined) {
  return ctx.db
    .selectDistinctOn([taskFiles.createdAt, taskFiles.id], FILE)
    .from(taskFiles)
    .leftJoin(deliveryVersions, eq(deliveryVersions.id, taskFiles.versionId))
    .leftJoin(taskMessages, eq(taskMessages.id, taskFiles.messageId))
    .leftJoin(briefs, eq(briefs.id, taskFiles.briefId))
    .leftJoin(tasks, or(eq(tasks.id, taskFiles.taskId), eq(tasks.briefId, taskFiles.briefId)))
    .where(and(where, readableFiles(ctx)))
    .orderBy(asc(taskFiles.createdAt), asc(taskFiles.id))
    .limit(MAX_LISTED)
}

export type FileRow = Awaited<ReturnType<typeof selectFiles>>[number]

export function toFileItem(ctx: AnyCtx, row: FileRow): FileItem {
  const userId = userIdOf(ctx.actor) ?? ""
  const expires = expiryOf(row.now)
  const sign = (part: FilePart) => signFile({ fileId: row.id, userId, expires, part })
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.fileName,
    mimeType: row.mimeType,
    category: fileTypeOf(row.mimeType)?.category ?? null,
    sizeBytes: row.sizeBytes,
    width: row.width,
    height: row.height,
    facts: row.facts,
    previews: toPreviewItems(row, sign),
    mine: row.uploadedBy === userId,
    createdAt: row.createdAt,
    url: isShown(row) ? sign("inline") : null,
    downloadUrl: sign("attachment"),
    expiresAt: new Date(expires * 1000),
  }
}

/** The file, when the actor may read it now; NOT_FOUND otherwise. */
export async function loadFile(ctx: AnyCtx, fileId: string): Promise<FileRow> {
  const [row] = await selectFiles(ctx, eq(taskFiles.id, fileId))
  return orNotYours(ctx, row, taskFiles.id, fileId)
}

/** A fresh address of one file. */
export async function getFileUrl(
  ctx: AnyCtx<MemberActor>,
  input: FileUrlInput,
): Promise<{ url: string; expiresAt: Date }> {
  const item = toFileItem(ctx, await loadFile(ctx, input.fileId))
  return { url: input.inline ? (item.url ?? item.downloadUrl) : item.downloadUrl, expiresAt: item.expiresAt }
}

/** References of a brief or task with its client's brand files, and own uploads that are not used yet. */
export async function listFiles(ctx: AnyCtx<MemberActor>, input: ListFilesInput): Promise<FileItem[]> {
  const mine = eq(taskFiles.uploadedBy, ctx.actor.userId)
  const unused = and(
    isNull(taskFiles.versionId),
    isNull(taskFiles.messageId),
    or(eq(taskFiles.kind, "REFERENCE"), mine),
  )
  if (input.taskId !== undefined) {
    const { clientId } = await loadVisibleTask(ctx, input.taskId)
    const [rows, brand] = await Promise.all([
      selectFiles(ctx, and(unused, eq(tasks.id, input.taskId))),
      selectFiles(ctx, ofBrandOf(ctx, clientId)),
    ])
    return [...rows, ...brand].map((row) => toFileItem(ctx, row))
  }
  await assertMaySeeBrief(ctx, input.briefId ?? "")
  const rows = await selectFiles(ctx, and(unused, eq(taskFiles.briefId, input.briefId ?? "")))
  return rows.map((row) => toFileItem(ctx, row))
}

/** The logo and font files of the caller's company, oldest first. */
export async function listBrandFiles(ctx: AnyCtx<ClientActor>): Promise<FileItem[]> {
  const rows = await selectFiles(ctx, ofBrandOf(ctx, ctx.actor.userId))
  return rows.map((row) => toFileItem(ctx, row))
}
