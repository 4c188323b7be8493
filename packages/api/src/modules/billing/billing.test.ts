import { createHmac } from "node:crypto"
import { creditTransactions, purchases, users, webhookEvents } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Harness } from "#testing/harness"
import { type StandinProcess, setupWithStripe } from "#testing/payout-fixtures"
import { handleStoredEvent } from "./jobs/handle-event.ts"
import { handleStripeWebhook } from "./store-event.ts"

let standins: StandinProcess
let app: Harness
let close: () => Promise<void>

beforeAll(async () => {
  const house = await setupWithStripe()
  standins = house.standins
  app = house.h
  close = house.close
}, 30_000)
afterAll(() => close())

const key = () => crypto.randomUUID()

const buy = async () => {
  const client = await app.make.client()
  const api = await app.as(client.id)
  const [offer] = await api.billing.packages()
  const started = await api.billing.checkout({ packageId: offer?.id ?? "", idempotencyKey: key() })
  const session = /cs_\w+/.exec(started.url)?.[0] ?? ""
  return { client, api, ...started, session }
}

const signed = (body: string, secret = standins.webhookSecret, at = Math.floor(Date.now() / 1000)) =>
  `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")}`

let counter = 0
const event = (type: string, object: Record<string, unknown>) =>
  JSON.stringify({
    id: `evt_test_${++counter}`,
    object: "event",
    api_version: "2026-10-28",
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type,
    data: { object },
  })

const deliver = (body: string, header: string | null = signed(body)) =>
  handleStripeWebhook(
    app.ctx({ kind: "webhook", source: "stripe" }),
    new Request("http://127.0.0.1:3000/api/webhooks/stripe", {
      method: "POST",
      body,
      headers: header ? { "stripe-signature": header } : {},
    }),
  )

const balanceOf = async (id: string) => {
  const [row] = await app.app.db.select({ credits: users.credits }).from(users).where(eq(users.id, id))
  return row?.credits
}

const completed = (session: string) => event("checkout.session.completed", { id: session, object: "checkout.session" })

describe("buying", () => {
  test("the price and credits are the server's; a second click opens the same checkout", async () => {
    const client = await app.make.client()
    const api = await app.as(client.id)
    const packages = await api.billing.packages()
    expect(packages.map(({ credits, amountCents }) => [credits, amountCents])).toEqual([
      [50, 24_500],
      [100, 49_000],
      [250, 116_375],
      [500, 220_500],
    ])
    const input = { packageId: packages[0]?.id ?? "", idempotencyKey: key() }
    const [one, two] = await Promise.all([api.billing.checkout(input), api.billing.checkout(input)])
    expect(one).toEqual(two)
    await expect(api.billing.checkout({ ...input, packageId: packages[1]?.id ?? "" })).rejects.toMatchObject({
      cause: { reason: "IDEMPOTENCY_KEY_REUSED" },
    })
  })

  test("nothing is granted before Stripe says paid, whatever an event claims", async () => {
    const { client, session, api, purchaseId } = await buy()
    const body = event("checkout.session.completed", {
      id: session,
      object: "checkout.session",
      payment_status: "paid",
      amount_total: 24_500,
      metadata: { credits: "5000" },
    })
    expect((await deliver(body)).status).toBe(200)
    await app.drainJobs()
    expect(await balanceOf(client.id)).toBe(0)
    expect(await api.billing.purchase({ purchaseId })).toMatchObject({ status: "OPEN" })
  })

  test("one payment grants once: duplicates, different events and five at the same time", async () => {
    const { client, session, api, purchaseId } = await buy()
    await standins.control("pay", { session, method: "card" })
    const body = completed(session)
    const header = signed(body)
    const others = [
      completed(session),
      event("checkout.session.async_payment_succeeded", { id: session, object: "checkout.session" }),
    ]
    const answers = await Promise.all([body, body, body, body, body].map((one) => deliver(one, header)))
    for (const other of others) {
      answers.push(await deliver(other))
    }
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(200))
    await app.drainJobs()
    expect(await balanceOf(client.id)).toBe(50)
    const paid = await api.billing.purchase({ purchaseId })
    expect(paid).toMatchObject({ status: "PAID", paidCents: 24_500 })
    expect(await (await fetch(paid.receiptUrl ?? "")).text()).toContain("245.00")
    const rows = await app.app.db.select().from(creditTransactions).where(eq(creditTransactions.userId, client.id))
    expect(rows).toHaveLength(1)
  })

  test("a lost event is made good by asking Stripe, whatever became of an earlier checkout", async () => {
    const { session: unknown } = await buy()
    const { client, session } = await buy()
    await standins.control("pay", { session, method: "card" })
    const date = (id: string, minutes: number) =>
      app.app.db.execute(
        sql`update purchases set created_at = now() - make_interval(mins => ${minutes}) where checkout_session_id = ${id}`,
      )
    await date(session, 10)
    await date(unknown, 20)
    await app.app.db
      .update(purchases)
      .set({ checkoutSessionId: "cs_test_gone" })
      .where(eq(purchases.checkoutSessionId, unknown))
    const { reconcileOpenPurchases } = await import("./jobs/reconcile-purchases.ts")
    await reconcileOpenPurchases(app.system())
    await reconcileOpenPurchases(app.system())
    expect(await balanceOf(client.id)).toBe(50)
  })

  test("a crash that lost the session's id still finds its purchase", async () => {
    const { client, session } = await buy()
    await app.app.db
      .update(purchases)
      .set({ checkoutSessionId: null, checkoutUrl: null })
      .where(eq(purchases.checkoutSessionId, session))
    await standins.control("pay", { session, method: "card" })
    await deliver(completed(session))
    await app.drainJobs()
    expect(await balanceOf(client.id)).toBe(50)
  })
})

describe("the webhook address", () => {
  test("refuses what is not Stripe's and stores nothing of it", async () => {
    const body = completed("cs_test_1")
    const now = Math.floor(Date.now() / 1000)
    const headers = [
      null,
      "",
      "t=1,v1=00",
      signed(body, "whsec_other"),
      signed(`${body} `),
      signed(body, standins.webhookSecret, now - 302),
      signed(body, standins.webhookSecret, now + 302),
    ]
    const before = await app.app.db.$count(webhookEvents)
    for (const header of headers) {
      expect((await deliver(body, header)).status, String(header)).toBe(400)
    }
    const huge = completed("x".repeat(600_000))
    expect((await deliver(huge)).status).toBe(413)
    expect(await app.app.db.$count(webhookEvents)).toBe(before)
  })

  test("an event of no concern is kept and ignored", async () => {
    const body = event("customer.created", { id: "cus_1", object: "customer" })
    expect((await deliver(body)).status).toBe(200)
    await app.drainJobs()
    const [row] = await app.app.db.select().from(webhookEvents).where(eq(webhookEvents.type, "customer.created"))
    expect(row).toMatchObject({ status: "IGNORED" })
  })

  test("a failed event says why and runs again from the admin's side", async () => {
    const { session, client } = await buy()
    await standins.control("pay", { session, method: "card" })
    const admin = await app.as((await app.make.admin()).id)
    const fault = { method: "GET", path: "/v1/checkout/sessions/", kind: "status", status: 500 }
    await standins.control("faults", { ...fault, times: 3 })
    await deliver(completed(session))
    await expect(app.drainJobs()).rejects.toThrow()
    const failed = await admin.billing.admin.webhooks({ status: "FAILED" })
    expect(failed.items[0]).toMatchObject({ type: "checkout.session.completed", attempts: 1 })
    await admin.billing.admin.replayWebhook({ eventId: failed.items[0]?.id ?? "" })
    await app.drainJobs()
    expect(await balanceOf(client.id)).toBe(50)
  })

  test("one that keeps failing is told to every admin, once", async () => {
    const { session } = await buy()
    await standins.control("pay", { session, method: "card" })
    const { id: adminId } = await app.make.admin()
    const admin = await app.as(adminId)
    await deliver(completed(session))
    const [stored] = (await admin.billing.admin.webhooks({ status: "RECEIVED" })).items
    const told: number[] = []
    for (let attempt = 1; attempt <= 4; attempt++) {
      const fault = { method: "GET", path: "/v1/checkout/sessions/", kind: "status", status: 500 }
      await standins.control("faults", { ...fault, times: 3 })
      await expect(handleStoredEvent(app.system(), { eventId: stored?.id ?? "" })).rejects.toThrow()
      const news = await admin.notifications.list({})
      told.push(news.items.filter(({ event }) => event === "WEBHOOK_FAILED").length)
    }
    expect(told).toEqual([0, 0, 1, 1])
    await app.drainJobs()
  })
})

describe("money that goes back", () => {
  const paid = async () => {
    const bought = await buy()
    await standins.control("pay", { session: bought.session, method: "card" })
    await deliver(completed(bought.session))
    await app.drainJobs()
    const [row] = await app.app.db.select().from(purchases).where(eq(purchases.id, bought.purchaseId))
    return { ...bought, intent: row?.paymentIntentId ?? "" }
  }
  const refunded = (intent: string, cents: number) =>
    event("charge.refunded", { id: `ch_${intent}`, object: "charge", payment_intent: intent, amount_refunded: cents })

  test("takes back unspent credits in proportion, each cent once", async () => {
    const { client, intent } = await paid()
    await deliver(refunded(intent, 4_900))
    await deliver(refunded(intent, 4_900))
    await app.drainJobs()
    expect(await balanceOf(client.id)).toBe(40)
    await deliver(refunded(intent, 24_500))
    await app.drainJobs()
    expect(await balanceOf(client.id)).toBe(0)
  })

  test("spent credits freeze the account and tell an admin", async () => {
    const { client, intent } = await paid()
    const admin = await app.as((await app.make.admin()).id)
    await admin.credits.admin.adjust({
      userId: client.id,
      amount: -45,
      reason: "Spent in this test",
      idempotencyKey: key(),
    })
    await deliver(refunded(intent, 24_500))
    await app.drainJobs()
    const [row] = await app.app.db.select().from(users).where(eq(users.id, client.id))
    expect(row).toMatchObject({ credits: 0 })
    expect(row?.creditsFrozenAt).not.toBeNull()
    expect((await admin.notifications.list({})).items.map(({ event }) => event)).toContain("SECURITY_ALERT")
  })
})

test("a stranger sees no purchase of another", async () => {
  const { purchaseId } = await buy()
  const other = await app.as((await app.make.client()).id)
  await expect(other.billing.purchase({ purchaseId })).rejects.toMatchObject({ code: "NOT_FOUND" })
  expect((await other.billing.purchases({})).items).toEqual([])
})
