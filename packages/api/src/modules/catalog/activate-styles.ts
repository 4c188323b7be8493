import { brandReferences, deliverableStyleReferences } from "@atelier/db/schema"
import type { ActivateStylesInput } from "@atelier/domain/catalog"
import { inArray, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"

/** Shows style cards to clients, or takes them out of sight; what was chosen before stays chosen. All of them, or NOT_FOUND. */
export function activateStyles(ctx: Ctx<AdminActor>, input: ActivateStylesInput): Promise<{ changed: number }> {
  return inTx(ctx, async (ctx) => {
    const ids = [...new Set(input.ids)]
    const { isActive } = input
    const rows = await ctx.db
      .update(deliverableStyleReferences)
      .set({ isActive, updatedAt: sql`now()` })
      .where(inArray(deliverableStyleReferences.id, ids))
      .returning({ id: deliverableStyleReferences.id })
    if (rows.length !== ids.length) {
      fail("NOT_FOUND")
    }
    for (const { id } of rows) {
      record(ctx, "catalog.styleSaved", { id, after: { isActive } })
    }
    return { changed: rows.length }
  })
}

/** The same for brand looks. */
export function activateBrandLooks(ctx: Ctx<AdminActor>, input: ActivateStylesInput): Promise<{ changed: number }> {
  return inTx(ctx, async (ctx) => {
    const ids = [...new Set(input.ids)]
    const { isActive } = input
    const rows = await ctx.db
      .update(brandReferences)
      .set({ isActive, updatedAt: sql`now()` })
      .where(inArray(brandReferences.id, ids))
      .returning({ id: brandReferences.id })
    if (rows.length !== ids.length) {
      fail("NOT_FOUND")
    }
    for (const { id } of rows) {
      record(ctx, "catalog.brandLookSaved", { id, after: { isActive } })
    }
    return { changed: rows.length }
  })
}
