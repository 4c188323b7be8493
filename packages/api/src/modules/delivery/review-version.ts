import { deliveryVersions } from "@atelier/db/schema"
import type { ReviewOutcome } from "@atelier/domain/delivery"
import type { PassDeliveryInput, ReturnDeliveryInput } from "@atelier/domain/tasks"
import { and, eq, isNull, sql } from "drizzle-orm"
import { lockTaskFor, moveDue, type TaskRow, transitionTask } from "#modules/tasks"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { resolvePins, sendPins } from "./pins/send-pins.ts"

export type ReviewedVersion = { versionId: string; number: number }

type Review = {
  event: "pass" | "return"
  outcome: ReviewOutcome
  feedback: string | null
  pins?: number
  versionId: string | undefined
}

/** Marks the version that waits; the caller holds the task's lock. STALE_VERSION when another one came in. */
async function mark(ctx: TxCtx<AdminActor>, task: TaskRow, review: Review): Promise<ReviewedVersion> {
  const { event, outcome, feedback, pins = 0, versionId } = review
  const [row] = await ctx.db
    .update(deliveryVersions)
    .set({
      reviewOutcome: outcome,
      reviewFeedback: feedback === "" ? null : feedback,
      sentPins: pins,
      visibleToClient: outcome === "PASSED",
      reviewedBy: ctx.actor.userId,
      reviewedAt: sql`now()`,
    })
    .where(and(eq(deliveryVersions.taskId, task.id), isNull(deliveryVersions.reviewOutcome)))
    .returning({ versionId: deliveryVersions.id, number: deliveryVersions.number })
  const version = row ?? fail("INVALID_TRANSITION", { status: task.status, event })
  if (versionId !== undefined && versionId !== version.versionId) {
    fail("STALE_VERSION", { versionId: version.versionId, number: version.number })
  }
  return version
}

// no audit: transitionTask writes the audit and activity rows.
/** The internal review lets a version through: the client sees it, and the clock of the automatic approval starts. */
export function passVersion(ctx: Ctx<AdminActor>, input: PassDeliveryInput): Promise<ReviewedVersion> {
  return inTx(ctx, async (ctx) =>
    once(ctx, "delivery.pass", input.idempotencyKey, input, {
      load: () => lockTaskFor(ctx, input.taskId),
      run: async (task) => {
        const { taskId, note, versionId } = input
        const version = await mark(ctx, task, { event: "pass", outcome: "PASSED", feedback: note, versionId })
        await Promise.all([
          transitionTask(ctx, taskId, {
            event: "pass",
            data: ({ autoApproveAt }) => ({ version: version.number, until: autoApproveAt }),
          }),
          resolvePins(ctx, taskId, "ATELIER"),
        ])
        return version
      },
    }),
  )
}

/** The internal review sends a version back with feedback; the client never sees it and loses no revision. */
export function returnVersion(ctx: Ctx<AdminActor>, input: ReturnDeliveryInput): Promise<ReviewedVersion> {
  return inTx(ctx, async (ctx) =>
    once(ctx, "delivery.return", input.idempotencyKey, input, {
      load: () => lockTaskFor(ctx, input.taskId),
      run: async (task) => {
        const { taskId, feedback, versionId } = input
        const [asked, due] = await Promise.all([
          sendPins(ctx, { taskId, side: "ATELIER", feedback }),
          moveDue(ctx, task, { by: "REVIEW", shown: input.dueAt }),
        ])
        const version = await mark(ctx, task, { event: "return", outcome: "RETURNED", ...asked, versionId })
        const data = { version: version.number, feedback: asked.text, due: due.dueAt, ...due.moved }
        await transitionTask(ctx, taskId, { event: "return", set: due.set, data })
        return version
      },
    }),
  )
}
