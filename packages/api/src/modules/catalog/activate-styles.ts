import { brandReferences, deliverableStyleReferences } from "@atelier/db/schema"
import type { ActivateStylesInput } from "@atelier/domain/catalog"
import { inArray, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"

const LIBRARY = {
  "catalog.styleSaved": deliverableStyleReferences,
  "catalog.brandLookSaved": brandReferences,
} as const

function activate(
  ctx: Ctx<AdminActor>,
  { ids, isActive }: ActivateStylesInput,
  fact: keyof typeof LIBRARY,
): Promise<{ changed: number }> {
  return inTx(ctx, async (ctx) => {
    const table = LIBRARY[fact]
    const wanted = [...new Set(ids)]
    const rows = await ctx.db
      .update(table)
      .set({ isActive, updatedAt: sql`now()` })
      .where(inArray(table.id, wanted))
      .returning({ id: table.id })
    if (rows.length !== wanted.length) {
      fail("NOT_FOUND")
    }
    for (const { id } of rows) {
      record(ctx, fact, { id, after: { isActive } })
    }
    return { changed: rows.length }
  })
}

/** Shows style cards to clients, or takes them out of sight; what was chosen before stays chosen. All of them, or NOT_FOUND. */
export function activateStyles(ctx: Ctx<AdminActor>, input: ActivateStylesInput): Promise<{ changed: number }> {
  return activate(ctx, input, "catalog.styleSaved")
}

/** The same for brand looks. */
export function activateBrandLooks(ctx: Ctx<AdminActor>, input: ActivateStylesInput): Promise<{ changed: number }> {
  return activate(ctx, input, "catalog.brandLookSaved")
}
