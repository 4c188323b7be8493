// no audit: the task's own change is audited; here those who held an offer are told
import { taskOffers, tasks } from "@atelier/db/schema"
import type { OfferWithdrawalReason } from "@atelier/domain/matching"
import { and, eq, isNotNull } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { JobHandler } from "#platform/enqueue"
import { inTx } from "#platform/tx"

/** For their own reasons the freelancers know of it already. */
const TOLD: readonly OfferWithdrawalReason[] = ["TAKEN_BY_ANOTHER", "ASSIGNED_BY_ADMIN", "TASK_CANCELLED"]

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
      if (reason && TOLD.includes(reason)) {
        const about = { dedupeKey: `withdrawn:${id}` }
        record(ctx, "offer.withdrawn", { formerHolder: userId, ...about }, { title, reason })
      }
    }
  })
