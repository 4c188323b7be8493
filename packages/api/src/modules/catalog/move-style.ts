import { deliverableStyleReferences } from "@atelier/db/schema"
import type { MoveStyleInput } from "@atelier/domain/catalog"
import { asc, eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"

/** Puts a style card before another, or at the end. Two admins who move at once wait for each other. */
export function moveStyle(ctx: Ctx<AdminActor>, { id, before }: MoveStyleInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const rows = await ctx.db
      .select({ id: deliverableStyleReferences.id, sortOrder: deliverableStyleReferences.sortOrder })
      .from(deliverableStyleReferences)
      .orderBy(asc(deliverableStyleReferences.sortOrder), asc(deliverableStyleReferences.id))
      .for("update")
    const others = rows.filter((row) => row.id !== id)
    const at = before === null ? others.length : others.findIndex((row) => row.id === before)
    const moved = rows.find((row) => row.id === id)
    if (!moved || at < 0) {
      return fail("NOT_FOUND")
    }
    const order = JSON.stringify(others.toSpliced(at, 0, moved).map((row, place) => ({ id: row.id, place })))
    await ctx.db.execute(sql`
      update deliverable_style_references s set sort_order = o.place
      from jsonb_to_recordset(${order}::jsonb) as o(id uuid, place int) where s.id = o.id and s.sort_order <> o.place`)
    const [now] = await ctx.db
      .select({ sortOrder: deliverableStyleReferences.sortOrder })
      .from(deliverableStyleReferences)
      .where(eq(deliverableStyleReferences.id, id))
    record(ctx, "catalog.styleSaved", {
      id,
      before: { sortOrder: moved.sortOrder },
      after: { sortOrder: now?.sortOrder },
    })
    return { id }
  })
}
