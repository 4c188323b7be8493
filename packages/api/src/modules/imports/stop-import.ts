import { importLogs } from "@atelier/db/schema"
import type { ImportStatus } from "@atelier/domain/imports"
import type { ById } from "@atelier/domain/shared"
import { and, eq, inArray, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { enqueue } from "#platform/enqueue"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

async function move(ctx: TxCtx, id: string, from: readonly ImportStatus[], to: ImportStatus) {
  const ended = to === "CANCELLED"
  const [moved] = await ctx.db
    .update(importLogs)
    .set({ status: to, error: null, completedAt: ended ? sql`now()` : null })
    .where(and(eq(importLogs.id, id), inArray(importLogs.status, [...from])))
    .returning({ id: importLogs.id })
  if (!moved) {
    const [row] = await ctx.db.select({ id: importLogs.id }).from(importLogs).where(eq(importLogs.id, id))
    orNotFound(row)
    fail("INVALID_TRANSITION")
  }
  await emit(ctx, "admin", "imports")
}

/** Stops an import before its next picture. */
export function cancelImport(ctx: Ctx<AdminActor>, { id }: ById): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    await move(ctx, id, ["PENDING", "RUNNING"], "CANCELLED")
    record(ctx, "import.cancelled", { id })
    return { id }
  })
}

/** Goes on where an import was stopped, or tries a page again that could not be read. */
export function resumeImport(ctx: Ctx<AdminActor>, { id }: ById): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    await move(ctx, id, ["CANCELLED", "FAILED"], "PENDING")
    record(ctx, "import.resumed", { id })
    await enqueue(ctx, "imports.run-import", { importId: id })
    return { id }
  })
}
