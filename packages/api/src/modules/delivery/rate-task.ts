import { taskRatings } from "@atelier/db/schema"
import type { RateTaskInput } from "@atelier/domain/tasks"
import { and, eq } from "drizzle-orm"
import { loadTaskFor, recordActivity } from "#modules/tasks"
import type { ClientActor, ReaderActor } from "#platform/actor"
import type { AnyCtx, Ctx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { fail } from "#platform/errors"
import { upToSuspension } from "#platform/history"
import { inTx } from "#platform/tx"

export type TaskRating = { score: number; comment: string | null; createdAt: Date }

/** The client rates a finished task, once: DUPLICATE afterwards. What follows for matching is learnt by a job. */
export function rateTask(ctx: Ctx<ClientActor>, input: RateTaskInput): Promise<TaskRating> {
  return inTx(ctx, async (ctx) => {
    const { taskId, score, comment } = input
    const { status, freelancerId } = await loadTaskFor(ctx, taskId)
    if (status !== "COMPLETED" || freelancerId === null) {
      return fail("NOT_FINISHED", { status })
    }
    const [row] = await ctx.db
      .insert(taskRatings)
      .values({
        taskId,
        clientId: ctx.actor.userId,
        artistId: freelancerId,
        rating: score,
        comment: comment === "" ? null : comment,
      })
      .onConflictDoNothing({ target: taskRatings.taskId })
      .returning({ score: taskRatings.rating, comment: taskRatings.comment, createdAt: taskRatings.createdAt })
    if (!row) {
      return fail("ALREADY_RATED")
    }
    await recordActivity(ctx, taskId, { action: "rated", metadata: { score } })
    await enqueue(ctx, "matching.recompute-metrics", { taskId })
    return row
  })
}

/** The rating of a task, for everyone who may see the task; null when there is none. */
export async function getRating(ctx: AnyCtx<ReaderActor>, taskId: string): Promise<TaskRating | null> {
  await loadTaskFor(ctx, taskId)
  const [row] = await ctx.db
    .select({ score: taskRatings.rating, comment: taskRatings.comment, createdAt: taskRatings.createdAt })
    .from(taskRatings)
    .where(and(eq(taskRatings.taskId, taskId), upToSuspension(ctx.actor, taskRatings.createdAt)))
  return row ?? null
}
