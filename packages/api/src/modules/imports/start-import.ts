import { importLogs } from "@atelier/db/schema"
import type { StartImportInput } from "@atelier/domain/imports"
import { ownLibraryFiles } from "#modules/delivery"
import { record } from "#modules/notifications"
import { type AdminActor, userIdOf } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { enqueue } from "#platform/enqueue"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

/** Puts an import into the queue; addresses that are named twice are read once. */
export function startImport(ctx: Ctx<AdminActor>, input: StartImportInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const { source, target } = input
    const urls = source === "manual_url" ? [...new Set(input.urls)] : []
    const files = source === "file_upload" ? await ownLibraryFiles(ctx, [...new Set(input.fileIds)]) : []
    const [row] = await ctx.db
      .insert(importLogs)
      .values({
        source,
        target,
        sourceUrl: "sourceUrl" in input ? input.sourceUrl : null,
        startedBy: userIdOf(ctx.actor),
        found: urls.length || null,
        attempted: urls.length,
        // What uploads hold is known when the job has opened them.
        results: [
          ...urls.map((address) => ({ source: address, outcome: "pending" as const })),
          ...files.map(({ id, fileName }) => ({ source: fileName, fileId: id, outcome: "pending" as const })),
        ],
      })
      .returning({ id: importLogs.id })
    const { id } = orNotFound(row)
    record(ctx, "import.started", { id, after: { source, target } })
    await enqueue(ctx, "imports.run-import", { importId: id })
    await emit(ctx, "admin", "imports")
    return { id }
  })
}
