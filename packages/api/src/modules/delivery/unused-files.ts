import { taskFiles } from "@atelier/db/schema"
import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm"
import { userIdOf } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"

type Wanted = { fileIds: readonly string[]; taskId: string; kind: "DELIVERABLE" | "ATTACHMENT" }

function own(ctx: AnyCtx, { fileIds, taskId, kind }: Wanted): SQL | undefined {
  return and(
    inArray(taskFiles.id, [...fileIds]),
    eq(taskFiles.taskId, taskId),
    eq(taskFiles.kind, kind),
    eq(taskFiles.uploadedBy, userIdOf(ctx.actor) ?? ""),
    eq(taskFiles.status, "READY"),
    isNull(taskFiles.versionId),
    isNull(taskFiles.messageId),
  )
}

/** Own uploads to the task that are in no version or message yet; NOT_FOUND when one of the ids is anything else. */
export async function loadUnusedFiles(ctx: AnyCtx, wanted: Wanted) {
  const rows = await ctx.db.select().from(taskFiles).where(own(ctx, wanted)).orderBy(asc(taskFiles.createdAt))
  return rows.length === wanted.fileIds.length ? rows : fail("FILE_GONE")
}

/** Puts them into a version or a message, each file once for good. */
export async function attachFiles(
  ctx: TxCtx,
  wanted: Wanted,
  place: { versionId: string } | { messageId: string },
): Promise<void> {
  if (wanted.fileIds.length === 0) {
    return
  }
  const used = await ctx.db.update(taskFiles).set(place).where(own(ctx, wanted)).returning({ id: taskFiles.id })
  if (used.length !== wanted.fileIds.length) {
    fail("FILE_GONE")
  }
}
