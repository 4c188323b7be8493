// no audit: marks what became of a stored event; its effects are audited where they happen

import { webhookEvents } from "@atelier/db/schema"
import { copy } from "@atelier/domain/copy"
import { cut } from "@atelier/domain/shared"
import { and, eq, ne, sql } from "drizzle-orm"
import { z } from "zod"
import { isStripeFailure } from "#integrations/stripe"
import { record } from "#modules/notifications"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { enqueue } from "#platform/enqueue"
import { inTx } from "#platform/tx"
import { refusalOf } from "../refuse-event.ts"
import { settlePayment } from "../settle-payment.ts"
import { settlePurchase } from "../settle-purchase.ts"

/** An event that only came too early works at its next attempts; after so many, admins are told, once. */
const ATTEMPTS_BEFORE_ALARM = 3

const Payload = z.object({
  object: z.record(z.string(), z.unknown()),
  account: z.string().nullable(),
  livemode: z.boolean(),
})
const WithId = z.object({ id: z.string().min(1).max(255) })

type Outcome = "PROCESSED" | "IGNORED"
type Handler = (ctx: Ctx<SystemActor>, id: string, type: string) => Promise<Outcome>

const onCheckout: Handler = async (ctx, id) => {
  const session = await ctx.ports.stripe.retrieveCheckoutSession(id)
  const result = await settlePurchase(ctx, session)
  if (result === "MISMATCH") {
    throw new Error(`The session ${id} does not fit its purchase: amount or currency differ.`)
  }
  return result === "UNKNOWN" ? "IGNORED" : "PROCESSED"
}

/** A charge, a refund or a dispute: only which one it is counts, never what the event says of it. */
const onReturn: Handler = async (ctx, id) => {
  const chargeId = await ctx.ports.stripe.findChargeOf(id)
  const settled = chargeId === null ? "UNKNOWN" : await settlePayment(ctx, chargeId)
  return settled === "UNKNOWN" ? "IGNORED" : "PROCESSED"
}

/** Events of accounts and transfers belong to payouts, which may not be imported from here. */
const forPayouts: Handler = async (ctx, objectId, type) => {
  await inTx(ctx, (ctx) => enqueue(ctx, "payouts.handle-event", { type, objectId }))
  return "PROCESSED"
}

const RETURNS = /^(?:charge\.(?:refunded|refund\.|dispute\.)|refund\.)/

function handlerOf(type: string): Handler | undefined {
  if (type.startsWith("checkout.session.")) {
    return onCheckout
  }
  if (RETURNS.test(type)) {
    return onReturn
  }
  return type.startsWith("account.") || type.startsWith("transfer.") ? forPayouts : undefined
}

type Stored = typeof webhookEvents.$inferSelect
type Result = { status: Outcome | "REFUSED"; error: string | null }

async function act(ctx: Ctx<SystemActor>, { type, payload }: Stored): Promise<Result> {
  const { object, account, livemode } = Payload.parse(payload)
  const handler = handlerOf(type)
  if (!handler) {
    return { status: "IGNORED", error: null }
  }
  const refusal = await refusalOf(ctx, { type, account, livemode })
  if (refusal) {
    return { status: "REFUSED", error: refusal }
  }
  const { id } = WithId.parse(object)
  try {
    return { status: await handler(ctx, id, type), error: null }
  } catch (error) {
    if (isStripeFailure(error) && error.code === "resource_missing") {
      return { status: "REFUSED", error: copy.causes.unknownToStripe(id) }
    }
    throw error
  }
}

function mark(ctx: Ctx<SystemActor>, event: Stored, status: Result["status"] | "FAILED", error: string | null) {
  return inTx(ctx, async (ctx) => {
    const processedAt = status === "PROCESSED" ? sql`now()` : null
    const [marked] = await ctx.db
      .update(webhookEvents)
      .set({ status, error, attempts: sql`${webhookEvents.attempts} + 1`, processedAt })
      .where(eq(webhookEvents.id, event.id))
      .returning({ attempts: webhookEvents.attempts })
    await emit(ctx, "admin", "webhooks")
    if (status === "FAILED" && (marked?.attempts ?? 0) >= ATTEMPTS_BEFORE_ALARM) {
      const failed = { type: event.type, error: error ?? "" }
      record(ctx, "webhook.failed", { dedupeKey: `webhook:${event.id}` }, failed)
    }
  })
}

/** Acts on one stored event; a failure is kept with its reason and tried again, and an admin can run it again. */
export async function handleStoredEvent(ctx: Ctx<SystemActor>, { eventId }: { eventId: string }): Promise<void> {
  const [event] = await ctx.db
    .select()
    .from(webhookEvents)
    .where(and(eq(webhookEvents.id, eventId), ne(webhookEvents.status, "PROCESSED")))
  if (!event) {
    return
  }
  try {
    const { status, error } = await act(ctx, event)
    if (status === "REFUSED") {
      ctx.log.warn({ eventId, externalId: event.externalId, type: event.type, error }, "a webhook event was refused")
    }
    await mark(ctx, event, status, error)
  } catch (error) {
    await mark(ctx, event, "FAILED", error instanceof Error ? cut(error.message, 1000) : "unknown")
    throw error
  }
}
