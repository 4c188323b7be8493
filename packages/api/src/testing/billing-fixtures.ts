import { createHmac } from "node:crypto"
import { purchases, users, webhookEvents } from "@atelier/db/schema"
import { desc, eq } from "drizzle-orm"
import { z } from "zod"
import { handleStripeWebhook } from "#modules/billing"
import type { Caller } from "#trpc/root"
import type { Harness } from "./harness.ts"
import { type EmulatorProcess, setupWithStripe } from "./payout-fixtures.ts"

const State = z.object({
  charges: z.array(z.object({ id: z.string(), payment_intent: z.string(), paid: z.boolean() })),
})

type Bought = { client: { id: string }; api: Caller; purchaseId: string; url: string; session: string }
export type Paid = Bought & { intent: string; charge: string }
type EventExtra = { livemode?: boolean; account?: string }

export type Till = {
  h: Harness
  emulators: EmulatorProcess
  close: () => Promise<void>
  /** Opens a checkout of the smallest package, 50 credits for 245.00; nothing is paid yet. */
  buy: (clientId?: string) => Promise<Bought>
  /** The same, paid by card and booked. */
  pay: (clientId?: string) => Promise<Paid>
  /** A signed event, delivered; its effects wait in the jobs. */
  tell: (type: string, object: Record<string, unknown>, extra?: EventExtra) => Promise<Response>
  deliver: (body: string, header?: string | null) => Promise<Response>
  sign: (body: string, secret?: string, at?: number) => string
  eventOf: (type: string, object: Record<string, unknown>, extra?: EventExtra) => string
  balanceOf: (clientId: string) => Promise<number | undefined>
  purchaseOf: (purchaseId: string) => Promise<typeof purchases.$inferSelect>
  isFrozen: (clientId: string) => Promise<boolean>
  /** Spends credits as a correction would, without a task. */
  spend: (clientId: string, credits: number) => Promise<void>
  lastEvent: () => Promise<typeof webhookEvents.$inferSelect | undefined>
}

/** A house with a Stripe of its own, and what one does at a till. */
export async function openTill(): Promise<Till> {
  const { h, emulators, close } = await setupWithStripe()
  let counter = 0
  const key = () => crypto.randomUUID()

  const buy: Till["buy"] = async (clientId) => {
    const client = clientId ? { id: clientId } : await h.make.client()
    const api = await h.as(client.id)
    const [offer] = await api.billing.packages()
    const started = await api.billing.checkout({ packageId: offer?.id ?? "", idempotencyKey: key() })
    return { client, api, ...started, session: /cs_\w+/.exec(started.url)?.[0] ?? "" }
  }
  const sign: Till["sign"] = (body, secret = emulators.webhookSecret, at = Math.floor(Date.now() / 1000)) =>
    `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")}`
  const eventOf: Till["eventOf"] = (type, object, extra = {}) =>
    JSON.stringify({
      id: `evt_test_${++counter}`,
      object: "event",
      api_version: "2026-10-28",
      created: Math.floor(Date.now() / 1000),
      livemode: extra.livemode ?? false,
      ...(extra.account ? { account: extra.account } : {}),
      pending_webhooks: 1,
      request: null,
      type,
      data: { object },
    })
  const deliver: Till["deliver"] = (body, header = sign(body)) =>
    handleStripeWebhook(
      h.ctx({ kind: "webhook", source: "stripe" }),
      new Request("http://127.0.0.1:3000/api/webhooks/stripe", {
        method: "POST",
        body,
        headers: header ? { "stripe-signature": header } : {},
      }),
    )
  const tell: Till["tell"] = (type, object, extra) => deliver(eventOf(type, object, extra))
  const purchaseOf: Till["purchaseOf"] = async (purchaseId) => {
    const [row] = await h.app.db.select().from(purchases).where(eq(purchases.id, purchaseId))
    if (!row) {
      throw new Error(`There is no purchase ${purchaseId}.`)
    }
    return row
  }
  const chargeOf = async (intent: string): Promise<string> => {
    const { charges } = State.parse(await emulators.control("state"))
    return charges.find((charge) => charge.payment_intent === intent && charge.paid)?.id ?? ""
  }
  return {
    h,
    emulators,
    close,
    buy,
    sign,
    eventOf,
    deliver,
    tell,
    purchaseOf,
    pay: async (clientId) => {
      const bought = await buy(clientId)
      await emulators.control("pay", { session: bought.session, method: "card" })
      await tell("checkout.session.completed", { id: bought.session, object: "checkout.session" })
      await h.drainJobs()
      const intent = (await purchaseOf(bought.purchaseId)).paymentIntentId ?? ""
      return { ...bought, intent, charge: await chargeOf(intent) }
    },
    balanceOf: async (id) => {
      const [row] = await h.app.db.select({ credits: users.credits }).from(users).where(eq(users.id, id))
      return row?.credits
    },
    isFrozen: async (id) => {
      const [row] = await h.app.db.select({ at: users.creditsFrozenAt }).from(users).where(eq(users.id, id))
      return row?.at !== null
    },
    spend: async (userId, credits) => {
      const admin = await h.as((await h.make.admin()).id)
      await admin.credits.admin.adjust({ userId, amount: -credits, reason: "Spent in a test", idempotencyKey: key() })
    },
    lastEvent: async () => {
      const [row] = await h.app.db.select().from(webhookEvents).orderBy(desc(webhookEvents.createdAt)).limit(1)
      return row
    },
  }
}
