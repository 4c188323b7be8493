import { earningCents } from "@atelier/domain/payouts"
import { type CancelTaskInput, refundOnCancel, type Settlement } from "@atelier/domain/tasks"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { setting } from "#platform/settings"
import { inTx } from "#platform/tx"
import { assertOwnCredits, loadTaskFor, type TaskRow } from "./policy.ts"
import { payRate, settleTask } from "./settle-task.ts"
import { partyOf, transitionTask } from "./transition.ts"

export type CancelledTask = Settlement & { taskId: string }

/** What is stated of a task's early end, with what it means for its client and its freelancer. */
export async function endData(ctx: TxCtx, task: TaskRow, settlement: Settlement, reason: string | undefined) {
  const rate = task.payCentsPerCredit ?? (await payRate(ctx))
  return {
    by: partyOf(ctx.actor),
    ...(reason ? { reason } : {}),
    ...settlement,
    earnedCents: earningCents(settlement.earnedCredits, rate),
  }
}

function settlementOf(task: TaskRow, status: TaskRow["status"], percent: number): Settlement {
  return refundOnCancel({ status, creditsUsed: task.creditsUsed, percent }) ?? fail("INVALID_TRANSITION", { status })
}

type CancelInput = Omit<CancelTaskInput, "idempotencyKey">

async function cancel(ctx: TxCtx, input: CancelInput): Promise<CancelledTask> {
  const { taskId, reason, expectedRefundCredits } = input
  const percent = await setting(ctx, "cancelRefundPercent")
  const task = await transitionTask(ctx, taskId, {
    event: "cancel",
    ...(reason ? { set: { cancellationReason: reason } } : {}),
    data: (left) => endData(ctx, left, settlementOf(left, left.previousStatus, percent), reason),
  })
  const settlement = settlementOf(task, task.previousStatus, percent)
  if (expectedRefundCredits !== undefined && expectedRefundCredits !== settlement.refundCredits) {
    fail("REFUND_CHANGED", settlement)
  }
  await settleTask(ctx, task, settlement)
  return { taskId, ...settlement }
}

// no audit: transitionTask writes the audit and activity rows.
/**
 * Cancels a task and refunds by rule: everything before work starts, a part once it has, the rest earned by the freelancer.
 * The refund follows from the status that was really left, and one other than expected is refused (QUOTE_CHANGED).
 */
export function cancelTask(ctx: AnyCtx, input: CancelInput & { idempotencyKey?: string }): Promise<CancelledTask> {
  const { idempotencyKey, ...rest } = input
  return inTx(ctx, (ctx) =>
    once(ctx, "tasks.cancel", idempotencyKey, rest, {
      load: async () => assertOwnCredits(ctx, await loadTaskFor(ctx, input.taskId)),
      run: () => cancel(ctx, rest),
    }),
  )
}
