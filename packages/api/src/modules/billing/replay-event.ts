import { webhookEvents } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

/** Runs a stored event again; one that is done already changes nothing. */
export function replayEvent(ctx: Ctx<AdminActor>, { eventId }: { eventId: string }): Promise<{ eventId: string }> {
  return inTx(ctx, async (ctx) => {
    const [event] = await ctx.db
      .select({ type: webhookEvents.type })
      .from(webhookEvents)
      .where(eq(webhookEvents.id, eventId))
    const { type } = orNotFound(event)
    await enqueue(ctx, "billing.handle-event", { eventId })
    record(ctx, "webhook.replayed", { id: eventId }, { type })
    return { eventId }
  })
}
