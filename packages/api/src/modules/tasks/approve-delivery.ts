import { earningCents } from "@atelier/domain/payouts"
import type { ApproveDeliveryInput } from "@atelier/domain/tasks"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { tellDecision } from "./decisions.ts"
import { loadTaskFor } from "./policy.ts"
import { repeatable, type TaskChange, toChange } from "./repeat.ts"
import { payRate, settleTask } from "./settle-task.ts"
import { tellTask } from "./tell-task.ts"
import { type MovedTask, partyOf, transitionTask } from "./transition.ts"

async function tell(ctx: TxCtx, task: MovedTask, rate: number) {
  await tellTask(ctx, "task.approved", task, { earnedCents: earningCents(task.creditsUsed, rate) })
  if (partyOf(ctx.actor) === "SYSTEM") {
    await tellTask(ctx, "task.approvedAutomatically", task, {})
  }
}

async function complete(ctx: TxCtx, taskId: string): Promise<TaskChange> {
  const task = await transitionTask(ctx, taskId, { event: "approve" })
  const rate = task.payCentsPerCredit ?? (await payRate(ctx))
  await settleTask(ctx, { ...task, payCentsPerCredit: rate }, { refundCredits: 0, earnedCredits: task.creditsUsed })
  await enqueue(ctx, "matching.recompute-metrics", { taskId })
  await tellDecision(ctx, { task, outcome: "APPROVED", feedback: null })
  await tell(ctx, task, rate)
  return toChange(task)
}

// no audit: transitionTask writes the audit and activity rows.
/** The client (or, after days of silence, the system) accepts the version in review: the freelancer's earning is written. */
export function approveDelivery(ctx: AnyCtx, input: ApproveDeliveryInput): Promise<TaskChange> {
  return inTx(ctx, async (ctx) => {
    await loadTaskFor(ctx, input.taskId)
    return repeatable(ctx, "tasks.approve", input, () => complete(ctx, input.taskId))
  })
}
