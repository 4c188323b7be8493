import type { RecordExportInput } from "@atelier/domain/admin"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"

/** Writes down that an admin exported a list: which one, under which filter, how many rows. */
export function recordExport(ctx: Ctx<AdminActor>, input: RecordExportInput): Promise<{ rows: number }> {
  return inTx(ctx, async (ctx) => {
    const { list, filter, rows } = input
    record(ctx, "list.exported", { id: list }, { filter, rows })
    await emit(ctx, "admin", "audit")
    return { rows }
  })
}
