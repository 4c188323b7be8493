// no audit: a draft is its author's own paper
import { briefs } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import { removeBriefs } from "../remove-briefs.ts"

const BATCH = 100

function removeBatch(ctx: Ctx<SystemActor>): Promise<number> {
  return inTx(ctx, async (ctx) => {
    const rows = await ctx.db
      .select({ id: briefs.id })
      .from(briefs)
      .where(and(eq(briefs.status, "DISCARDED"), sql`${briefs.updatedAt} < now() - interval '30 days'`))
      .limit(BATCH)
      .for("update", { skipLocked: true })
    const ids = rows.map(({ id }) => id)
    await (ids.length > 0 ? removeBriefs(ctx, ids) : undefined)
    return ids.length
  })
}

/** Removes drafts that were deleted thirty days ago. */
export async function removeDiscarded(ctx: Ctx<SystemActor>): Promise<void> {
  while ((await removeBatch(ctx)) === BATCH) {}
}
