import { briefMessages, taskFiles } from "@atelier/db/schema"
import { and, eq, inArray, type SQL, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { DOCUMENT_KINDS } from "./document/types.ts"
import type { BriefRow } from "./policy.ts"

/** A document that was attached and of which nothing was said yet; `late` after ten minutes. */
export type BeingRead = { fileId: string; name: string; late: boolean }

/** The documents on the moodboard that are being read, in the order in which they were attached. */
export async function beingRead(ctx: AnyCtx<ClientActor>, { id, moodboard }: BriefRow): Promise<BeingRead[]> {
  const uploads = moodboard.filter(({ type }) => type === "upload").map((item) => item.id)
  if (uploads.length === 0) {
    return []
  }
  const file = sql`${taskFiles.id}::text`
  const said = (of: SQL) => and(eq(briefMessages.briefId, id), of)
  const read = ctx.db
    .select({ id: briefMessages.id })
    .from(briefMessages)
    .where(said(sql`${briefMessages.payload} ->> 'readFileId' = ${file}`))
  return ctx.db
    .select({
      fileId: taskFiles.id,
      name: taskFiles.fileName,
      late: sql<boolean>`max(${briefMessages.createdAt}) < now() - interval '10 minutes'`,
    })
    .from(taskFiles)
    .innerJoin(briefMessages, said(sql`${briefMessages.payload} -> 'fileIds' ? ${file}`))
    .where(
      and(
        inArray(taskFiles.id, uploads),
        inArray(taskFiles.mimeType, Object.keys(DOCUMENT_KINDS)),
        // Attached before documents were read, or given up: it is not waited for.
        sql`${briefMessages.createdAt} > now() - interval '1 day'`,
        sql`not exists (${read})`,
      ),
    )
    .groupBy(taskFiles.id)
    .orderBy(sql`min(${briefMessages.seq})`)
}
