import { deliverableStyleReferences, taskCategories } from "@atelier/db/schema"
import type { MoveStyleInput } from "@atelier/domain/catalog"
import { asc, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"

type Ordered = typeof deliverableStyleReferences | typeof taskCategories
type Fact = "catalog.styleSaved" | "catalog.categorySaved"

function moveBefore(
  ctx: Ctx<AdminActor>,
  { id, before }: MoveStyleInput,
  table: Ordered,
  fact: Fact,
): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const rows = await ctx.db
      .select({ id: table.id, sortOrder: table.sortOrder })
      .from(table)
      .orderBy(asc(table.sortOrder), asc(table.id))
      .for("update")
    const others = rows.filter((row) => row.id !== id)
    const at = before === null ? others.length : others.findIndex((row) => row.id === before)
    const moved = rows.find((row) => row.id === id)
    if (!moved || at < 0) {
      return fail("NOT_FOUND")
    }
    const order = JSON.stringify(others.toSpliced(at, 0, moved).map((row, place) => ({ id: row.id, place })))
    await ctx.db.execute(sql`
      update ${table} s set sort_order = o.place
      from jsonb_to_recordset(${order}::jsonb) as o(id uuid, place int) where s.id = o.id and s.sort_order <> o.place`)
    record(ctx, fact, { id, before: { sortOrder: moved.sortOrder }, after: { sortOrder: at } })
    return { id }
  })
}

/** Puts a style card before another, or at the end. Two admins who move at once wait for each other. */
export function moveStyle(ctx: Ctx<AdminActor>, input: MoveStyleInput): Promise<{ id: string }> {
  return moveBefore(ctx, input, deliverableStyleReferences, "catalog.styleSaved")
}

/** The same for task categories. */
export function moveCategory(ctx: Ctx<AdminActor>, input: MoveStyleInput): Promise<{ id: string }> {
  return moveBefore(ctx, input, taskCategories, "catalog.categorySaved")
}
