import { disputes } from "@atelier/db/schema"
import type { WithdrawDisputeInput } from "@atelier/domain/tasks"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import { recordActivity, resumeTask, type TaskChange, type TaskRow, toChange } from "#modules/tasks"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { hintSides, lockAsSide, openDisputeOf, openedBySide, otherSideOf, type SideActor, sideOf } from "./side.ts"

async function withdraw(ctx: TxCtx<SideActor>, task: TaskRow): Promise<TaskChange> {
  const dispute = await openDisputeOf(ctx, task.id)
  if (openedBySide(dispute, task) !== sideOf(ctx)) {
    fail("NOT_YOUR_DISPUTE")
  }
  await ctx.db.update(disputes).set({ withdrawnAt: sql`now()` }).where(eq(disputes.id, dispute.id))
  await resumeTask(ctx, task.id)
  await recordActivity(ctx, task.id, { action: "dispute_withdrawn", metadata: {} })
  const subject = { id: task.id, taskId: task.id, participants: otherSideOf(ctx, task) }
  record(ctx, "dispute.withdrawn", subject, { title: task.title, by: sideOf(ctx) })
  await hintSides(ctx, task)
  return toChange(task)
}

/** The side that opened the dispute withdraws it: work goes on, its deadlines moved by as long as the dispute was open. */
export function withdrawDispute(ctx: Ctx<SideActor>, input: WithdrawDisputeInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "delivery.withdrawDispute", input.idempotencyKey, input, {
      load: () => lockAsSide(ctx, input.taskId),
      run: (task) => withdraw(ctx, task),
    }),
  )
}
