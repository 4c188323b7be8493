import { taskFiles } from "@atelier/db/schema"
import type { ArchiveFilesInput, PackedFile } from "@atelier/domain/delivery"
import { eq } from "drizzle-orm"
import type { MemberActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { loadFile } from "./file-view.ts"

/** The files that an archive holds, in its order; none for what is no archive. */
export async function listArchive(ctx: AnyCtx<MemberActor>, input: ArchiveFilesInput): Promise<PackedFile[]> {
  await loadFile(ctx, input.fileId)
  const [row] = await ctx.db.select({ facts: taskFiles.facts }).from(taskFiles).where(eq(taskFiles.id, input.fileId))
  return row?.facts?.kind === "ARCHIVE" ? row.facts.list : []
}
