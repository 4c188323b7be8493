// no audit: a draft is its author's own paper
import { briefs, taskFiles } from "@atelier/db/schema"
import { inArray } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"

const FILES_A_JOB = 500

/** Removes briefs with their conversations. The rows of their files go with them, the bytes once that is certain. */
export async function removeBriefs(ctx: TxCtx, ids: readonly string[]): Promise<void> {
  const files = await ctx.db
    .select({ key: taskFiles.storageKey })
    .from(taskFiles)
    .where(inArray(taskFiles.briefId, [...ids]))
  const keys = files.map(({ key }) => key)
  for (let at = 0; at < keys.length; at += FILES_A_JOB) {
    await enqueue(ctx, "delivery.remove-objects", { keys: keys.slice(at, at + FILES_A_JOB) })
  }
  await ctx.db.delete(briefs).where(inArray(briefs.id, [...ids]))
}
