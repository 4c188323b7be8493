import { importLogs } from "@atelier/db/schema"
import type { ByImportItem } from "@atelier/domain/imports"
import { eq } from "drizzle-orm"
import { addPicture } from "#modules/catalog"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { pictureIn } from "./picture-of-item.ts"
import { writeItem } from "./write-item.ts"

/** Adds a picture that was left out because it is much like another; like every import it waits for a review. */
export function keepDuplicate(ctx: Ctx<AdminActor>, { id, at }: ByImportItem): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const [found] = await ctx.db
      .select({ id: importLogs.id, target: importLogs.target, results: importLogs.results })
      .from(importLogs)
      .where(eq(importLogs.id, id))
      .for("update")
    const run = orNotFound(found)
    const item = orNotFound(run.results[at])
    const picture = pictureIn(item)
    if (item.reason !== "near_duplicate" || !picture) {
      return fail("INVALID_TRANSITION")
    }
    const added = await addPicture(ctx, run.target, picture)
    const { reason: _, near: __, ...rest } = item
    await writeItem(ctx, run, at, { ...rest, outcome: "imported", id: added })
    record(ctx, "import.kept", { id, after: { source: item.source } })
    return { id: added }
  })
}
