import { briefs, taskFiles } from "@atelier/db/schema"
import type { RemoveFileInput } from "@atelier/domain/delivery"
import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { MemberActor } from "#platform/actor"
import type { AnyCtx, Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { orNotYours } from "#platform/not-yours"
import { removeStored } from "#platform/stored-files"
import { inTx } from "#platform/tx"

/** Own uploads, and the files of the own company's brand, whoever added them. */
function mine({ actor }: AnyCtx<MemberActor>): SQL | undefined {
  const upload = and(isNull(taskFiles.companyId), eq(taskFiles.uploadedBy, actor.userId))
  const companyId = actor.kind === "user" ? actor.companyId : null
  return companyId ? or(upload, eq(taskFiles.companyId, companyId)) : upload
}

/** Throws an own upload away that is in no version, no message and on no moodboard, or a brand file; FILE_IN_USE when it is used. */
export function removeFile(ctx: Ctx<MemberActor>, input: RemoveFileInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const own = and(eq(taskFiles.id, input.fileId), mine(ctx))
    const [found] = await ctx.db.select({ briefId: taskFiles.briefId }).from(taskFiles).where(own).for("update")
    const { briefId } = await orNotYours(ctx, found, taskFiles.id, input.fileId)
    const [brief] = briefId
      ? await ctx.db
          .select({
            open: sql<boolean>`${briefs.status} in ('DRAFT', 'READY')`,
            shown: sql<boolean>`${briefs.moodboard} @> jsonb_build_array(jsonb_build_object('id', ${input.fileId}::text))`,
          })
          .from(briefs)
          .where(eq(briefs.id, briefId))
          .for("update")
      : []
    const unused = and(own, isNull(taskFiles.versionId), isNull(taskFiles.messageId))
    const removed =
      brief?.shown || brief?.open === false ? [] : await ctx.db.delete(taskFiles).where(unused).returning()
    const [file] = removed
    if (!file) {
      return fail("FILE_IN_USE")
    }
    if (file.companyId) {
      record(ctx, "company.fileRemoved", { id: file.companyId, before: { kind: file.kind, fileName: file.fileName } })
    }
    await removeStored(ctx, [file])
    return { id: file.id }
  })
}
