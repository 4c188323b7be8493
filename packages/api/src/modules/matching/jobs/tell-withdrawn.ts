// no audit: the task's own change is audited; here those who held an offer are told
import { taskOffers, tasks } from "@atelier/db/schema"
import type { OfferWithdrawalReason } from "@atelier/domain/matching"
import { and, eq, isNotNull } from "drizzle-orm"
import { notify } from "#modules/notifications"
import type { JobHandler } from "#platform/enqueue"
import { inTx } from "#platform/tx"

const WHY: Partial<Record<OfferWithdrawalReason, string>> = {
  TAKEN_BY_ANOTHER: "Someone else was faster.",
  ASSIGNED_BY_ADMIN: "Atelier gave it to someone.",
  TASK_CANCELLED: "The task was cancelled.",
}

/** Tells those whose offer of a broadcast was withdrawn, once each. */
export const tellWithdrawn: JobHandler<{ taskId: string }> = (ctx, { taskId }) =>
  inTx(ctx, async (ctx) => {
    const rows = await ctx.db
      .select({
        id: taskOffers.id,
        userId: taskOffers.artistId,
        reason: taskOffers.withdrawnReason,
        title: tasks.title,
      })
      .from(taskOffers)
      .innerJoin(tasks, eq(tasks.id, taskOffers.taskId))
      .where(and(eq(taskOffers.taskId, taskId), eq(taskOffers.broadcast, true), isNotNull(taskOffers.withdrawnReason)))
    for (const { id, userId, reason, title } of rows) {
      const why = reason ? WHY[reason] : undefined
      if (why) {
        const params = { title, reason: why }
        await notify(ctx, { userId, event: "OFFER_WITHDRAWN", params, dedupeKey: `withdrawn:${id}` })
      }
    }
  })
