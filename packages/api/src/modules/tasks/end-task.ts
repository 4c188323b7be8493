import type { EndTaskInput, Settlement } from "@atelier/domain/tasks"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { type CancelledTask, endData } from "./cancel-task.ts"
import { lockTaskFor, type TaskRow } from "./policy.ts"
import { settleTask } from "./settle-task.ts"
import { transitionTask } from "./transition.ts"

/** What the client does not get back is the freelancer's; without a freelancer everything goes back. */
function splitOf(task: TaskRow, input: EndTaskInput): Settlement {
  const { creditsUsed, freelancerId } = task
  const { refundCredits, expectedCredits } = input
  if (creditsUsed !== expectedCredits) {
    fail("CREDITS_CHANGED", { credits: creditsUsed })
  }
  const lowest = freelancerId === null ? creditsUsed : 0
  if (refundCredits < lowest || refundCredits > creditsUsed) {
    fail("REFUND_OUT_OF_RANGE", { least: lowest, most: creditsUsed })
  }
  return { refundCredits, earnedCredits: creditsUsed - refundCredits }
}

async function end(ctx: TxCtx, input: EndTaskInput): Promise<CancelledTask> {
  const { taskId, reason } = input
  const settlement = splitOf(await lockTaskFor(ctx, taskId), input)
  const task = await transitionTask(ctx, taskId, {
    event: "end",
    set: { cancellationReason: reason },
    data: (left) => endData(ctx, left, settlement, reason),
  })
  await settleTask(ctx, task, settlement)
  return { taskId, ...settlement }
}

// no audit: transitionTask writes the audit and activity rows.
/**
 * An admin ends any open task with a split: `refundCredits` back to the client, the rest earned by the freelancer, both
 * posted with the change of state. QUOTE_CHANGED when the task holds other credits than the screen showed.
 */
export function endTask(ctx: Ctx<AdminActor>, input: EndTaskInput): Promise<CancelledTask> {
  return inTx(ctx, (ctx) => once(ctx, "tasks.end", input.idempotencyKey, input, () => end(ctx, input)))
}
