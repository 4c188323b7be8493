import { disputes } from "@atelier/db/schema"
import { earningCents } from "@atelier/domain/payouts"
import type { DisputeOutcome, SettleDisputeInput, Settlement } from "@atelier/domain/tasks"
import { eq, sql } from "drizzle-orm"
import {
  lockTaskFor,
  payRate,
  settleTask,
  type TaskChange,
  type TaskRow,
  toChange,
  transitionTask,
} from "#modules/tasks"
import { type AdminActor, userIdOf } from "#platform/actor"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { type Dispute, openDisputeOf } from "./side.ts"

export type Decision = { outcome: DisputeOutcome; refundCredits: number; note: string; decidedBy: string }

/** How a refund splits the task's credits. REFUND_OUT_OF_RANGE when it is more than the task holds. */
export function splitOf({ creditsUsed }: TaskRow, refundCredits: number): Settlement {
  if (refundCredits > creditsUsed) {
    fail("REFUND_OUT_OF_RANGE", { least: 0, most: creditsUsed })
  }
  return { refundCredits, earnedCredits: creditsUsed - refundCredits }
}

/** What the freelancer earns by a split, in cents. */
export async function earnedBy(ctx: AnyCtx, task: TaskRow, { earnedCredits }: Settlement): Promise<number> {
  return earningCents(earnedCredits, task.payCentsPerCredit ?? (await payRate(ctx)))
}

/** Ends a dispute and its task: the split is posted with the change of state. The caller holds the task's lock. */
export async function settleDispute(
  ctx: TxCtx,
  task: TaskRow,
  dispute: Dispute,
  decision: Decision,
): Promise<TaskChange> {
  const { outcome, refundCredits, note, decidedBy } = decision
  const split = splitOf(task, refundCredits)
  const moved = await transitionTask(ctx, task.id, {
    event: "resolve",
    by: "ADMIN",
    to: outcome,
    ...(outcome === "CANCELLED" ? { set: { cancellationReason: note } } : {}),
    data: { outcome, refundCredits, earnedCents: await earnedBy(ctx, task, split), note },
  })
  await settleTask(ctx, moved, split)
  await ctx.db
    .update(disputes)
    .set({ ...split, resolution: note, resolvedBy: decidedBy, resolvedAt: sql`now()` })
    .where(eq(disputes.id, dispute.id))
  return toChange(moved)
}

// no audit: transitionTask writes the audit and activity rows.
/** An admin decides a dispute: `refundCredits` back to the client, the rest earned by the freelancer. DISPUTE_OVER without one. */
export function resolveDispute(ctx: Ctx<AdminActor>, input: SettleDisputeInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "delivery.resolveDispute", input.idempotencyKey, input, {
      load: () => lockTaskFor(ctx, input.taskId),
      run: async (task) => {
        const decidedBy = userIdOf(ctx.actor) ?? fail("PERSON_NEEDED")
        return settleDispute(ctx, task, await openDisputeOf(ctx, task.id), { ...input, decidedBy })
      },
    }),
  )
}
