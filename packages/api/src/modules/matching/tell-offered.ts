import { taskOffers, tasks } from "@atelier/db/schema"
import { countsWorkingHours } from "@atelier/domain/matching"
import { and, eq, inArray } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { TxCtx } from "#platform/ctx"

/** Tells the holders of these offers, those that are still open, once each. */
export async function tellOffered(ctx: TxCtx, offerIds: readonly string[]): Promise<void> {
  const open = await ctx.db
    .select({
      id: taskOffers.id,
      userId: taskOffers.artistId,
      taskId: taskOffers.taskId,
      payCents: taskOffers.payCents,
      expiresAt: taskOffers.expiresAt,
      title: tasks.title,
      urgency: tasks.urgency,
      broadcast: taskOffers.broadcast,
    })
    .from(taskOffers)
    .innerJoin(tasks, eq(tasks.id, taskOffers.taskId))
    .where(and(inArray(taskOffers.id, [...offerIds]), eq(taskOffers.response, "PENDING")))
  for (const { id, userId, taskId, payCents, expiresAt, title, urgency, broadcast } of open) {
    record(
      ctx,
      "offer.made",
      { holder: userId, taskId, dedupeKey: `offer:${id}` },
      { title, payCents, until: expiresAt, countsWorkingHours: !broadcast && countsWorkingHours(urgency) },
    )
  }
}
