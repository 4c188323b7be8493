import { skills, taskCategories } from "@atelier/db/schema"
import type { ById } from "@atelier/domain/shared"
import { and, eq, type SQL } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { CATEGORY_UNUSED, SKILL_UNUSED } from "./queries.admin.ts"

function removeUnused(
  ctx: Ctx<AdminActor>,
  { id }: ById,
  table: typeof skills | typeof taskCategories,
  { unused, fact }: { unused: SQL; fact: "catalog.skillSaved" | "catalog.categorySaved" },
): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const [found] = await ctx.db.select({ name: table.name }).from(table).where(eq(table.id, id)).for("update")
    const { name } = orNotFound(found)
    const [removed] = await ctx.db
      .delete(table)
      .where(and(eq(table.id, id), unused))
      .returning({ id: table.id })
    if (!removed) {
      fail("IN_USE", { name })
    }
    record(ctx, fact, { id, before: { name } })
    return { id }
  })
}

/** Deletes a skill that no freelancer has and no task needs; IN_USE otherwise. */
export function removeSkill(ctx: Ctx<AdminActor>, input: ById): Promise<{ id: string }> {
  return removeUnused(ctx, input, skills, { unused: SKILL_UNUSED, fact: "catalog.skillSaved" })
}

/** Deletes a category that no task has; IN_USE otherwise. */
export function removeCategory(ctx: Ctx<AdminActor>, input: ById): Promise<{ id: string }> {
  return removeUnused(ctx, input, taskCategories, { unused: CATEGORY_UNUSED, fact: "catalog.categorySaved" })
}
