import { formatCents } from "@atelier/domain/credits"
import { earningCents } from "@atelier/domain/payouts"
import type { ApproveDeliveryInput } from "@atelier/domain/tasks"
import { notify } from "#modules/notifications"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { enqueueNamed } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { loadTaskFor } from "./policy.ts"
import { repeatable, type TaskChange, toChange } from "./repeat.ts"
import { payRate, settleTask } from "./settle-task.ts"
import { type MovedTask, partyOf, transitionTask } from "./transition.ts"

/** Work of another module in the same transaction, such as marking the version that was decided on. */
export type Alongside = (ctx: TxCtx, task: MovedTask) => Promise<void>

const tell = async (ctx: TxCtx, task: MovedTask, rate: number) => {
  const about = { taskId: task.id }
  if (task.freelancerId) {
    const params = { title: task.title, amount: formatCents(earningCents(task.creditsUsed, rate)) }
    await notify(ctx, { userId: task.freelancerId, event: "TASK_COMPLETED", ...about, params })
  }
  if (partyOf(ctx.actor) === "SYSTEM") {
    await notify(ctx, { userId: task.clientId, event: "TASK_COMPLETED", ...about, params: { title: task.title } })
  }
  await notify(ctx, { userId: task.clientId, event: "RATING_REQUESTED", ...about, params: { title: task.title } })
}

const complete = async (ctx: TxCtx, taskId: string, alongside: Alongside | undefined): Promise<TaskChange> => {
  const task = await transitionTask(ctx, taskId, { event: "approve" })
  const rate = task.payCentsPerCredit ?? (await payRate(ctx))
  await settleTask(ctx, { ...task, payCentsPerCredit: rate }, { refundCredits: 0, earnedCredits: task.creditsUsed })
  await enqueueNamed(ctx, "matching.learn", { taskId })
  await alongside?.(ctx, task)
  await tell(ctx, task, rate)
  return toChange(task)
}

// no audit: transitionTask writes the audit and activity rows.
/** The client (or, after days of silence, the system) accepts the version in review: the freelancer's earning is written. */
export const approveDelivery = (ctx: AnyCtx, input: ApproveDeliveryInput, alongside?: Alongside): Promise<TaskChange> =>
  inTx(ctx, async (tx) => {
    await loadTaskFor(tx, input.taskId)
    return repeatable(tx, "tasks.approve", input, () => complete(tx, input.taskId, alongside))
  })
