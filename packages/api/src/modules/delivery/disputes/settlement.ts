import { disputes } from "@atelier/db/schema"
import type { AcceptSettlementInput, SettleDisputeInput } from "@atelier/domain/tasks"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import { lockTaskFor, recordActivity, type TaskChange, type TaskRow, toChange } from "#modules/tasks"
import { type AdminActor, userIdOf } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { earnedBy, settleDispute, splitOf } from "./resolve-dispute.ts"
import { hintSides, lockAsSide, openDisputeOf, type SideActor, sideOf } from "./side.ts"

export type ProposedSettlement = { proposal: number }

async function propose(ctx: TxCtx<AdminActor>, task: TaskRow, input: SettleDisputeInput): Promise<ProposedSettlement> {
  const { outcome, refundCredits, note } = input
  const dispute = await openDisputeOf(ctx, task.id)
  const earnedCents = await earnedBy(ctx, task, splitOf(task, refundCredits))
  const proposal = dispute.proposal + 1
  await ctx.db
    .update(disputes)
    .set({
      proposal,
      proposedOutcome: outcome,
      proposedRefundCredits: refundCredits,
      proposedNote: note,
      proposedBy: userIdOf(ctx.actor) ?? fail("PERSON_NEEDED"),
      proposedAt: sql`now()`,
      clientAcceptedAt: null,
      freelancerAcceptedAt: null,
    })
    .where(eq(disputes.id, dispute.id))
  await recordActivity(ctx, task.id, { action: "settlement_proposed", metadata: { refundCredits, note } })
  const { title, clientId: client, freelancerId: freelancer } = task
  const subject = { id: task.id, taskId: task.id, client, freelancer }
  record(ctx, "settlement.proposed", subject, { title, refundCredits, earnedCents, note })
  return { proposal }
}

/** An admin proposes a split; a later one takes the place of an earlier one and of what was accepted of it. */
export function proposeSettlement(ctx: Ctx<AdminActor>, input: SettleDisputeInput): Promise<ProposedSettlement> {
  return inTx(ctx, (ctx) =>
    once(ctx, "delivery.proposeSettlement", input.idempotencyKey, input, {
      load: () => lockTaskFor(ctx, input.taskId),
      run: (task) => propose(ctx, task, input),
    }),
  )
}

async function accept(ctx: TxCtx<SideActor>, task: TaskRow, proposal: number): Promise<TaskChange> {
  const dispute = await openDisputeOf(ctx, task.id)
  const { proposedOutcome: outcome, proposedRefundCredits: refundCredits, proposedNote, proposedBy } = dispute
  if (dispute.proposal !== proposal || !outcome || refundCredits === null || !proposedNote || !proposedBy) {
    return fail("SETTLEMENT_CHANGED", { proposal: dispute.proposal })
  }
  const mine = sideOf(ctx) === "CLIENT" ? "clientAcceptedAt" : "freelancerAcceptedAt"
  const theirs = mine === "clientAcceptedAt" ? "freelancerAcceptedAt" : "clientAcceptedAt"
  await ctx.db
    .update(disputes)
    .set({ [mine]: sql`coalesce(${disputes[mine]}, now())` })
    .where(eq(disputes.id, dispute.id))
  if (!dispute[mine]) {
    await recordActivity(ctx, task.id, { action: "settlement_accepted", metadata: {} })
    record(ctx, "settlement.accepted", { id: task.id, metadata: { by: sideOf(ctx), proposal } })
  }
  if (dispute[theirs]) {
    return settleDispute(ctx, task, dispute, { outcome, refundCredits, note: proposedNote, decidedBy: proposedBy })
  }
  await hintSides(ctx, task)
  return toChange(task)
}

/** A side accepts the proposed split; with both, the dispute is settled by it. SETTLEMENT_CHANGED when it is not the last one. */
export function acceptSettlement(ctx: Ctx<SideActor>, input: AcceptSettlementInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "delivery.acceptSettlement", input.idempotencyKey, input, {
      load: () => lockAsSide(ctx, input.taskId),
      run: (task) => accept(ctx, task, input.proposal),
    }),
  )
}
