// no audit: marks what became of a stored event; its effects are audited where they happen
import { webhookEvents } from "@atelier/db/schema"
import { and, eq, ne, sql } from "drizzle-orm"
import { z } from "zod"
import { notifyAdmins } from "#modules/notifications"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { enqueueNamed } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { clawBack } from "../claw-back.ts"
import { settlePurchase } from "../settle-purchase.ts"

/** An event that only came too early works at its next attempts; after so many, admins are told, once. */
const ATTEMPTS_BEFORE_ALARM = 3

const Payload = z.object({ object: z.record(z.string(), z.unknown()), account: z.string().nullable() })
const WithId = z.object({ id: z.string().min(1).max(255) })
const Charge = z.object({ id: z.string(), payment_intent: z.string().nullable(), amount_refunded: z.int().min(0) })
const Dispute = z.object({
  id: z.string(),
  payment_intent: z.string().nullable(),
  amount: z.int().min(0),
  status: z.string(),
})

type Outcome = "PROCESSED" | "IGNORED"
type Handler = (ctx: Ctx<SystemActor>, object: Record<string, unknown>, type: string) => Promise<Outcome>

const onCheckout: Handler = async (ctx, object, type) => {
  const { id } = WithId.parse(object)
  const session = await ctx.ports.stripe.retrieveCheckoutSession(id)
  const result = await settlePurchase(ctx, session, type === "checkout.session.async_payment_failed")
  if (result === "MISMATCH") {
    throw new Error(`The session ${id} does not fit its purchase: amount or currency differ.`)
  }
  return result === "UNKNOWN" ? "IGNORED" : "PROCESSED"
}

const takeBack = async (ctx: Ctx<SystemActor>, returned: Parameters<typeof clawBack>[1]): Promise<Outcome> => {
  const result = await clawBack(ctx, returned)
  if (result === "NOT_PAID_YET") {
    // A refund that arrives before its payment is tried again later, after the payment's own event.
    throw new Error(`The payment ${returned.paymentIntentId} is not booked yet.`)
  }
  return "PROCESSED"
}

const onRefund: Handler = async (ctx, object) => {
  const charge = Charge.parse(object)
  return charge.payment_intent
    ? takeBack(ctx, {
        paymentIntentId: charge.payment_intent,
        objectId: `${charge.id}:${charge.amount_refunded}`,
        totalReturnedCents: charge.amount_refunded,
        disputed: false,
      })
    : "IGNORED"
}

const onDispute: Handler = async (ctx, object) => {
  const dispute = Dispute.parse(object)
  return dispute.payment_intent && dispute.status !== "won"
    ? takeBack(ctx, {
        paymentIntentId: dispute.payment_intent,
        objectId: dispute.id,
        totalReturnedCents: dispute.amount,
        disputed: true,
      })
    : "IGNORED"
}

/** Events of accounts and transfers belong to payouts, which may not be imported from here. */
const forPayouts: Handler = async (ctx, object, type) => {
  const { id } = WithId.parse(object)
  await inTx(ctx, (ctx) => enqueueNamed(ctx, "payouts.handle-event", { type, objectId: id }))
  return "PROCESSED"
}

const handlerOf = (type: string): Handler | undefined => {
  if (type.startsWith("checkout.session.")) {
    return onCheckout
  }
  if (type === "charge.refunded") {
    return onRefund
  }
  if (type === "charge.dispute.created" || type === "charge.dispute.funds_withdrawn") {
    return onDispute
  }
  return type.startsWith("account.") || type.startsWith("transfer.") ? forPayouts : undefined
}

/** Acts on one stored event; a failure is kept with its reason and tried again, and an admin can run it again. */
export const handleStoredEvent = async (ctx: Ctx<SystemActor>, { eventId }: { eventId: string }): Promise<void> => {
  const [event] = await ctx.db
    .select()
    .from(webhookEvents)
    .where(and(eq(webhookEvents.id, eventId), ne(webhookEvents.status, "PROCESSED")))
  if (!event) {
    return
  }
  const mark = (status: Outcome | "FAILED", error: string | null = null) =>
    inTx(ctx, async (ctx) => {
      const processedAt = status === "PROCESSED" ? sql`now()` : null
      const [marked] = await ctx.db
        .update(webhookEvents)
        .set({ status, error, attempts: sql`${webhookEvents.attempts} + 1`, processedAt })
        .where(eq(webhookEvents.id, eventId))
        .returning({ attempts: webhookEvents.attempts })
      await emit(ctx, "admin", "webhooks")
      if (status === "FAILED" && (marked?.attempts ?? 0) >= ATTEMPTS_BEFORE_ALARM) {
        const params = { type: event.type, error: error ?? "" }
        await notifyAdmins(ctx, { event: "WEBHOOK_FAILED", params, dedupeKey: `webhook:${eventId}` })
      }
    })
  try {
    const { object } = Payload.parse(event.payload)
    const handler = handlerOf(event.type)
    await mark(handler ? await handler(ctx, object, event.type) : "IGNORED")
  } catch (error) {
    await mark("FAILED", error instanceof Error ? error.message.slice(0, 1000) : "unknown")
    throw error
  }
}
