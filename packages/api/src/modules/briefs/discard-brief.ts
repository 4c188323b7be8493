// no audit: a draft is its author's own paper
import { briefs } from "@atelier/db/schema"
import type { DiscardBriefInput } from "@atelier/domain/briefs"
import { eq } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { lockDraft } from "./policy.ts"
import { assertVersion } from "./write.ts"

/** Throws a draft away, with its conversation. A brief that has become a task stays. */
export const discardBrief = (ctx: Ctx<ClientActor>, input: DiscardBriefInput): Promise<{ id: string }> =>
  inTx(ctx, async (ctx) => {
    const row = await lockDraft(ctx, input.briefId)
    assertVersion(row, input.version)
    await ctx.db.delete(briefs).where(eq(briefs.id, row.id))
    await emit(ctx, "user", row.clientId)
    return { id: row.id }
  })
