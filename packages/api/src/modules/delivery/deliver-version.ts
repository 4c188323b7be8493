import { deliveryVersions } from "@atelier/db/schema"
import type { DeliverTaskInput } from "@atelier/domain/tasks"
import { eq, sql } from "drizzle-orm"
import { lockOwnWork, type TaskRow, transitionTask } from "#modules/tasks"
import type { FreelancerActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { once } from "#platform/idempotency"
import { inTx } from "#platform/tx"
import { checkFiles } from "./check-files.ts"
import { countUnanswered } from "./pins/send-pins.ts"
import { attachFiles, loadUnusedFiles } from "./unused-files.ts"

export type DeliveredVersion = { versionId: string; number: number }

async function deliver(ctx: TxCtx<FreelancerActor>, task: TaskRow, input: DeliverTaskInput): Promise<DeliveredVersion> {
  const { taskId, note, fileIds } = input
  const wanted = { taskId, fileIds, kind: "DELIVERABLE" } as const
  const [files, unanswered] = await Promise.all([loadUnusedFiles(ctx, wanted), countUnanswered(ctx, taskId)])
  if (unanswered > 0) {
    fail("PINS_UNANSWERED", { count: unanswered })
  }
  const [made] = await ctx.db
    .insert(deliveryVersions)
    .values({
      taskId,
      number: sql`(select coalesce(max(number), 0) + 1 from ${deliveryVersions} where ${eq(deliveryVersions.taskId, taskId)})`,
      note: note === "" ? null : note,
      preflight: await checkFiles(ctx, task, files),
      submittedBy: ctx.actor.userId,
    })
    .returning({ id: deliveryVersions.id, number: deliveryVersions.number })
  const version = orNotFound(made)
  await Promise.all([
    attachFiles(ctx, wanted, { versionId: version.id }),
    transitionTask(ctx, taskId, {
      event: "deliver",
      data: { files: fileIds.length, version: version.number, freelancer: ctx.actor.name },
    }),
  ])
  return { versionId: version.id, number: version.number }
}

// no audit: transitionTask writes the audit and activity rows.
/** The freelancer hands in a numbered version of at least one own upload; it goes to the internal review first. PINS_UNANSWERED. */
export function deliverVersion(ctx: Ctx<FreelancerActor>, input: DeliverTaskInput): Promise<DeliveredVersion> {
  return inTx(ctx, (ctx) =>
    once(ctx, "delivery.deliver", input.idempotencyKey, input, {
      // Locked: versions of one task are numbered one after the other.
      load: () => lockOwnWork(ctx, input.taskId),
      run: (task) => deliver(ctx, task, input),
    }),
  )
}
