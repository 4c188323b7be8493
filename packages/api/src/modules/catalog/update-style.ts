import { brandReferences, deliverableStyleReferences } from "@atelier/db/schema"
import type { UpdateBrandLookInput, UpdateStyleInput } from "@atelier/domain/catalog"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

/** Changes what a style card says of its picture. */
export function updateStyle(ctx: Ctx<AdminActor>, { id, ...values }: UpdateStyleInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const rows = await ctx.db
      .update(deliverableStyleReferences)
      .set({ ...values, description: values.description || null, updatedAt: sql`now()` })
      .where(eq(deliverableStyleReferences.id, id))
      .returning({ id: deliverableStyleReferences.id })
    const saved = orNotFound(rows[0])
    record(ctx, "catalog.styleSaved", { id, after: values })
    return saved
  })
}

/** Changes the buckets of a brand look. */
export function updateBrandLook(
  ctx: Ctx<AdminActor>,
  { id, ...values }: UpdateBrandLookInput,
): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const rows = await ctx.db
      .update(brandReferences)
      .set({ ...values, description: values.description || null, updatedAt: sql`now()` })
      .where(eq(brandReferences.id, id))
      .returning({ id: brandReferences.id })
    const saved = orNotFound(rows[0])
    record(ctx, "catalog.brandLookSaved", { id, after: values })
    return saved
  })
}
