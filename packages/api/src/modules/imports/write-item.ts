// no audit: an import is audited when it is started, stopped and reviewed
import { type ImportItemResult, importLogs } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"

/** Writes what became of one picture of a locked import; the counts follow from all of them. */
export async function writeItem(
  ctx: TxCtx,
  { id, results }: { id: string; results: ImportItemResult[] },
  at: number,
  item: ImportItemResult,
): Promise<void> {
  const all = results.with(at, item)
  const count = (outcome: ImportItemResult["outcome"]) => all.filter((one) => one.outcome === outcome).length
  await ctx.db
    .update(importLogs)
    .set({ results: all, successful: count("imported"), failed: count("failed"), skipped: count("skipped") })
    .where(eq(importLogs.id, id))
  await emit(ctx, "admin", "imports")
}
