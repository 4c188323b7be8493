// no audit: removes pictures that an import left out and no admin kept within a week
import { importLogs } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { pictureKey } from "#modules/catalog"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { inTx } from "#platform/tx"

const LEFT_OUT = `$[*] ? (@.reason == "near_duplicate" && exists(@.imageUrl))`

/** Removes the pictures of one import's near-duplicates; false when no import has any. */
function tidyNext(ctx: Ctx<SystemActor>): Promise<boolean> {
  return inTx(ctx, async (ctx) => {
    const [run] = await ctx.db
      .select({ id: importLogs.id, results: importLogs.results })
      .from(importLogs)
      .where(
        sql`${importLogs.completedAt} < now() - interval '7 days' and jsonb_path_exists(${importLogs.results}, ${LEFT_OUT}::jsonpath)`,
      )
      .limit(1)
      .for("update", { skipLocked: true })
    if (!run) {
      return false
    }
    const left = run.results.filter(({ reason, imageUrl }) => reason === "near_duplicate" && imageUrl)
    const results = run.results.map((item) => {
      const { imageUrl: _gone, ...rest } = item
      return left.includes(item) ? rest : item
    })
    await ctx.db.update(importLogs).set({ results }).where(eq(importLogs.id, run.id))
    await enqueue(ctx, "delivery.remove-objects", { keys: left.map(({ imageUrl = "" }) => pictureKey(imageUrl)) })
    return true
  })
}

/** Removes what imports left out as near-duplicates and no admin kept within a week. */
export async function tidyImports(ctx: Ctx<SystemActor>): Promise<void> {
  while (await tidyNext(ctx)) {}
}
