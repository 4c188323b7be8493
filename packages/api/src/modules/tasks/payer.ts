import { creditTransactions } from "@atelier/db/schema"
import { budgetMonth } from "@atelier/domain/companies"
import type { ApprovalCause } from "@atelier/domain/tasks"
import { and, asc, eq, isNotNull } from "drizzle-orm"
import { findOwner, getAllowance } from "#modules/identity"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import type { TaskRow } from "./policy.ts"

/** Who pays, and in whose budget it counts: a member's, in a month of the company's time zone. */
export type Payer = { payerId: string; memberId: string | null; budgetMonth: string | null }
/** What is ordered belongs to the company, where there is one. */
export type OrderPayer = Payer & { companyId: string | null }

/** Who pays for what this client orders now. Whether they may is decided under the payer's lock, by the database. */
export function payerOfOrder({ companyId, payerId, payerTimezone, userId }: ClientActor, now: Date): OrderPayer {
  return payerId === userId
    ? { companyId, payerId, memberId: null, budgetMonth: null }
    : { companyId, payerId, memberId: userId, budgetMonth: budgetMonth(now, payerTimezone) }
}

/** Who pays for more of a task that is there: its client for themselves where it is no company's. */
export function payerForMore(ctx: AnyCtx<ClientActor>, task: Pick<TaskRow, "clientId" | "companyId">): Payer {
  return task.companyId === null
    ? { payerId: task.clientId, memberId: null, budgetMonth: null }
    : payerOfOrder(ctx.actor, ctx.now())
}

/** Why an order of this client has to wait for the owner of the company; null when it need not. */
export async function approvalCause(ctx: AnyCtx<ClientActor>, credits: number): Promise<ApprovalCause | null> {
  if (ctx.actor.payerId === ctx.actor.userId) {
    return null
  }
  const { left, highest } = await getAllowance(ctx)
  return highest !== null && credits > highest ? "LIMIT" : left !== null && credits > left ? "BUDGET" : null
}

/** Who gets a task's credits back: the present owner of its company, in the budget that they came from. */
export async function payerOfTask(ctx: AnyCtx, task: Pick<TaskRow, "id" | "clientId" | "companyId">): Promise<Payer> {
  if (task.companyId === null) {
    return { payerId: task.clientId, memberId: null, budgetMonth: null }
  }
  const { memberId, budgetMonth } = creditTransactions
  const [owner, [ordered]] = await Promise.all([
    findOwner(ctx, task.companyId),
    ctx.db
      .select({ memberId, budgetMonth })
      .from(creditTransactions)
      .where(and(eq(creditTransactions.relatedTaskId, task.id), isNotNull(memberId)))
      .orderBy(asc(creditTransactions.createdAt))
      .limit(1),
  ])
  const payerId = owner ?? task.clientId
  return ordered && ordered.memberId !== payerId
    ? { payerId, ...ordered }
    : { payerId, memberId: null, budgetMonth: null }
}
