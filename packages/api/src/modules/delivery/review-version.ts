import { deliveryVersions } from "@atelier/db/schema"
import type { ReviewOutcome } from "@atelier/domain/delivery"
import { cut } from "@atelier/domain/shared"
import type { PassDeliveryInput, ReturnDeliveryInput } from "@atelier/domain/tasks"
import { and, eq, isNull, sql } from "drizzle-orm"
import { lockTaskFor, moveDue, tellTask, transitionTask } from "#modules/tasks"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"

export type ReviewedVersion = { versionId: string; number: number }

type Review = { taskId: string; outcome: ReviewOutcome; feedback: string; versionId: string | undefined }

/** Marks the version that waits; the caller's transition holds the task's lock. STALE_VERSION when another one came in. */
async function mark(ctx: TxCtx<AdminActor>, review: Review): Promise<ReviewedVersion> {
  const { taskId, outcome, feedback, versionId } = review
  const [row] = await ctx.db
    .update(deliveryVersions)
    .set({
      reviewOutcome: outcome,
      reviewFeedback: feedback === "" ? null : feedback,
      visibleToClient: outcome === "PASSED",
      reviewedBy: ctx.actor.userId,
      reviewedAt: sql`now()`,
    })
    .where(and(eq(deliveryVersions.taskId, taskId), isNull(deliveryVersions.reviewOutcome)))
    .returning({ versionId: deliveryVersions.id, number: deliveryVersions.number })
  const version = orNotFound(row)
  if (versionId !== undefined && versionId !== version.versionId) {
    fail("STALE_VERSION", { versionId: version.versionId, number: version.number })
  }
  await emit(ctx, "admin", "review")
  return version
}

type Keyed = { idempotencyKey?: string | undefined }
function repeatable<T>(ctx: TxCtx, scope: string, input: Keyed, fn: () => Promise<T>): Promise<T> {
  return input.idempotencyKey ? once(ctx, scope, input.idempotencyKey, input, fn) : fn()
}

// no audit: transitionTask writes the audit and activity rows.
/** The internal review lets a version through: the client sees it, and the clock of the automatic approval starts. */
export function passVersion(ctx: Ctx<AdminActor>, input: PassDeliveryInput): Promise<ReviewedVersion> {
  return inTx(ctx, async (ctx) =>
    repeatable(ctx, "delivery.pass", input, async () => {
      const { taskId, note, versionId } = input
      const task = await transitionTask(ctx, taskId, { event: "pass" })
      const version = await mark(ctx, { taskId, outcome: "PASSED", feedback: note, versionId })
      await tellTask(ctx, "delivery.passed", task, { version: version.number, until: task.autoApproveAt })
      return version
    }),
  )
}

/** The internal review sends a version back with feedback; the client never sees it and loses no revision. */
export function returnVersion(ctx: Ctx<AdminActor>, input: ReturnDeliveryInput): Promise<ReviewedVersion> {
  return inTx(ctx, async (ctx) =>
    repeatable(ctx, "delivery.return", input, async () => {
      const { taskId, feedback, versionId } = input
      const due = await moveDue(ctx, await lockTaskFor(ctx, taskId), { by: "REVIEW", shown: input.dueAt })
      const task = await transitionTask(ctx, taskId, { event: "return", set: due.set, metadata: due.metadata })
      const version = await mark(ctx, { taskId, outcome: "RETURNED", feedback, versionId })
      const told = { version: version.number, feedback: cut(feedback, 500), due: due.dueAt }
      await tellTask(ctx, "delivery.returned", task, told)
      return version
    }),
  )
}
