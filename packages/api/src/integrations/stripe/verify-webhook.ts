import type Stripe from "stripe"
import { z } from "zod"
import { MAX_WEBHOOK_BYTES, type StripeEvent, stripeFailure } from "./port.ts"

const TOLERANCE_SECONDS = 300

const Event = z.object({
  id: z.string().min(1).max(255),
  object: z.literal("event"),
  type: z.string().min(1).max(255),
  created: z.number().int(),
  livemode: z.boolean(),
  account: z.string().nullish(),
  data: z.object({ object: z.record(z.string(), z.unknown()) }),
})

const webhookFailure = (message: string, cause?: unknown) => stripeFailure("invalid", message, "webhook", cause)

/** Seconds since 1970 that the header claims; exactly one `t=` is allowed, so that what is checked is what was signed. */
function timestampOf(header: string) {
  const stamps = header.split(",").filter((part) => part.trim().startsWith("t="))
  const seconds = stamps[0]?.trim().slice(2) ?? ""
  if (stamps.length !== 1 || !/^\d{1,12}$/.test(seconds)) {
    throw webhookFailure("The webhook signature header has no single timestamp.")
  }
  return Number(seconds)
}

/** Verifies a delivery with the SDK, and the future side of the tolerance, which the SDK leaves open. */
export function verifyWebhook(
  webhooks: Stripe["webhooks"],
  secret: string,
  rawBody: Uint8Array | string,
  header: string | null | undefined,
): StripeEvent {
  if (!header || header.length > 4096) {
    throw webhookFailure("The webhook has no usable signature header.")
  }
  if (Buffer.byteLength(rawBody) > MAX_WEBHOOK_BYTES) {
    throw webhookFailure("The webhook is too large.")
  }
  const claimed = timestampOf(header)
  if (claimed - Math.floor(Date.now() / 1000) > TOLERANCE_SECONDS) {
    throw webhookFailure("The webhook was signed in the future.")
  }
  const body = typeof rawBody === "string" ? rawBody : Buffer.from(rawBody)
  let payload: unknown
  try {
    payload = webhooks.constructEvent(body, header, secret, TOLERANCE_SECONDS)
  } catch (error) {
    throw webhookFailure("The webhook signature does not match.", error)
  }
  const parsed = Event.safeParse(payload)
  if (!parsed.success) {
    throw webhookFailure("The webhook is signed but is not a Stripe event.", parsed.error)
  }
  const { id, type, created, livemode, account, data } = parsed.data
  return { id, type, createdAt: new Date(created * 1000), livemode, account: account ?? null, object: data.object }
}
