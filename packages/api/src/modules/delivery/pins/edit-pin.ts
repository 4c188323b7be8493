// no audit: a draft is its author's alone until it is sent with a decision
import { reviewPins } from "@atelier/db/schema"
import { type EditPinInput, type RemovePinInput, toSelector } from "@atelier/domain/delivery"
import { eq } from "drizzle-orm"
import type { TaskRow } from "#modules/tasks"
import type { ReviewerActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { assertOnFile, assertRequirement } from "./add-pin.ts"
import { assertInReview, lockPin, lockVersion, type PinRow, sideOf } from "./load-pin.ts"

/** PIN_SENT for what is no draft any more; a draft that the actor sees is the actor's. */
async function lockDraft(ctx: TxCtx, pinId: string): Promise<{ pin: PinRow; task: TaskRow }> {
  const { pin, task } = await lockPin(ctx, pinId)
  return pin.sentAt === null ? { pin, task } : fail("PIN_SENT")
}

/** Changes an own draft while its version is in review. PIN_SENT, PINS_CLOSED, PIN_OUTSIDE. */
export function editPin(ctx: Ctx<ReviewerActor>, input: EditPinInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const { pinId, place, body, tag, requirement } = input
    const { pin, task } = await lockDraft(ctx, pinId)
    const { version } = await lockVersion(ctx, pin.versionId)
    assertInReview(sideOf(ctx), task, version)
    if (place) {
      await assertOnFile(ctx, pin.versionId, pin.fileId ?? fail("PIN_OUTSIDE", { because: "PICTURE" }), place)
    }
    const next = {
      ...(body === undefined ? {} : { body }),
      tag: tag ?? pin.tag,
      requirementId: requirement === undefined ? pin.requirementId : requirement,
      ...(place ? { selector: toSelector(place) } : {}),
    }
    assertRequirement(task, next.tag, next.requirementId)
    await ctx.db.update(reviewPins).set(next).where(eq(reviewPins.id, pinId))
    return { id: pinId }
  })
}

/** Deletes an own draft, also one whose version was decided about without it. PIN_SENT. */
export function removePin(ctx: Ctx<ReviewerActor>, input: RemovePinInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    await lockDraft(ctx, input.pinId)
    await ctx.db.delete(reviewPins).where(eq(reviewPins.id, input.pinId))
    return { id: input.pinId }
  })
}
