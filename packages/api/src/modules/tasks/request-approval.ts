import { orderApprovals } from "@atelier/db/schema"
import type { ByApproval, RequestApprovalInput } from "@atelier/domain/tasks"
import { and, eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { wakeDeadlines } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { orNotYours } from "#platform/not-yours"
import { inTx } from "#platform/tx"
import { tellBoth } from "./approvals.ts"
import { approvalCause } from "./payer.ts"
import { priceBrief } from "./price-brief.ts"

/**
 * A member asks the owner to approve an order that they may not place alone: the brief as it is, at its price now. Nothing is
 * charged; asked again, it replaces the earlier request. QUOTE_CHANGED, NO_APPROVAL_NEEDED.
 */
export async function requestApproval(ctx: Ctx<ClientActor>, input: RequestApprovalInput): Promise<{ id: string }> {
  const { submission, quote } = await priceBrief(ctx, input.briefId)
  if (quote.credits !== input.quotedCredits) {
    fail("QUOTE_CHANGED", { quote })
  }
  const cause = (await approvalCause(ctx, quote.credits)) ?? fail("NO_APPROVAL_NEEDED")
  const { userId, payerId, name } = ctx.actor
  const companyId = ctx.actor.companyId ?? fail("COMPANY_MISSING")
  return inTx(ctx, async (ctx) => {
    const { id: briefId, version: briefVersion } = submission.row
    await ctx.db
      .update(orderApprovals)
      .set({ state: "WITHDRAWN", decidedAt: sql`now()` })
      .where(and(eq(orderApprovals.briefId, briefId), eq(orderApprovals.state, "WAITING")))
    const { title } = submission.draft
    const asked = { companyId, briefId, briefVersion, title, credits: quote.credits, cause, requestedBy: userId }
    const [row] = await ctx.db
      .insert(orderApprovals)
      .values({ ...asked, note: input.note || null, expiresAt: sql`now() + interval '7 days'` })
      .returning({ id: orderApprovals.id })
    const { id } = orNotFound(row)
    const facts = { title, member: name, credits: quote.credits, note: input.note || null }
    record(ctx, "order.waiting", { id, after: { state: "WAITING", credits: quote.credits }, client: payerId }, facts)
    await tellBoth(ctx, payerId, userId)
    await wakeDeadlines(ctx)
    return { id }
  })
}

/** The member withdraws an order that waits. APPROVAL_GONE when it is decided already. */
export function withdrawOrder(ctx: Ctx<ClientActor>, { approvalId }: ByApproval): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const { userId, payerId } = ctx.actor
    const own = and(eq(orderApprovals.id, approvalId), eq(orderApprovals.requestedBy, userId))
    const [found] = await ctx.db.select().from(orderApprovals).where(own).for("update")
    const { id, state } = await orNotYours(ctx, found, orderApprovals.id, approvalId)
    if (state !== "WAITING") {
      fail("APPROVAL_GONE")
    }
    await ctx.db
      .update(orderApprovals)
      .set({ state: "WITHDRAWN", decidedAt: sql`now()` })
      .where(eq(orderApprovals.id, id))
    record(ctx, "order.withdrawn", { id, after: { state: "WITHDRAWN" } })
    await tellBoth(ctx, payerId, userId)
    return { id }
  })
}
