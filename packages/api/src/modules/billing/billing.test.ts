import { creditTransactions, purchases, stripeCustomers } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTill, type Till } from "#testing/billing-fixtures"
import type { Harness } from "#testing/harness"
import type { EmulatorProcess } from "#testing/payout-fixtures"
import { reconcileOpenPurchases } from "./jobs/reconcile-purchases.ts"
import { settlePurchase } from "./settle-purchase.ts"

let till: Till
let emulators: EmulatorProcess
let app: Harness

beforeAll(async () => {
  till = await openTill()
  emulators = till.emulators
  app = till.h
})
afterAll(() => till.close())

const key = () => crypto.randomUUID()
const buy = () => till.buy()
const deliver = (body: string, header?: string | null) => till.deliver(body, header)
const { signed, event, balanceOf } = {
  signed: (...args: Parameters<Till["sign"]>) => till.sign(...args),
  event: (...args: Parameters<Till["eventOf"]>) => till.eventOf(...args),
  balanceOf: (id: string) => till.balanceOf(id),
}
const completed = (session: string) => event("checkout.session.completed", { id: session, object: "checkout.session" })
const pay = (session: string, method: "card" | "bank" = "card") => emulators.control("pay", { session, method })
const statusOf = async (purchaseId: string) => (await till.purchaseOf(purchaseId)).status
function date(session: string, minutes: number) {
  return app.app.db.execute(sql`
    update purchases set created_at = now() - make_interval(mins => ${minutes}) where checkout_session_id = ${session}`)
}

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

  test("first checkouts at the same time share one customer", async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => app.make.client()))
    for (const client of clients) {
      const api = await app.as(client.id)
      const [offer] = await api.billing.packages()
      const started = await Promise.all(
        Array.from({ length: 4 }, () => api.billing.checkout({ packageId: offer?.id ?? "", idempotencyKey: key() })),
      )
      expect(new Set(started.map(({ purchaseId }) => purchaseId)).size).toBe(4)
    }
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
    await emulators.control("pay", { session, method: "card" })
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
    await emulators.control("pay", { session, method: "card" })
    await date(session, 10)
    await date(unknown, 20)
    await app.app.db
      .update(purchases)
      .set({ checkoutSessionId: "cs_test_gone" })
      .where(eq(purchases.checkoutSessionId, unknown))
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
    await emulators.control("pay", { session, method: "card" })
    await deliver(completed(session))
    await app.drainJobs()
    expect(await balanceOf(client.id)).toBe(50)
  })
})

describe("what a session must be to count", () => {
  const settle = async (session: string, changes: Record<string, unknown>) => {
    const found = await app.app.ports.stripe.retrieveCheckoutSession(session)
    return settlePurchase(app.system(), { ...found, ...changes })
  }

  test("complete is not paid: a bank payment grants nothing until it has arrived", async () => {
    const { client, session, purchaseId } = await buy()
    await pay(session, "bank")
    await deliver(completed(session))
    await app.drainJobs()
    expect([await statusOf(purchaseId), await balanceOf(client.id)]).toEqual(["PROCESSING", 0])
    await emulators.control("settle", { session, outcome: "paid" })
    await till.tell("checkout.session.async_payment_succeeded", { id: session })
    await app.drainJobs()
    expect([await statusOf(purchaseId), await balanceOf(client.id)]).toEqual(["PAID", 50])
  })

  test("one that failed at the bank stays failed, in whatever order its events come", async () => {
    const { client, session, purchaseId } = await buy()
    await pay(session, "bank")
    await emulators.control("settle", { session, outcome: "failed" })
    for (const type of ["async_payment_failed", "completed", "async_payment_failed"]) {
      await till.tell(`checkout.session.${type}`, { id: session })
      await app.drainJobs()
      expect(await statusOf(purchaseId), type).toBe("FAILED")
    }
    expect(await balanceOf(client.id)).toBe(0)
  })

  test.each([
    ["a smaller subtotal", { amountSubtotal: 100, amountTotal: 100 }],
    ["a larger total", { amountTotal: 24_501 }],
    ["another currency", { currency: "eur" }],
    ["another session for this purchase", { id: "cs_test_other" }],
  ])("%s settles nothing", async (_name, changes) => {
    const { client, session, purchaseId } = await buy()
    await pay(session)
    expect(await settle(session, changes)).toBe("MISMATCH")
    expect([await statusOf(purchaseId), await balanceOf(client.id)]).toEqual(["OPEN", 0])
    expect(await settle(session, {})).toBe("PAID")
  })

  test("a session of nobody here is ignored, one that does not fit is kept as a failure", async () => {
    const { session, purchaseId } = await buy()
    await pay(session)
    await app.app.db.update(purchases).set({ checkoutSessionId: "cs_test_first" }).where(eq(purchases.id, purchaseId))
    await deliver(completed(session))
    await expect(app.drainJobs()).rejects.toThrow("does not fit")
    expect(await till.lastEvent()).toMatchObject({ status: "FAILED" })
    expect(await settle(session, { id: "cs_test_nobody", clientReferenceId: "nobody" })).toBe("UNKNOWN")
  })
})

describe("looking after open checkouts", () => {
  test("reaches every one, however many older ones stay open", async () => {
    const abandoned = await buy()
    await app.app.db.execute(sql`
      insert into purchases (user_id, package_id, credits, amount_cents, idempotency_key, checkout_session_id, created_at)
      select user_id, package_id, credits, amount_cents, 'old-' || n, 'cs_test_gone_' || n, now() - interval '1 hour'
      from purchases, generate_series(1, 230) n where id = ${abandoned.purchaseId}`)
    const { client, session } = await buy()
    await pay(session)
    await date(session, 10)
    await reconcileOpenPurchases(app.system())
    await reconcileOpenPurchases(app.system())
    expect(await balanceOf(client.id)).toBe(50)
    await app.app.db.execute(
      sql`update purchases set created_at = now() - interval '4 days' where idempotency_key like 'old-%'`,
    )
    await reconcileOpenPurchases(app.system())
    await reconcileOpenPurchases(app.system())
    const left = await app.app.db.$count(purchases, sql`idempotency_key like 'old-%' and status = 'OPEN'`)
    expect(left).toBe(0)
  }, 60_000)

  test("ends a bank payment that failed days ago", async () => {
    const { session, purchaseId } = await buy()
    await pay(session, "bank")
    await deliver(completed(session))
    await app.drainJobs()
    await emulators.control("settle", { session, outcome: "failed" })
    await date(session, 6 * 24 * 60)
    await reconcileOpenPurchases(app.system())
    expect(await statusOf(purchaseId)).toBe("FAILED")
  })
})

describe("a customer that Stripe does not know any more", () => {
  test("is made anew, once for two clicks at once", async () => {
    const { client, api } = await buy()
    await app.app.db
      .update(stripeCustomers)
      .set({ stripeCustomerId: "cus_gone" })
      .where(eq(stripeCustomers.userId, client.id))
    const [offer] = await api.billing.packages()
    const input = { packageId: offer?.id ?? "", idempotencyKey: key() }
    const [one, two] = await Promise.all([api.billing.checkout(input), api.billing.checkout(input)])
    expect(one).toEqual(two)
    const [known] = await app.app.db.select().from(stripeCustomers).where(eq(stripeCustomers.userId, client.id))
    expect(known?.stripeCustomerId).toMatch(/^cus_(?!gone)/)
  })

  test("a refusal that lasts is not told as a passing one", async () => {
    const { api } = await buy()
    const [offer] = await api.billing.packages()
    const checkout = () => api.billing.checkout({ packageId: offer?.id ?? "", idempotencyKey: key() })
    const fault = { path: "/v1/checkout/sessions", kind: "status" }
    await emulators.control("faults", { ...fault, status: 400, code: "url_invalid" })
    await expect(checkout()).rejects.toMatchObject({ cause: { reason: "STRIPE_REFUSED" } })
    await emulators.control("faults", { ...fault, status: 401 })
    await expect(checkout()).rejects.toMatchObject({ cause: { reason: "STRIPE_REFUSED" } })
    await emulators.control("faults", { ...fault, status: 500, times: 3 })
    await expect(checkout()).rejects.toMatchObject({ cause: { reason: "SERVICE_UNAVAILABLE" } })
  })
})

test("a stranger sees no purchase of another", async () => {
  const { purchaseId } = await buy()
  const other = await app.as((await app.make.client()).id)
  await expect(other.billing.purchase({ purchaseId })).rejects.toMatchObject({ code: "NOT_FOUND" })
  expect((await other.billing.purchases({})).items).toEqual([])
})
