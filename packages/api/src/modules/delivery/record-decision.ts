import { deliveryVersions } from "@atelier/db/schema"
import type { ClientDecision } from "@atelier/domain/delivery"
import { and, eq, isNull, sql } from "drizzle-orm"
import { userIdOf } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"

type Decision = { taskId: string; outcome: ClientDecision; feedback: string | null; pins?: number }

/** Writes down on the version in review what was decided about it; nobody in person when silence approved it. */
export async function recordDecision(ctx: TxCtx, { taskId, outcome, feedback, pins = 0 }: Decision): Promise<void> {
  const inReview = and(
    eq(deliveryVersions.taskId, taskId),
    eq(deliveryVersions.visibleToClient, true),
    isNull(deliveryVersions.clientDecision),
  )
  await ctx.db
    .update(deliveryVersions)
    .set({
      clientDecision: outcome,
      clientFeedback: feedback,
      sentPins: pins,
      decidedBy: userIdOf(ctx.actor),
      decidedAt: sql`now()`,
    })
    .where(inReview)
}
