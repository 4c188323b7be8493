import { deliverableStyleReferences } from "@atelier/db/schema"
import type { TagStylesInput } from "@atelier/domain/catalog"
import { copy } from "@atelier/domain/copy"
import { eq, inArray, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"

const MAX_TAGS = 30

/** Adds and removes tags of many style cards at once; a card holds at most thirty (INVALID_INPUT). All of them, or NOT_FOUND. */
export function tagStyles(ctx: Ctx<AdminActor>, input: TagStylesInput): Promise<{ changed: number }> {
  return inTx(ctx, async (ctx) => {
    const ids = [...new Set(input.ids)].toSorted()
    const rows = await ctx.db
      .select({ id: deliverableStyleReferences.id, semanticTags: deliverableStyleReferences.semanticTags })
      .from(deliverableStyleReferences)
      .where(inArray(deliverableStyleReferences.id, ids))
      .orderBy(deliverableStyleReferences.id)
      .for("update")
    if (rows.length !== ids.length) {
      fail("NOT_FOUND")
    }
    const tagged = rows.map(({ id, semanticTags: before }) => {
      const left = before.filter((tag) => !input.remove.includes(tag))
      return { id, before, after: [...new Set([...left, ...input.add])] }
    })
    if (tagged.some(({ before, after }) => after.length > Math.max(before.length, MAX_TAGS))) {
      fail("INVALID_INPUT", { fieldErrors: { add: [copy.invalid.tooManyTags(MAX_TAGS)] } })
    }
    const changed = tagged.filter(({ before, after }) => before.join("\n") !== after.join("\n"))
    await Promise.all(
      changed.map(({ id, after }) =>
        ctx.db
          .update(deliverableStyleReferences)
          .set({ semanticTags: after, updatedAt: sql`now()` })
          .where(eq(deliverableStyleReferences.id, id)),
      ),
    )
    for (const { id, before, after } of changed) {
      record(ctx, "catalog.styleSaved", { id, before: { semanticTags: before }, after: { semanticTags: after } })
    }
    return { changed: changed.length }
  })
}
