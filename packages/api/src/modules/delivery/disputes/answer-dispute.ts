import { disputes } from "@atelier/db/schema"
import type { AnswerDisputeInput } from "@atelier/domain/tasks"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import { recordActivity, type TaskChange, type TaskRow, toChange } from "#modules/tasks"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { lockAsSide, openDisputeOf, openedBySide, otherSideOf, type SideActor, sideOf } from "./side.ts"

async function answer(ctx: TxCtx<SideActor>, task: TaskRow, text: string): Promise<TaskChange> {
  const dispute = await openDisputeOf(ctx, task.id)
  if (openedBySide(dispute, task) === sideOf(ctx) || dispute.answeredAt) {
    fail("DISPUTE_ANSWERED")
  }
  await ctx.db
    .update(disputes)
    .set({ answer: text, answeredBy: ctx.actor.userId, answeredAt: sql`now()` })
    .where(eq(disputes.id, dispute.id))
  await recordActivity(ctx, task.id, { action: "dispute_answered", metadata: { answer: text } })
  const subject = { id: task.id, taskId: task.id, participants: otherSideOf(ctx, task) }
  record(ctx, "dispute.answered", subject, { title: task.title, by: sideOf(ctx), answer: text })
  return toChange(task)
}

/** The other side gives its account, once: DISPUTE_ANSWERED afterwards, and for the side that opened it. */
export function answerDispute(ctx: Ctx<SideActor>, input: AnswerDisputeInput): Promise<TaskChange> {
  return inTx(ctx, (ctx) =>
    once(ctx, "delivery.answerDispute", input.idempotencyKey, input, {
      load: () => lockAsSide(ctx, input.taskId),
      run: (task) => answer(ctx, task, input.answer),
    }),
  )
}
