import { skills } from "@atelier/db/schema"
import type { SaveSkillInput } from "@atelier/domain/catalog"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

/** Adds a skill, or renames one when given its id. A taken name or slug is DUPLICATE. */
export function saveSkill(ctx: Ctx<AdminActor>, { id, ...values }: SaveSkillInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const rows = id
      ? await ctx.db
          .update(skills)
          .set({ ...values, updatedAt: sql`now()` })
          .where(eq(skills.id, id))
          .returning({ id: skills.id })
      : await ctx.db.insert(skills).values(values).returning({ id: skills.id })
    const saved = orNotFound(rows[0])
    record(ctx, "catalog.skillSaved", { id: saved.id, after: values })
    return saved
  })
}
