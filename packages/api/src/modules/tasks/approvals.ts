import { briefs, orderApprovals, users } from "@atelier/db/schema"
import type { ApprovalCause, ApprovalState, QuoteTaskInput } from "@atelier/domain/tasks"
import { and, asc, desc, eq, notInArray, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { ClientActor, SystemActor } from "#platform/actor"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { type Deadline, restingRows, takeEach, untilDue } from "#platform/deadline"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"

export type ApprovalRow = typeof orderApprovals.$inferSelect

/** Has owner and member look again at what waits. */
export async function tellBoth(ctx: TxCtx, owner: string, member: string): Promise<void> {
  await emit(ctx, "user", owner)
  await emit(ctx, "user", member)
}

export type WaitingOrder = {
  id: string
  title: string
  /** What the brief asks for, in a sentence. */
  summary: string | null
  credits: number
  cause: ApprovalCause
  member: string
  note: string | null
  expiresAt: Date
}

/** The orders that wait for the caller, who owns the company, oldest first; nothing for everyone else. */
export async function listWaitingOrders(ctx: AnyCtx<ClientActor>): Promise<WaitingOrder[]> {
  const { companyId, companyRole } = ctx.actor
  if (companyId === null || companyRole !== "OWNER") {
    return []
  }
  return ctx.db
    .select({
      id: orderApprovals.id,
      title: orderApprovals.title,
      summary: sql<string | null>`${briefs.fields}->'taskSummary'->>'value'`,
      credits: orderApprovals.credits,
      cause: orderApprovals.cause,
      member: users.name,
      note: orderApprovals.note,
      expiresAt: orderApprovals.expiresAt,
    })
    .from(orderApprovals)
    .innerJoin(briefs, eq(briefs.id, orderApprovals.briefId))
    .innerJoin(users, and(eq(users.id, orderApprovals.requestedBy), eq(users.companyId, companyId)))
    .where(
      and(
        eq(orderApprovals.companyId, companyId),
        eq(orderApprovals.state, "WAITING"),
        sql`${orderApprovals.expiresAt} > now()`,
      ),
    )
    .orderBy(asc(orderApprovals.createdAt), asc(orderApprovals.id))
    .limit(100)
}

export type OwnApproval = {
  id: string
  state: ApprovalState
  credits: number
  answer: string | null
  expiresAt: Date
  /** The brief has changed since: it has to be asked for again. */
  changed: boolean
}

/** What became of the last request for this brief of the caller's; null without one. */
export async function getOwnApproval(ctx: AnyCtx<ClientActor>, input: QuoteTaskInput): Promise<OwnApproval | null> {
  const [row] = await ctx.db
    .select({
      id: orderApprovals.id,
      state: orderApprovals.state,
      credits: orderApprovals.credits,
      answer: orderApprovals.answer,
      expiresAt: orderApprovals.expiresAt,
      changed: sql<boolean>`${briefs.version} <> ${orderApprovals.briefVersion}`,
    })
    .from(orderApprovals)
    .innerJoin(briefs, eq(briefs.id, orderApprovals.briefId))
    .where(and(eq(orderApprovals.briefId, input.briefId), eq(orderApprovals.requestedBy, ctx.actor.userId)))
    .orderBy(desc(orderApprovals.createdAt), desc(orderApprovals.id))
    .limit(1)
  return row ?? null
}

const NAME = "tasks.expire-approvals"
const waiting = () => and(eq(orderApprovals.state, "WAITING"), notInArray(orderApprovals.id, restingRows(NAME)))

function expire(ctx: Ctx<SystemActor>, id: string): Promise<number> {
  return inTx(ctx, async (ctx) => {
    const due = and(eq(orderApprovals.id, id), waiting(), sql`${orderApprovals.expiresAt} <= now()`)
    const [row] = await ctx.db.select().from(orderApprovals).where(due).for("update", { skipLocked: true })
    if (!row) {
      return 0
    }
    await ctx.db
      .update(orderApprovals)
      .set({ state: "EXPIRED", decidedAt: sql`now()` })
      .where(eq(orderApprovals.id, id))
    record(ctx, "order.expired", { id, after: { state: "EXPIRED" }, client: row.requestedBy }, { title: row.title })
    await emit(ctx, "user", row.requestedBy)
    return 1
  })
}

/** Orders that no one decided on in time. */
export const expireApprovals: Deadline = {
  name: NAME,
  nextInMs: async (ctx) => {
    const [row] = await ctx.db
      .select({ ms: sql<number | null>`extract(epoch from min(${orderApprovals.expiresAt}) - now())::float8 * 1000` })
      .from(orderApprovals)
      .where(waiting())
    return untilDue(row?.ms)
  },
  takeDue: async (ctx) => {
    const rows = await ctx.db
      .select({ id: orderApprovals.id })
      .from(orderApprovals)
      .where(and(waiting(), sql`${orderApprovals.expiresAt} <= now()`))
      .orderBy(asc(orderApprovals.expiresAt))
      .limit(100)
    const ids = rows.map(({ id }) => id)
    return takeEach(ctx, NAME, ids, (id) => expire(ctx, id))
  },
}
