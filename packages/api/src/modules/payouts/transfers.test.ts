import { createHmac } from "node:crypto"
import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { payoutGroup } from "#integrations/stripe"
import { handleStripeWebhook } from "#modules/billing"
import { type Harness, setup } from "#testing/harness"
import { connect, earn, readPayout, transfersOf } from "#testing/payout-fixtures"
import { findFlaws, NO_FLAWS } from "#testing/task-fixtures"
import { type StandinProcess, startStandins } from "../../integrations/standins.ts"
import { handleEventOf } from "./jobs/handle-event.ts"
import { sendTransfer } from "./jobs/send-payout.ts"
import { sweepProcessing } from "./jobs/sweep-payouts.ts"

let standins: StandinProcess
let h: Harness
let admin: Awaited<ReturnType<Harness["as"]>>

beforeAll(async () => {
  standins = await startStandins()
  h = await setup({
    STRIPE_API_URL: standins.url,
    STRIPE_SECRET_KEY: standins.stripeKey,
    STRIPE_WEBHOOK_SECRET: standins.webhookSecret,
  })
  admin = await h.as((await h.make.admin()).id)
}, 60_000)
afterEach(() => noMoreFaults())
afterAll(async () => {
  await h.close()
  await standins.stop()
})

const key = () => crypto.randomUUID()
const approved = async () => {
  const freelancerId = await earn(h)
  const { api, account } = await connect(h, standins, freelancerId)
  const { id: payoutId } = await api.payouts.request({ idempotencyKey: key() })
  await admin.payouts.admin.approve({ payoutId })
  return { api, account, freelancerId, payoutId }
}
const paid = async () => {
  const one = await approved()
  await h.drainJobs()
  const [transfer] = await transfersOf(standins, one.payoutId)
  return { ...one, transferId: transfer?.id ?? "" }
}
const faults = (kind: "drop" | "refuse" | "status", times: number, status = 500) =>
  standins.control("faults", { path: "/v1/transfers", kind, times, status })
/** Uses up what is left of the faults, with calls that can do nothing. */
const noMoreFaults = async () => {
  const { faults: left } = await standins.control("state")
  for (const { times } of left as { times: number }[]) {
    for (let n = 0; n < times; n++) {
      await fetch(`${standins.url}/v1/transfers`, { method: "POST" }).catch(() => undefined)
    }
  }
}
const minutesPass = (payoutId: string) =>
  h.app.db.execute(sql`update payouts set processing_at = now() - interval '6 minutes' where id = ${payoutId}`)

/** What must hold at every step: the books sum to zero, and what freelancers are owed is their lines less their payouts. */
const booksHold = async () => {
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
  const { balanced, accounts } = await admin.credits.admin.books()
  expect(balanced).toBe(true)
  const [row] = await h.app.db.execute<{ owed: number }>(
    sql`select coalesce(sum(amount_cents), 0)::int as owed from freelancer_earnings where state not in ('PAID', 'REVERSED')`,
  )
  expect(0 - (accounts.find(({ account }) => account === "freelancer_payable")?.balanceCents ?? 0)).toBe(row?.owed)
}
const settledOnce = async (payoutId: string) => {
  const transfers = await transfersOf(standins, payoutId)
  expect(transfers.map(({ amount }) => amount)).toEqual([6860])
  expect(await readPayout(h, payoutId)).toMatchObject({
    status: "COMPLETED",
    stripeTransferId: transfers[0]?.id,
    lines: ["PAID"],
  })
  const told = await h.app.db.execute(
    sql`select 1 from notifications where dedupe_key = ${`payout-paid:${payoutId}`} and channel = 'IN_APP'`,
  )
  expect(told).toHaveLength(1)
  await booksHold()
}

describe("the transfer happens exactly once", () => {
  test("when every answer is lost after it was made, and the sweep asks", async () => {
    const { payoutId } = await approved()
    await faults("drop", 3)
    await expect(h.drainJobs()).rejects.toThrow()
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "PROCESSING", lines: ["REQUESTED"] })
    expect(await transfersOf(standins, payoutId)).toHaveLength(1)
    await booksHold()
    await sweepProcessing(h.system())
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "PROCESSING" })
    await minutesPass(payoutId)
    await sweepProcessing(h.system())
    await settledOnce(payoutId)
  })

  test("when the job is tried again instead", async () => {
    const { payoutId } = await approved()
    await faults("drop", 3)
    await expect(h.drainJobs()).rejects.toThrow()
    await sendTransfer(h.system(), { payoutId })
    await settledOnce(payoutId)
  })

  test("when Stripe never got it: the sweep sends it", async () => {
    const { payoutId } = await approved()
    await faults("refuse", 3)
    await expect(h.drainJobs()).rejects.toThrow()
    expect(await transfersOf(standins, payoutId)).toEqual([])
    await minutesPass(payoutId)
    await sweepProcessing(h.system())
    await settledOnce(payoutId)
  })

  test("when the process dies between Stripe's yes and the database, even after Stripe forgot the key", async () => {
    const { payoutId, account } = await approved()
    await h.app.ports.stripe.createTransfer({
      amountCents: 6860,
      currency: "usd",
      destination: account,
      idempotencyKey: `forgotten:${payoutId}`,
      metadata: {},
      transferGroup: payoutGroup(payoutId),
    })
    await h.drainJobs()
    await settledOnce(payoutId)
  })

  test("when job, sweep and event meet", async () => {
    const { payoutId } = await approved()
    await minutesPass(payoutId)
    const system = h.system()
    await Promise.allSettled([
      sendTransfer(system, { payoutId }),
      sweepProcessing(system),
      sendTransfer(system, { payoutId }),
    ])
    const [transfer] = await transfersOf(standins, payoutId)
    const event = { type: "transfer.created", objectId: transfer?.id ?? "" }
    await Promise.all([handleEventOf(system, event), handleEventOf(system, event), h.drainJobs()])
    await settledOnce(payoutId)
  })

  test("under random faults and retries", async () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    let state = seed
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31
      return state / 2 ** 31
    }
    const made = await Promise.all(Array.from({ length: 8 }, approved))
    for (let round = 0; round < 3; round++) {
      await faults(
        (["drop", "refuse", "status"] as const)[Math.floor(random() * 3)] ?? "drop",
        1 + Math.floor(random() * 12),
      )
      const tries = made.flatMap(({ payoutId }) => (random() < 0.5 ? [payoutId, payoutId] : [payoutId]))
      await Promise.allSettled(tries.map((payoutId) => sendTransfer(h.system(), { payoutId })))
      await booksHold()
    }
    await noMoreFaults()
    for (const { payoutId } of made) {
      await minutesPass(payoutId)
    }
    await sweepProcessing(h.system())
    for (const { payoutId } of made) {
      await settledOnce(payoutId).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error })
      })
    }
  }, 120_000)
})

describe("a transfer that Stripe refuses", () => {
  test("fails the payout with a reason, gives the lines back, tells both sides; asking again makes a new payout", async () => {
    const { payoutId, account, api } = await approved()
    await standins.control("restrict", { account })
    await h.drainJobs()
    expect(await transfersOf(standins, payoutId)).toEqual([])
    const [failed] = (await api.payouts.list({})).items
    expect(failed).toMatchObject({
      status: "FAILED",
      failureReason: expect.stringContaining("finish what Stripe asks"),
    })
    expect(await api.payouts.summary()).toMatchObject({ availableCents: 6860, requestedCents: 0, paidCents: 0 })
    expect((await api.notifications.list({})).items[0]).toMatchObject({ event: "PAYOUT_FAILED" })
    const [told] = (await admin.notifications.list({})).items
    expect(told).toMatchObject({ event: "PAYOUT_FAILED", body: expect.stringContaining("insufficient_capabilities") })
    await booksHold()
    await standins.control("onboard", { account })
    await api.payouts.refreshAccount()
    const { id: again } = await api.payouts.request({ idempotencyKey: key() })
    await admin.payouts.admin.approve({ payoutId: again })
    await h.drainJobs()
    await settledOnce(again)
  })

  test("our own empty account at Stripe is said in plain words", async () => {
    const { payoutId, api } = await approved()
    const fault = { path: "/v1/transfers", kind: "status", status: 400, code: "balance_insufficient" }
    await standins.control("faults", fault)
    await h.drainJobs()
    expect((await api.payouts.list({})).items[0]).toMatchObject({
      id: payoutId,
      status: "FAILED",
      failureReason: expect.stringContaining("did not hold enough"),
    })
    await booksHold()
  })

  test("a no to a retry does not fail what was made before", async () => {
    const { payoutId, account } = await approved()
    const { stripe } = h.app.ports
    const blind = { ...stripe, findTransferByPayout: async () => null }
    await faults("drop", 3)
    await expect(h.drainJobs()).rejects.toThrow()
    await standins.control("restrict", { account })
    let asked = 0
    const late = {
      ...stripe,
      findTransferByPayout: (id: string) =>
        asked++ === 0 ? blind.findTransferByPayout() : stripe.findTransferByPayout(id),
      createTransfer: (input: Parameters<typeof stripe.createTransfer>[0]) =>
        stripe.createTransfer({ ...input, idempotencyKey: key() }),
    }
    await sendTransfer({ ...h.system(), ports: { ...h.app.ports, stripe: late } }, { payoutId })
    await settledOnce(payoutId)
  })
})

describe("a transfer that Stripe takes back", () => {
  const signed = (body: string) => {
    const at = Math.floor(Date.now() / 1000)
    return `t=${at},v1=${createHmac("sha256", standins.webhookSecret).update(`${at}.${body}`).digest("hex")}`
  }
  const tell = async (type: string, object: { id: string }) => {
    const body = JSON.stringify({
      id: `evt_${key()}`,
      object: "event",
      api_version: "2026-10-28",
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      pending_webhooks: 1,
      request: null,
      type,
      data: { object },
    })
    const answer = await handleStripeWebhook(
      h.ctx({ kind: "webhook", source: "stripe" }),
      new Request("http://127.0.0.1:3000/api/webhooks/stripe", {
        method: "POST",
        body,
        headers: { "stripe-signature": signed(body) },
      }),
    )
    expect(answer.status).toBe(200)
    await h.drainJobs()
  }

  test("gives the paid lines back, however often it is told", async () => {
    const { payoutId, transferId, api } = await paid()
    await standins.control("reverse", { transfer: transferId })
    await tell("transfer.reversed", { id: transferId })
    await tell("transfer.reversed", { id: transferId })
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "FAILED", stripeTransferId: transferId, lines: [] })
    expect(await api.payouts.summary()).toMatchObject({ availableCents: 6860, paidCents: 0, paidThisYearCents: 0 })
    await booksHold()
    const { id: again } = await api.payouts.request({ idempotencyKey: key() })
    await admin.payouts.admin.approve({ payoutId: again })
    await h.drainJobs()
    await settledOnce(again)
    await tell("transfer.reversed", { id: transferId })
    await settledOnce(again)
  })

  test("an event that claims a reversal which did not happen changes nothing", async () => {
    const { payoutId, transferId } = await paid()
    await tell("transfer.reversed", { id: transferId })
    await settledOnce(payoutId)
  })

  test("before the answer to its creation came: the payout fails, nothing counts as paid", async () => {
    const { payoutId, api } = await approved()
    await faults("drop", 3)
    await expect(h.drainJobs()).rejects.toThrow()
    const [transfer] = await transfersOf(standins, payoutId)
    await standins.control("reverse", { transfer: transfer?.id })
    await tell("transfer.reversed", { id: transfer?.id ?? "" })
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "FAILED", lines: [] })
    expect(await api.payouts.summary()).toMatchObject({ availableCents: 6860 })
    await booksHold()
  })

  test("a part taken back alarms the admins once and changes no line", async () => {
    const { payoutId, transferId } = await paid()
    await standins.control("reverse", { transfer: transferId, amount: 100 })
    await tell("transfer.reversed", { id: transferId })
    await tell("transfer.reversed", { id: transferId })
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "COMPLETED", lines: ["PAID"] })
    const alarms = (await admin.notifications.list({})).items.filter(({ event }) => event === "SECURITY_ALERT")
    expect(alarms).toHaveLength(1)
  })

  test("what happened to an account is read, not believed; a stranger's object is ignored", async () => {
    const { api, account } = await paid()
    await tell("account.updated", { id: account, payouts_enabled: false } as { id: string })
    expect(await api.payouts.account()).toMatchObject({ state: "READY" })
    await standins.control("restrict", { account })
    await tell("account.updated", { id: account })
    expect(await api.payouts.account()).toMatchObject({ state: "RESTRICTED" })
    const foreign = await standins.control("onboard", {})
    await tell("account.updated", foreign.account as { id: string })
    await tell("account.application.deauthorized", { id: "ca_1" })
  })
})
