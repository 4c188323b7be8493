import type { RecordExportInput } from "@atelier/domain/admin"
import type { AdminActor } from "#platform/actor"
import { audit } from "#platform/audit"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"

/** Writes down that an admin exported a list: which one, under which filter, how many rows. */
export function recordExport(ctx: Ctx<AdminActor>, input: RecordExportInput): Promise<{ rows: number }> {
  return inTx(ctx, async (ctx) => {
    const { list, filter, rows } = input
    await audit(ctx, { action: "DATA_EXPORT", resourceType: "list", resourceId: list, metadata: { filter, rows } })
    await emit(ctx, "admin", "audit")
    return { rows }
  })
}
