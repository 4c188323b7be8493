import { briefs } from "@atelier/db/schema"
import { and, eq } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"

export type BriefRow = typeof briefs.$inferSelect

const own = (ctx: AnyCtx<ClientActor>, id: string) => and(eq(briefs.id, id), eq(briefs.clientId, ctx.actor.userId))

/** The brief, when it is the actor's; NOT_FOUND otherwise. */
export const loadBriefFor = async (ctx: AnyCtx<ClientActor>, id: string): Promise<BriefRow> => {
  const [row] = await ctx.db.select().from(briefs).where(own(ctx, id))
  return orNotFound(row)
}

/** The same, locked and still a draft; a brief that has become a task is read-only (INVALID_TRANSITION). */
export const lockDraft = async (ctx: TxCtx<ClientActor>, id: string): Promise<BriefRow> => {
  const [row] = await ctx.db.select().from(briefs).where(own(ctx, id)).for("update")
  const brief = orNotFound(row)
  return brief.status === "DRAFT" || brief.status === "READY" ? brief : fail("INVALID_TRANSITION")
}
