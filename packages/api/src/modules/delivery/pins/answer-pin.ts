// no audit: a thread is its own record
import { reviewComments, reviewPins } from "@atelier/db/schema"
import type { AnswerPinInput } from "@atelier/domain/delivery"
import { eq } from "drizzle-orm"
import type { FreelancerActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { assertWorking } from "../policy.ts"
import { assertOpenThread, lockPin } from "./load-pin.ts"

/** The freelancer says that a pin is fixed or why it cannot be, before the next version. NOT_IN_PROGRESS, STALE_VERSION. */
export function answerPin(ctx: Ctx<FreelancerActor>, input: AnswerPinInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const { pinId, verdict, comment } = input
    const { pin, task } = await lockPin(ctx, pinId)
    assertOpenThread(pin, task)
    assertWorking(task)
    if (pin.status !== "OPEN") {
      fail("STALE_VERSION")
    }
    await Promise.all([
      ctx.db.update(reviewPins).set({ verdict }).where(eq(reviewPins.id, pinId)),
      ctx.db.insert(reviewComments).values({ pinId, authorId: ctx.actor.userId, body: comment, verdict }),
      emit(ctx, "task", task.id),
    ])
    return { id: pinId }
  })
}
