import { reviewComments, reviewPins } from "@atelier/db/schema"
import type { ReopenPinInput, ResolvePinInput } from "@atelier/domain/delivery"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { TaskRow } from "#modules/tasks"
import type { ReviewerActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { assertOpenThread, lockPin, type PinRow, sideOf } from "./load-pin.ts"

/** A sent pin of the actor's side, its task not ended. WRONG_ROLE for an admin at what the client asked for. */
async function lockAsked(ctx: TxCtx<ReviewerActor>, pinId: string): Promise<{ pin: PinRow; task: TaskRow }> {
  const { pin, task } = await lockPin(ctx, pinId)
  assertOpenThread(pin, task)
  return pin.side === sideOf(ctx) ? { pin, task } : fail("WRONG_ROLE")
}

/** The side that asked for it resolves it. STALE_VERSION when it is resolved already. */
export function resolvePin(ctx: Ctx<ReviewerActor>, input: ResolvePinInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const { pin, task } = await lockAsked(ctx, input.pinId)
    if (pin.status !== "OPEN") {
      fail("STALE_VERSION")
    }
    const resolved = { status: "RESOLVED", resolvedBy: ctx.actor.userId, resolvedAt: sql`now()` } as const
    await Promise.all([
      ctx.db.update(reviewPins).set(resolved).where(eq(reviewPins.id, pin.id)),
      emit(ctx, "task", task.id),
    ])
    record(ctx, "pin.resolved", { id: task.id, metadata: { pin: pin.number } })
    return { id: pin.id }
  })
}

/** It is asked for again: the next version needs another answer. STALE_VERSION when it is open and has none. */
export function reopenPin(ctx: Ctx<ReviewerActor>, input: ReopenPinInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const { pinId, body } = input
    const { pin, task } = await lockAsked(ctx, pinId)
    if (pin.status === "OPEN" && pin.verdict === null) {
      fail("STALE_VERSION")
    }
    const reopened = { status: "OPEN", verdict: null, resolvedBy: null, resolvedAt: null } as const
    await Promise.all([
      ctx.db.update(reviewPins).set(reopened).where(eq(reviewPins.id, pinId)),
      body === "" ? null : ctx.db.insert(reviewComments).values({ pinId, authorId: ctx.actor.userId, body }),
      emit(ctx, "task", task.id),
    ])
    record(ctx, "pin.reopened", { id: task.id, metadata: { pin: pin.number } })
    return { id: pinId }
  })
}
