import { deliveryVersions } from "@atelier/db/schema"
import { and, eq, isNull, sql } from "drizzle-orm"
import { type Decision, onDecision } from "#modules/tasks"
import { userIdOf } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"

/** Writes down on the version in review what was decided about it; nobody in person when silence approved it. */
async function recordDecision(ctx: TxCtx, { task, outcome, feedback }: Decision): Promise<void> {
  const inReview = and(
    eq(deliveryVersions.taskId, task.id),
    eq(deliveryVersions.visibleToClient, true),
    isNull(deliveryVersions.clientDecision),
  )
  await ctx.db
    .update(deliveryVersions)
    .set({
      clientDecision: outcome,
      clientFeedback: feedback,
      decidedBy: userIdOf(ctx.actor),
      decidedAt: sql`now()`,
    })
    .where(inReview)
}

onDecision(recordDecision)
