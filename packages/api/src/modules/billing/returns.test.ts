import { creditTransactions, notifications, purchaseRefunds, webhookEvents } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTill, type Paid, type Till } from "#testing/billing-fixtures"
import { findFlaws, NO_FLAWS } from "#testing/task-fixtures"
import { settlePayment } from "./settle-payment.ts"

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const refund = (paid: Paid, amount?: number) => till.emulators.control("refund", { charge: paid.charge, amount })
async function dispute(paid: Paid, amount?: number, status?: string): Promise<string> {
  return String((await till.emulators.control("dispute", { charge: paid.charge, amount, status })).id)
}
const moveDispute = (id: string, status: string) => till.emulators.control("move-dispute", { dispute: id, status })

async function hear(type: string, id: string) {
  await till.tell(type, { id })
  await till.h.drainJobs()
}
const hearRefund = (paid: Paid) => hear("charge.refunded", paid.charge)
async function stands({ client, purchaseId }: Paid) {
  return {
    credits: await till.balanceOf(client.id),
    status: (await till.purchaseOf(purchaseId)).status,
    frozen: await till.isFrozen(client.id),
    owed: (await (await till.h.as(client.id)).billing.owed()).owedCredits,
  }
}
const admin = async () => till.h.as((await till.h.make.admin()).id)

describe("refunds", () => {
  test("take unspent credits in proportion, rounded up, each cent once", async () => {
    const paid = await till.pay()
    await refund(paid, 4_901)
    await hearRefund(paid)
    await hearRefund(paid)
    expect(await stands(paid)).toMatchObject({ credits: 39, status: "PARTIALLY_REFUNDED", owed: 0 })
    await refund(paid)
    await hearRefund(paid)
    expect(await stands(paid)).toEqual({ credits: 0, status: "REFUNDED", frozen: false, owed: 0 })
  })

  test("what an event claims counts for nothing", async () => {
    const paid = await till.pay()
    await till.tell("charge.refunded", { id: paid.charge, payment_intent: paid.intent, amount_refunded: 24_500 })
    await till.h.drainJobs()
    expect(await stands(paid)).toMatchObject({ credits: 50, status: "PAID" })
  })

  test("one that arrives before its payment is not forgotten", async () => {
    const bought = await till.buy()
    await till.emulators.control("pay", { session: bought.session, method: "card" })
    await till.emulators.control("refund", { session: bought.session })
    const { charges } = (await till.emulators.control("state")) as { charges: { id: string }[] }
    await hear("charge.refunded", charges.at(-1)?.id ?? "")
    await hear("checkout.session.completed", bought.session)
    expect(await till.balanceOf(bought.client.id)).toBe(0)
    expect(await till.purchaseOf(bought.purchaseId)).toMatchObject({ status: "REFUNDED", paidCents: 24_500 })
  })

  test("one that fails brings the credits back", async () => {
    const paid = await till.pay()
    const { id } = await refund(paid)
    await hearRefund(paid)
    expect(await stands(paid)).toMatchObject({ credits: 0 })
    await till.emulators.control("fail-refund", { refund: id })
    await hear("refund.failed", String(id))
    expect(await stands(paid)).toEqual({ credits: 50, status: "PAID", frozen: false, owed: 0 })
  })

  test("of ten handlers at once each cent is taken once", async () => {
    const paid = await till.pay()
    await refund(paid, 12_250)
    await Promise.all(Array.from({ length: 10 }, () => settlePayment(till.h.system(), paid.charge)))
    expect(await stands(paid)).toMatchObject({ credits: 25, status: "PARTIALLY_REFUNDED" })
    const taken = and(eq(creditTransactions.userId, paid.client.id), eq(creditTransactions.type, "CLAWBACK"))
    expect(await till.h.app.db.$count(creditTransactions, taken)).toBe(1)
    expect(await till.h.app.db.$count(purchaseRefunds, eq(purchaseRefunds.purchaseId, paid.purchaseId))).toBe(1)
  })

  test("two payments returned at once take no credit twice", async () => {
    const one = await till.pay()
    const two = await till.pay(one.client.id)
    await till.spend(one.client.id, 40)
    await Promise.all([refund(one), refund(two)])
    await Promise.all([one, two].map((paid) => settlePayment(till.h.system(), paid.charge)))
    expect(await stands(one)).toEqual({ credits: 0, status: "REFUNDED", frozen: true, owed: 40 })
  })

  test("an answer that Stripe gave before the one that is booked changes nothing", async () => {
    const paid = await till.pay()
    const { stripe } = till.h.app.ports
    const id = await dispute(paid)
    const early = await stripe.retrieveReturns(paid.charge)
    await moveDispute(id, "won")
    const slow = till.h.system()
    const slowStripe = {
      ...stripe,
      retrieveReturns: async () => {
        await settlePayment(till.h.system(), paid.charge)
        return early
      },
    }
    const late = settlePayment({ ...slow, ports: { ...slow.ports, stripe: slowStripe } }, paid.charge)
    expect(await late).toBe("OLDER")
    expect(await stands(paid)).toMatchObject({ credits: 50, status: "PAID" })
  })
})

describe("disputes", () => {
  test("a won one gives everything back, in any order of its events", async () => {
    const paid = await till.pay()
    const id = await dispute(paid)
    await hear("charge.dispute.created", id)
    expect(await stands(paid)).toMatchObject({ credits: 0, status: "DISPUTED" })
    await moveDispute(id, "won")
    await hear("charge.dispute.closed", id)
    await hear("charge.dispute.funds_reinstated", id)
    await hear("charge.dispute.created", id)
    expect(await stands(paid)).toEqual({ credits: 50, status: "PAID", frozen: false, owed: 0 })
  })

  test("a won one thaws what it froze", async () => {
    const paid = await till.pay()
    await till.spend(paid.client.id, 45)
    const id = await dispute(paid)
    await hear("charge.dispute.created", id)
    expect(await stands(paid)).toEqual({ credits: 0, status: "DISPUTED", frozen: true, owed: 45 })
    await moveDispute(id, "won")
    await hear("charge.dispute.funds_reinstated", id)
    expect(await stands(paid)).toEqual({ credits: 5, status: "PAID", frozen: false, owed: 0 })
  })

  test("an inquiry and a prevented dispute take nothing", async () => {
    const paid = await till.pay()
    const id = await dispute(paid, undefined, "warning_needs_response")
    await hear("charge.dispute.created", id)
    expect(await stands(paid)).toMatchObject({ credits: 50, status: "PAID" })
    await moveDispute(id, "prevented")
    await hear("charge.dispute.closed", id)
    expect(await stands(paid)).toMatchObject({ credits: 50, status: "PAID" })
  })

  test.each(["refund first", "dispute first"])("refund and dispute of one payment add up: %s", async (order) => {
    const paid = await till.pay()
    const refunded = async () => {
      await refund(paid, 4_900)
      await hearRefund(paid)
    }
    const disputed = async () => hear("charge.dispute.created", await dispute(paid, 19_600))
    const steps = order === "refund first" ? [refunded, disputed] : [disputed, refunded]
    for (const step of steps) {
      await step()
    }
    expect(await stands(paid)).toEqual({ credits: 0, status: "DISPUTED", frozen: false, owed: 0 })
  })
})

describe("a freeze", () => {
  test("tells admins once, and ends when a new purchase settles what is owed", async () => {
    const paid = await till.pay()
    const { id } = await till.h.make.admin()
    await till.spend(paid.client.id, 45)
    await refund(paid)
    await hearRefund(paid)
    await hearRefund(paid)
    expect(await stands(paid)).toEqual({ credits: 0, status: "REFUNDED", frozen: true, owed: 45 })
    const news = (await (await till.h.as(id)).notifications.list({})).items
    expect(news.filter(({ event }) => event === "SECURITY_ALERT")).toHaveLength(1)
    await till.pay(paid.client.id)
    expect(await stands(paid)).toEqual({ credits: 5, status: "REFUNDED", frozen: false, owed: 0 })
    const bodies = await till.h.app.db
      .select({ body: notifications.body })
      .from(notifications)
      .where(and(eq(notifications.event, "CREDITS_PURCHASED"), eq(notifications.userId, paid.client.id)))
    expect(bodies.map(({ body }) => body)).toContainEqual(expect.stringContaining("Your balance is 5 credits."))
  })

  test("is lifted by an admin with a reason, and what was written off goes again when the dispute is won", async () => {
    const paid = await till.pay()
    await till.spend(paid.client.id, 45)
    const id = await dispute(paid)
    await hear("charge.dispute.created", id)
    const api = await admin()
    const input = { userId: paid.client.id, reason: "Agreed on the telephone" }
    expect(await api.billing.admin.liftFreeze(input)).toEqual({ userId: paid.client.id, writtenOffCredits: 45 })
    expect(await stands(paid)).toEqual({ credits: 0, status: "DISPUTED", frozen: false, owed: 0 })
    await expect(api.billing.admin.liftFreeze(input)).rejects.toMatchObject({ cause: { reason: "NOT_FROZEN" } })
    await moveDispute(id, "won")
    await hear("charge.dispute.closed", id)
    expect(await stands(paid)).toEqual({ credits: 5, status: "PAID", frozen: false, owed: 0 })
    const [row] = await till.h.app.db.execute(sql`
      select metadata->>'reason' as reason from audit_logs
      where resource_id = ${paid.client.id} and after->>'creditsFrozen' = 'false' limit 1`)
    expect(row).toEqual({ reason: "Agreed on the telephone" })
  })
})

describe("events that are not ours", () => {
  test.each([
    ["of the other mode", { livemode: true }, /live mode/],
    ["of a foreign account", { account: "acct_somebody" }, /acct_somebody/],
  ])("%s are kept, refused and change nothing", async (_name, extra, reason) => {
    const paid = await till.pay()
    await refund(paid)
    await till.tell("charge.refunded", { id: paid.charge }, extra)
    await till.h.drainJobs()
    expect(await till.lastEvent()).toMatchObject({ status: "REFUSED", error: expect.stringMatching(reason) })
    expect(await stands(paid)).toMatchObject({ credits: 50 })
  })

  test("a charge that Stripe does not know is refused at once", async () => {
    await hear("charge.refunded", "ch_made_up")
    expect(await till.lastEvent()).toMatchObject({
      status: "REFUSED",
      attempts: 1,
      error: "Stripe does not know ch_made_up.",
    })
  })

  test("a connected account tells of itself, a foreign one does not", async () => {
    await till.tell("account.updated", { id: "acct_foreign" }, { account: "acct_foreign" })
    await till.h.drainJobs()
    expect(await till.lastEvent()).toMatchObject({ status: "REFUSED" })
    const { id } = await till.h.make.freelancer()
    const { url } = await (await till.h.as(id)).payouts.connect({ country: "DE" })
    const account = /acct_\w+/.exec(url)?.[0] ?? ""
    await till.tell("account.updated", { id: account }, { account })
    await till.h.drainJobs()
    const mine = eq(webhookEvents.type, "account.updated")
    const rows = await till.h.app.db.select({ status: webhookEvents.status }).from(webhookEvents).where(mine)
    expect(rows.map(({ status }) => status).toSorted()).toEqual(["PROCESSED", "REFUSED"])
  })
})

test("any order, doubling and loss of events ends in the same state, and in Stripe's cash", async () => {
  let state = 20261129
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  const STATUSES = ["under_review", "lost", "won", "warning_closed", "appeal_under_review", "needs_response"]
  for (let round = 0; round < 8; round++) {
    const paid = await till.pay()
    await till.spend(paid.client.id, below(50))
    const heard: [string, string][] = []
    let left = 24_500
    for (let step = 0; step < 4; step++) {
      const cents = 1 + below(left)
      if (below(2) === 0 && left > 0) {
        await refund(paid, Math.min(cents, left))
        left -= Math.min(cents, left)
        heard.push(["charge.refunded", paid.charge])
      } else if (left > 0) {
        const id = await dispute(paid, Math.min(cents, left), below(3) === 0 ? "warning_needs_response" : undefined)
        left -= Math.min(cents, left)
        heard.push(["charge.dispute.created", id], ["charge.dispute.funds_withdrawn", id])
        await moveDispute(id, STATUSES[below(STATUSES.length)] ?? "lost")
        heard.push(["charge.dispute.closed", id])
      }
    }
    const told = [...heard, ...heard].sort(() => below(3) - 1).slice(0, heard.length + below(heard.length + 1))
    for (const [type, id] of told.length > 0 ? told : heard) {
      await till.tell(type, { id })
    }
    await till.h.drainJobs()
    await settlePayment(till.h.system(), paid.charge)
    const settled = await stands(paid)
    for (const [type, id] of heard.toReversed()) {
      await hear(type, id)
    }
    expect(await stands(paid), `round ${round}`).toEqual(settled)
    expect(settled.frozen, `round ${round}`).toBe(settled.owed > 0)
  }
  expect(await findFlaws(till.h)).toEqual(NO_FLAWS)
}, 120_000)
