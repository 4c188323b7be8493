import { payPerCreditCents } from "@atelier/domain/payouts"
import type { Settlement } from "@atelier/domain/tasks"
import { postCredits, recordEarning } from "#modules/credits"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { setting } from "#platform/settings"
import { payerOfTask } from "./payer.ts"
import type { TaskRow } from "./policy.ts"

/** What a freelancer earns for one credit at today's rules, in cents; fixed on the task when it is accepted or assigned. */
export async function payRate(ctx: AnyCtx): Promise<number> {
  return payPerCreditCents(await setting(ctx, "creditPriceCents"), await setting(ctx, "freelancerSharePercent"))
}

type Settled = Pick<TaskRow, "id" | "clientId" | "companyId" | "payCentsPerCredit"> & { freelancerId: string | null }

// no audit: postCredits and recordEarning write the audit rows.
/**
 * Ends a task's money: `refundCredits` back to who paid, `earnedCredits` to its freelancer, each once a task. Together
 * they are all that the task held, so that no work in progress is left behind.
 */
export async function settleTask(ctx: TxCtx, task: Settled, settlement: Settlement): Promise<void> {
  const { refundCredits, earnedCredits } = settlement
  if (refundCredits > 0) {
    const { payerId, ...budget } = await payerOfTask(ctx, task)
    await postCredits(ctx, {
      userId: payerId,
      ...budget,
      amount: refundCredits,
      type: "REFUND",
      cause: "TASK_REFUNDED",
      taskId: task.id,
      idempotencyKey: `refund:${task.id}`,
    })
  }
  if (earnedCredits > 0 && task.freelancerId) {
    const centsPerCredit = task.payCentsPerCredit ?? (await payRate(ctx))
    await recordEarning(ctx, {
      taskId: task.id,
      freelancerId: task.freelancerId,
      credits: earnedCredits,
      centsPerCredit,
    })
  }
}
