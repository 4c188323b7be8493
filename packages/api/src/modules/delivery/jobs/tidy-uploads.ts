// no audit: what was never used is nobody's loss
import { taskFiles } from "@atelier/db/schema"
import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { removeStored, STORED } from "#platform/stored-files"
import { inTx } from "#platform/tx"

const BATCH = 200

/** Uploads that broke off more than a day ago, and files of tasks that nobody used within thirty days. */
const abandoned = or(
  and(ne(taskFiles.status, "READY"), sql`${taskFiles.updatedAt} < now() - interval '1 day'`),
  and(
    eq(taskFiles.status, "READY"),
    ne(taskFiles.kind, "REFERENCE"),
    isNull(taskFiles.versionId),
    isNull(taskFiles.messageId),
    isNull(taskFiles.companyId),
    sql`${taskFiles.createdAt} < now() - interval '30 days'`,
  ),
)

function removeBatch(ctx: Ctx<SystemActor>): Promise<number> {
  return inTx(ctx, async (ctx) => {
    const batch = ctx.db
      .select({ id: taskFiles.id })
      .from(taskFiles)
      .where(abandoned)
      .limit(BATCH)
      .for("update", { skipLocked: true })
    const rows = await ctx.db.delete(taskFiles).where(inArray(taskFiles.id, batch)).returning(STORED)
    await removeStored(ctx, rows)
    return rows.length
  })
}

/** Removes abandoned uploads, rows and bytes. */
export async function tidyUploads(ctx: Ctx<SystemActor>): Promise<void> {
  while ((await removeBatch(ctx)) === BATCH) {}
}
