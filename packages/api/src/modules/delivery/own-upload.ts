import { taskFiles } from "@atelier/db/schema"
import { Id } from "@atelier/domain/shared"
import { and, eq, isNotNull, isNull } from "drizzle-orm"
import type { UserActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { orNotYours } from "#platform/not-yours"
import { assertMayUpload } from "./policy.ts"

const COLUMNS = {
  id: taskFiles.id,
  kind: taskFiles.kind,
  taskId: taskFiles.taskId,
  fileName: taskFiles.fileName,
  storageKey: taskFiles.storageKey,
  status: taskFiles.status,
  sizeBytes: taskFiles.sizeBytes,
  sha256: taskFiles.sha256,
  mimeType: taskFiles.mimeType,
  width: taskFiles.width,
  height: taskFiles.height,
}

/** The actor's own file of a task, unfinished or not used yet, while it may still be sent; NOT_FOUND for any other. */
export async function loadOwnUpload(ctx: Ctx<UserActor>, id: string) {
  if (!Id.safeParse(id).success) {
    fail("NOT_FOUND")
  }
  const own = and(
    eq(taskFiles.id, id),
    eq(taskFiles.uploadedBy, ctx.actor.userId),
    isNotNull(taskFiles.taskId),
    isNull(taskFiles.versionId),
    isNull(taskFiles.messageId),
  )
  const [found] = await ctx.db.select(COLUMNS).from(taskFiles).where(own)
  const row = await orNotYours(ctx, found, taskFiles.id, id)
  const { kind, taskId, fileName } = row
  await assertMayUpload(ctx, { kind, taskId: taskId ?? undefined, fileName })
  return row
}
export type OwnUpload = Awaited<ReturnType<typeof loadOwnUpload>>
