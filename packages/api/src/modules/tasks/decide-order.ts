import { orderApprovals, users } from "@atelier/db/schema"
import type { ByApproval, DeclineOrderInput } from "@atelier/domain/tasks"
import { and, eq, sql } from "drizzle-orm"
import { loadUserActor } from "#modules/identity"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { fail, isDomainError } from "#platform/errors"
import { orNotYours } from "#platform/not-yours"
import { inTx } from "#platform/tx"
import { type ApprovalRow, tellBoth } from "./approvals.ts"
import { createTasksIn } from "./create-task.ts"
import { newTasksOf } from "./new-tasks.ts"
import { type PricedBrief, priceBrief } from "./price-brief.ts"

const ofCompany = (ctx: AnyCtx<ClientActor>, id: string) =>
  and(eq(orderApprovals.id, id), eq(orderApprovals.companyId, ctx.actor.companyId ?? fail("COMPANY_MISSING")))

async function load(ctx: Ctx<ClientActor>, id: string): Promise<ApprovalRow> {
  const [row] = await ctx.db.select().from(orderApprovals).where(ofCompany(ctx, id))
  return orNotYours(ctx, row, orderApprovals.id, id)
}

/** Whoever asked, as they are now. APPROVAL_GONE when they have left the company. */
async function requesterOf(ctx: Ctx<ClientActor>, { requestedBy, companyId }: ApprovalRow): Promise<ClientActor> {
  const actor = await loadUserActor(ctx.db, { userId: requestedBy })
  return actor?.role === "CLIENT" && actor.companyId === companyId ? actor : fail("APPROVAL_GONE")
}

/** The row, locked behind the payer's, and still waiting. */
async function lockWaiting(ctx: TxCtx<ClientActor>, id: string): Promise<ApprovalRow> {
  await ctx.db.select({ id: users.id }).from(users).where(eq(users.id, ctx.actor.userId)).for("no key update")
  const open = and(ofCompany(ctx, id), eq(orderApprovals.state, "WAITING"), sql`${orderApprovals.expiresAt} > now()`)
  const [row] = await ctx.db.select().from(orderApprovals).where(open).for("update")
  return row ?? fail("APPROVAL_GONE")
}

/** What cannot be priced any more is gone; a database that does not answer is not. */
function goneWhenRefused(error: unknown): never {
  if (isDomainError(error)) {
    fail("APPROVAL_GONE")
  }
  throw error
}

function assertSame(approval: ApprovalRow, { submission, quote }: PricedBrief): void {
  if (submission.row.version !== approval.briefVersion || quote.credits !== approval.credits) {
    fail("APPROVAL_GONE")
  }
}

const decided = (state: "APPROVED" | "DECLINED", by: string) => ({ state, decidedBy: by, decidedAt: sql`now()` })

/**
 * The owner approves an order: it is placed for the member in the same transaction, at the price and the version of the brief
 * that were asked for, and counts in the member's month. APPROVAL_GONE, INSUFFICIENT_CREDITS, CREDITS_FROZEN.
 */
export async function approveOrder(ctx: Ctx<ClientActor>, { approvalId }: ByApproval): Promise<{ taskId: string }> {
  const approval = await load(ctx, approvalId)
  if (approval.taskId) {
    return { taskId: approval.taskId }
  }
  const asMember = { ...ctx, actor: await requesterOf(ctx, approval) }
  const priced = await priceBrief(asMember, approval.briefId).catch(goneWhenRefused)
  assertSame(approval, priced)
  const order = await newTasksOf(asMember, priced, { idempotencyKey: `approval:${approvalId}` })
  return inTx(ctx, async (ctx) => {
    const { userId, name } = ctx.actor
    const { requestedBy, credits, title } = await lockWaiting(ctx, approvalId)
    const taskId = await createTasksIn(ctx, order)
    await ctx.db
      .update(orderApprovals)
      .set({ ...decided("APPROVED", userId), taskId })
      .where(eq(orderApprovals.id, approvalId))
    const subject = { id: approvalId, after: { state: "APPROVED" }, client: requestedBy, taskId }
    record(ctx, "order.approved", subject, { title, owner: name, credits })
    await tellBoth(ctx, userId, requestedBy)
    return { taskId }
  })
}

/** The owner declines an order, in words that the member reads; the draft stays as it is. */
export async function declineOrder(ctx: Ctx<ClientActor>, input: DeclineOrderInput): Promise<{ id: string }> {
  const { approvalId: id, answer } = input
  await load(ctx, id)
  return inTx(ctx, async (ctx) => {
    const { userId, name } = ctx.actor
    const { requestedBy, title } = await lockWaiting(ctx, id)
    await ctx.db
      .update(orderApprovals)
      .set({ ...decided("DECLINED", userId), answer })
      .where(eq(orderApprovals.id, id))
    record(
      ctx,
      "order.declined",
      { id, after: { state: "DECLINED" }, client: requestedBy },
      { title, owner: name, answer },
    )
    await tellBoth(ctx, userId, requestedBy)
    return { id }
  })
}
