// no audit: storing what arrived changes nothing; what it causes is audited where it happens

import { webhookEvents } from "@atelier/db/schema"
import { copy } from "@atelier/domain/copy"
import { isStripeFailure, MAX_WEBHOOK_BYTES, type StripeEvent } from "#integrations/stripe"
import type { WebhookActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { inTx } from "#platform/tx"

function answer(status: number, text: string) {
  return new Response(text, { status, headers: { "content-type": "text/plain" } })
}

async function readBounded(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_WEBHOOK_BYTES) {
      return null
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Stores a verified event once and enqueues its handling; a second delivery is a no-op. */
function storeEvent(ctx: Ctx<WebhookActor>, event: StripeEvent): Promise<void> {
  return inTx(ctx, async (ctx) => {
    const [row] = await ctx.db
      .insert(webhookEvents)
      .values({
        provider: "stripe",
        externalId: event.id,
        type: event.type,
        payload: {
          object: event.object,
          account: event.account,
          livemode: event.livemode,
          createdAt: event.createdAt.toISOString(),
        },
      })
      .onConflictDoNothing()
      .returning({ id: webhookEvents.id })
    if (row) {
      await enqueue(ctx, "billing.handle-event", { eventId: row.id }, { key: `stripe:${event.id}` })
    }
  })
}

/** The webhook address: verify, store, enqueue, 200. Everything else happens in the job. */
export async function handleStripeWebhook(ctx: Ctx<WebhookActor>, request: Request): Promise<Response> {
  if (request.method !== "POST") {
    return answer(405, copy.causes.postOnly)
  }
  const body = await readBounded(request)
  if (!body) {
    return answer(413, copy.causes.tooLarge)
  }
  try {
    await storeEvent(ctx, ctx.ports.stripe.verifyWebhook(body, request.headers.get("stripe-signature")))
    return answer(200, "ok")
  } catch (error) {
    if (isStripeFailure(error)) {
      ctx.log.warn({ requestId: ctx.requestId, reason: error.message }, "webhook refused")
      return answer(400, copy.causes.wrongSignature)
    }
    throw error
  }
}
