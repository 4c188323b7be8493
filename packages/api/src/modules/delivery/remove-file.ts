// no audit: an upload that was never used is its owner's own paper
import { briefs, taskFiles } from "@atelier/db/schema"
import type { RemoveFileInput } from "@atelier/domain/delivery"
import { and, eq, isNull, sql } from "drizzle-orm"
import type { MemberActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { fail } from "#platform/errors"
import { orNotYours } from "#platform/not-yours"
import { inTx } from "#platform/tx"

/** Throws an own upload away that is in no version, no message and on no moodboard; INVALID_TRANSITION when it is used. */
export function removeFile(ctx: Ctx<MemberActor>, input: RemoveFileInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const own = and(eq(taskFiles.id, input.fileId), eq(taskFiles.uploadedBy, ctx.actor.userId))
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
    await enqueue(ctx, "delivery.remove-objects", { keys: [file.storageKey] })
    return { id: file.id }
  })
}
