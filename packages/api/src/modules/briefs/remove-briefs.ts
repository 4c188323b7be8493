// no audit: a draft is its author's own paper
import { briefs, taskFiles } from "@atelier/db/schema"
import { inArray } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import { removeStored, STORED } from "#platform/stored-files"

/** Removes briefs with their conversations. The rows of their files go with them, the bytes once that is certain. */
export async function removeBriefs(ctx: TxCtx, ids: readonly string[]): Promise<void> {
  const files = await ctx.db
    .select(STORED)
    .from(taskFiles)
    .where(inArray(taskFiles.briefId, [...ids]))
    .for("update")
  await removeStored(ctx, files)
  await ctx.db.delete(briefs).where(inArray(briefs.id, [...ids]))
}
