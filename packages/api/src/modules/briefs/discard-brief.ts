// no audit: a draft is its author's own paper
import { briefs, taskFiles } from "@atelier/db/schema"
import type { DiscardBriefInput } from "@atelier/domain/briefs"
import { eq } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { enqueue } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { lockDraft } from "./policy.ts"
import { assertVersion } from "./write.ts"

const FILES_A_JOB = 500

/** The rows of its files go with the brief; their bytes are removed once that is certain. */
async function removeBytes(ctx: TxCtx, briefId: string): Promise<void> {
  const files = await ctx.db.select({ key: taskFiles.storageKey }).from(taskFiles).where(eq(taskFiles.briefId, briefId))
  const keys = files.map(({ key }) => key)
  for (let at = 0; at < keys.length; at += FILES_A_JOB) {
    await enqueue(ctx, "delivery.remove-objects", { keys: keys.slice(at, at + FILES_A_JOB) })
  }
}

/** Throws a draft away, with its conversation. A brief that has become a task stays. */
export function discardBrief(ctx: Ctx<ClientActor>, input: DiscardBriefInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const row = await lockDraft(ctx, input.briefId)
    assertVersion(row, input.version)
    await removeBytes(ctx, row.id)
    await ctx.db.delete(briefs).where(eq(briefs.id, row.id))
    await emit(ctx, "user", row.clientId)
    return { id: row.id }
  })
}
