import { taskOffers, tasks } from "@atelier/db/schema"
import { and, eq } from "drizzle-orm"
import type { TaskRow } from "#modules/tasks"
import type { FreelancerActor } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { orNotYours } from "#platform/not-yours"

export type OfferRow = typeof taskOffers.$inferSelect

/** An offer made to the caller; NOT_FOUND for everyone else's. */
export async function loadOwnOffer(ctx: AnyCtx<FreelancerActor>, offerId: string): Promise<OfferRow> {
  const [row] = await ctx.db
    .select()
    .from(taskOffers)
    .where(and(eq(taskOffers.id, offerId), eq(taskOffers.artistId, ctx.actor.userId)))
  return orNotYours(ctx, row, taskOffers.id, offerId)
}

/**
 * The task, locked. Whoever touches a task's offers locks the task first and the offers after it, so that accepting,
 * declining, expiring, withdrawing and searching stand in one line and never wait for each other in a circle.
 */
export async function lockTask(ctx: TxCtx, taskId: string): Promise<TaskRow | undefined> {
  const [row] = await ctx.db.select().from(tasks).where(eq(tasks.id, taskId)).for("update")
  return row
}
