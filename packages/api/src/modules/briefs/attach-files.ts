// no audit: a draft is its author's own paper; submitting it is audited with the task

import { taskFiles } from "@atelier/db/schema"
import { type AttachToBriefInput, MESSAGE_LENGTH, parseBrief } from "@atelier/domain/briefs"
import { cut } from "@atelier/domain/shared"
import { and, eq, inArray } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { uploadOnBoard } from "./chosen-styles.ts"
import { isDocument } from "./document/types.ts"
import { assertRoomForFiles, lockDraft } from "./policy.ts"
import { addMessage, assertVersion, saveBrief } from "./write.ts"

/** Puts own uploaded files of this brief on its moodboard, each once; MOODBOARD_FULL for more than it holds. */
export function attachFiles(ctx: Ctx<ClientActor>, input: AttachToBriefInput): Promise<{ version: number }> {
  return inTx(ctx, async (ctx) => {
    const row = await lockDraft(ctx, input.briefId)
    assertVersion(row, input.version)
    const ids = [...new Set(input.fileIds)]
    const files = await ctx.db
      .select({ id: taskFiles.id, fileName: taskFiles.fileName, mimeType: taskFiles.mimeType })
      .from(taskFiles)
      .where(and(inArray(taskFiles.id, ids), eq(taskFiles.briefId, row.id), eq(taskFiles.uploadedBy, ctx.actor.userId)))
    if (files.length !== ids.length) {
      fail("NOT_FOUND")
    }
    const added = files.filter(({ id }) => !row.moodboard.some((item) => item.id === id))
    const fresh = added.map(uploadOnBoard)
    assertRoomForFiles(row, fresh.length)
    for (const { id: fileId } of added.filter(({ mimeType }) => isDocument(mimeType))) {
      await enqueue(ctx, "briefs.read-file", { briefId: row.id, fileId }, { key: `briefs.read-file:${fileId}` })
    }
    if (fresh.length > 0) {
      const words = cut(`Attached: ${fresh.map(({ name }) => name).join(", ")}`, MESSAGE_LENGTH)
      await addMessage(ctx, row, { role: "USER", body: words, payload: { fileIds: ids } })
    }
    return {
      version: await saveBrief(ctx, row, parseBrief(row.fields), {
        moodboard: [...row.moodboard, ...fresh],
      }),
    }
  })
}
