import { disputes } from "@atelier/db/schema"
import type { DisputeSide } from "@atelier/domain/tasks"
import { and, eq, isNull } from "drizzle-orm"
import { assertOwnCredits, lockOwnWork, type TaskRow } from "#modules/tasks"
import type { ClientActor, FreelancerActor } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"

/** Those between whom a dispute is. */
export type SideActor = ClientActor | FreelancerActor
export type Dispute = typeof disputes.$inferSelect

/** The side of the dispute that acts. */
export const sideOf = ({ actor }: TxCtx<SideActor>): DisputeSide => actor.role

/** The side that opened it; anyone of the client's company acts for the client. */
export const openedBySide = (dispute: Dispute, task: TaskRow): DisputeSide =>
  dispute.openedBy === task.freelancerId ? "FREELANCER" : "CLIENT"

/** Who is told of what this side does. */
export const otherSideOf = (ctx: TxCtx<SideActor>, task: TaskRow): string | null =>
  sideOf(ctx) === "CLIENT" ? task.freelancerId : task.clientId

/** The open dispute of a task whose row is locked; DISPUTE_OVER when there is none. */
export async function openDisputeOf(ctx: TxCtx, taskId: string): Promise<Dispute> {
  const pending = and(eq(disputes.taskId, taskId), isNull(disputes.resolvedAt), isNull(disputes.withdrawnAt))
  const [dispute] = await ctx.db.select().from(disputes).where(pending)
  return dispute ?? fail("DISPUTE_OVER")
}

/** The task as a side of its dispute, its row locked; a colleague of the client needs a say over its credits. */
export async function lockAsSide(ctx: TxCtx<SideActor>, taskId: string): Promise<TaskRow> {
  const task = await lockOwnWork(ctx, taskId)
  assertOwnCredits(ctx, task)
  return task
}

/** The lists of both sides and of the admins change with a dispute. */
export async function hintSides(ctx: TxCtx, { clientId, freelancerId }: TaskRow): Promise<void> {
  for (const id of [clientId, freelancerId]) {
    if (id) {
      await emit(ctx, "user", id)
    }
  }
  await emit(ctx, "admin", "tasks")
}
