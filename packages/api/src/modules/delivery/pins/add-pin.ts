// no audit: a draft is its author's alone until it is sent with a decision
import { reviewPins, taskFiles } from "@atelier/db/schema"
import {
  type AddPinInput,
  fileTypeOf,
  MAX_PINS,
  type PinPlace,
  placeTrouble,
  toSelector,
} from "@atelier/domain/delivery"
import { and, count, eq } from "drizzle-orm"
import type { TaskRow } from "#modules/tasks"
import type { ReviewerActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { orNotYours } from "#platform/not-yours"
import { inTx } from "#platform/tx"
import { assertInReview, lockVersion, sideOf } from "./load-pin.ts"

/** PIN_OUTSIDE when the file has no such page, time or picture; NOT_FOUND when it is not in the version. */
export async function assertOnFile(ctx: TxCtx, versionId: string, fileId: string, place: PinPlace): Promise<void> {
  const [found] = await ctx.db
    .select({ mimeType: taskFiles.mimeType, facts: taskFiles.facts })
    .from(taskFiles)
    .where(and(eq(taskFiles.id, fileId), eq(taskFiles.versionId, versionId), eq(taskFiles.status, "READY")))
  const { mimeType, facts } = await orNotYours(ctx, found, taskFiles.id, fileId)
  const trouble = placeTrouble(place, { category: fileTypeOf(mimeType ?? "")?.category ?? null, facts })
  if (trouble) {
    fail("PIN_OUTSIDE", trouble)
  }
}

/** A missed requirement is one of the task's; where the task has some it has to be named. PIN_REQUIREMENT. */
export function assertRequirement({ requirements }: TaskRow, tag: string, requirement: string | null): void {
  const isKnown = requirements.some(({ id }) => id === requirement)
  const isNeeded = tag === "MISSED" && requirements.length > 0
  if (requirement === null ? isNeeded : tag !== "MISSED" || !isKnown) {
    fail("PIN_REQUIREMENT")
  }
}

async function assertRoom(ctx: TxCtx, taskId: string): Promise<void> {
  const [pins] = await ctx.db.select({ count: count() }).from(reviewPins).where(eq(reviewPins.taskId, taskId))
  if ((pins?.count ?? 0) >= MAX_PINS) {
    fail("PINS_FULL", { max: MAX_PINS })
  }
}

/** Marks what should change on the version in review, as a draft. PINS_CLOSED for another version, PIN_OUTSIDE, PINS_FULL. */
export function addPin(ctx: Ctx<ReviewerActor>, input: AddPinInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const { versionId, fileId = null, place, body, tag, requirement = null } = input
    const side = sideOf(ctx)
    const { version, task } = await lockVersion(ctx, versionId)
    await Promise.all([fileId === null ? null : assertOnFile(ctx, versionId, fileId, place), assertRoom(ctx, task.id)])
    assertInReview(side, task, version)
    assertRequirement(task, tag, requirement)
    const [pin] = await ctx.db
      .insert(reviewPins)
      .values({
        taskId: task.id,
        versionId,
        fileId,
        side,
        authorId: ctx.actor.userId,
        selector: toSelector(place),
        body,
        tag,
        requirementId: requirement,
      })
      .returning({ id: reviewPins.id })
    return pin ?? fail("NOT_FOUND")
  })
}
