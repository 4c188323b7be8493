import { earningCents } from "@atelier/domain/payouts"
import type { ApproveDeliveryInput } from "@atelier/domain/tasks"
import { loadTaskFor, payRate, settleTask, type TaskChange, toChange, transitionTask } from "#modules/tasks"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { resolvePins } from "./pins/send-pins.ts"
import { recordDecision } from "./record-decision.ts"

async function approve(ctx: TxCtx, taskId: string): Promise<TaskChange> {
  const task = await transitionTask(ctx, taskId, {
    event: "approve",
    data: async ({ creditsUsed, payCentsPerCredit }) => ({
      earnedCents: earningCents(creditsUsed, payCentsPerCredit ?? (await payRate(ctx))),
    }),
  })
  await Promise.all([
    settleTask(ctx, task, { refundCredits: 0, earnedCredits: task.creditsUsed }),
    recordDecision(ctx, { taskId, outcome: "APPROVED", feedback: null }),
    resolvePins(ctx, taskId),
  ])
  return toChange(task)
}

// no audit: transitionTask writes the audit and activity rows.
/** The client (or, after days of silence, the system) accepts the version in review: the freelancer's earning is written. */
export function approveDelivery(ctx: AnyCtx, input: ApproveDeliveryInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "delivery.approve", input.idempotencyKey, input, {
      load: () => loadTaskFor(ctx, input.taskId),
      run: ({ id }) => approve(ctx, id),
    }),
  )
}
