import { taskCategories } from "@atelier/db/schema"
import type { SaveTaskCategoryInput } from "@atelier/domain/catalog"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

const LAST = sql`(select coalesce(max(sort_order), 0) + 1 from task_categories)`

/** Adds a category, or changes one when given its id. A taken name or slug is DUPLICATE. */
export function saveCategory(ctx: Ctx<AdminActor>, { id, ...values }: SaveTaskCategoryInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const rows = id
      ? await ctx.db
          .update(taskCategories)
          .set({ ...values, updatedAt: sql`now()` })
          .where(eq(taskCategories.id, id))
          .returning({ id: taskCategories.id })
      : await ctx.db
          .insert(taskCategories)
          .values({ sortOrder: LAST, ...values })
          .returning({ id: taskCategories.id })
    const saved = orNotFound(rows[0])
    record(ctx, "catalog.categorySaved", { id: saved.id, after: values })
    return saved
  })
}
