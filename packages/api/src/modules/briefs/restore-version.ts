// no audit: a draft is its author's own paper; submitting it is audited with the task
import { briefVersions } from "@atelier/db/schema"
import { parseBrief, type RestoreVersionInput } from "@atelier/domain/briefs"
import { and, eq } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { lockDraft } from "./policy.ts"
import { standAgain, withItsCards } from "./stand.ts"
import { assertVersion, saveBrief } from "./write.ts"

/** The draft and its conversation as they were at an earlier version; the way back is the same. NOT_FOUND when it is not kept. */
export function restoreVersion(
  ctx: Ctx<ClientActor>,
  { briefId, version, to }: RestoreVersionInput,
): Promise<{ version: number }> {
  return inTx(ctx, async (ctx) => {
    const row = await lockDraft(ctx, briefId)
    assertVersion(row, version)
    const [found] = await ctx.db
      .select({ fields: briefVersions.fields, moodboard: briefVersions.moodboard, messages: briefVersions.messages })
      .from(briefVersions)
      .where(and(eq(briefVersions.briefId, briefId), eq(briefVersions.version, to)))
    const { fields, moodboard: kept, messages } = orNotFound(found)
    const brief = parseBrief(fields)
    await standAgain(ctx, briefId, messages)
    const moodboard = await withItsCards(ctx, row, brief, kept)
    return { version: await saveBrief(ctx, row, brief, { change: "RESTORED", moodboard, parent: to }) }
  })
}
