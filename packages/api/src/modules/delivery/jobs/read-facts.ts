// no audit: reading a file is not anyone's action
import { taskFiles } from "@atelier/db/schema"
import { and, eq, isNull } from "drizzle-orm"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { readFactsOf } from "../facts/read-facts.ts"
import { readerOf } from "../facts/types.ts"
import { readAt } from "../read-at.ts"

/** Reads what a received file says of itself, once, and keeps it beside the file. */
export async function readFacts(ctx: Ctx<SystemActor>, { fileId }: { fileId: string }): Promise<void> {
  const unread = and(eq(taskFiles.id, fileId), eq(taskFiles.status, "READY"), isNull(taskFiles.facts))
  const [file] = await ctx.db.select().from(taskFiles).where(unread)
  const reader = file?.mimeType ? readerOf(file.mimeType) : null
  if (!file || !reader) {
    return
  }
  const found = await readFactsOf(reader, {
    size: file.sizeBytes,
    read: (start, length) => readAt(ctx, file.storageKey, start, length),
  })
  const { facts, width = file.width, height = file.height } = found
  await inTx(ctx, async (ctx) => {
    await ctx.db
      .update(taskFiles)
      .set({
        facts,
        width,
        height,
        ...("isTransparent" in facts ? { hasAlpha: facts.isTransparent } : {}),
        ...("seconds" in facts && facts.seconds !== null ? { durationMs: Math.round(facts.seconds * 1000) } : {}),
        ...("pages" in facts ? { pageCount: facts.pages } : {}),
      })
      .where(unread)
    await (file.taskId ? emit(ctx, "task", file.taskId) : emit(ctx, "user", file.uploadedBy))
  })
}
