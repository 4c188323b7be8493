import { disputes } from "@atelier/db/schema"
import { isDisputable, type OpenDisputeInput } from "@atelier/domain/tasks"
import { record } from "#modules/notifications"
import { pauseTask, recordActivity, type TaskChange, type TaskRow, toChange } from "#modules/tasks"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { hintSides, lockAsSide, type SideActor, sideOf } from "./side.ts"

async function open(ctx: TxCtx<SideActor>, task: TaskRow, input: OpenDisputeInput): Promise<TaskChange> {
  const { category, reason, refundPercent } = input
  if (task.disputeOpenedAt || !isDisputable(task.status)) {
    fail("NOT_DISPUTABLE", { status: task.status })
  }
  await ctx.db.insert(disputes).values({ taskId: task.id, openedBy: ctx.actor.userId, category, reason, refundPercent })
  await pauseTask(ctx, task.id)
  await recordActivity(ctx, task.id, { action: "dispute_opened", metadata: { category, reason } })
  const { title, clientId: client, freelancerId: freelancer } = task
  const subject = { id: task.id, taskId: task.id, client, freelancer, after: { category, refundPercent } }
  record(ctx, "dispute.opened", subject, { title, by: sideOf(ctx), reason })
  await hintSides(ctx, task)
  return toChange(task)
}

/**
 * The client or the freelancer disputes a version in review or the changes asked for: every deadline of the task is paused
 * and an admin decides. NOT_DISPUTABLE at another time, or while one is open. `refundPercent` is what that side proposes.
 */
export function openDispute(ctx: Ctx<SideActor>, input: OpenDisputeInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "delivery.openDispute", input.idempotencyKey, input, {
      load: () => lockAsSide(ctx, input.taskId),
      run: (task) => open(ctx, task, input),
    }),
  )
}
