import { taskOffers } from "@atelier/db/schema"
import { and, desc, eq, isNull } from "drizzle-orm"
import { record } from "#modules/notifications"
import { type TaskRow, transitionTask } from "#modules/tasks"
import type { TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import type { OfferRow } from "./policy.ts"

/** What ran out of the offers made last; nothing when they were declined or withdrawn. */
async function expiredOfLast(ctx: TxCtx, taskId: string): Promise<OfferRow[]> {
  const last = ctx.db
    .select({ roundId: taskOffers.roundId })
    .from(taskOffers)
    .where(eq(taskOffers.taskId, taskId))
    .orderBy(desc(taskOffers.createdAt), desc(taskOffers.id))
    .limit(1)
  return ctx.db
    .select()
    .from(taskOffers)
    .where(
      and(
        eq(taskOffers.taskId, taskId),
        eq(taskOffers.roundId, last),
        eq(taskOffers.response, "EXPIRED"),
        isNull(taskOffers.withdrawnAt),
      ),
    )
}

/**
 * A task still OFFERED whose last offer ran out goes back to PENDING, and its holder is told; the sweeper has only closed
 * the offer. Withdrawn offers were told of when they were withdrawn. Returns the task as it is now.
 */
export async function settleExpired(ctx: TxCtx, task: TaskRow): Promise<TaskRow> {
  const expired = task.status === "OFFERED" ? await expiredOfLast(ctx, task.id) : []
  const [first] = expired
  if (!first) {
    return task
  }
  const who = first.broadcast ? { offers: expired.length } : { freelancerId: first.artistId }
  const moved = await transitionTask(ctx, task.id, {
    event: "expire",
    to: "PENDING",
    data: { ...who, level: first.escalationLevel },
  })
  if (first.broadcast) {
    await Promise.all(expired.map(({ artistId }) => emit(ctx, "user", artistId)))
  } else {
    const about = { dedupeKey: `offer-expired:${first.id}` }
    record(ctx, "offer.expired", { formerHolder: first.artistId, ...about }, { title: task.title })
  }
  return moved
}
