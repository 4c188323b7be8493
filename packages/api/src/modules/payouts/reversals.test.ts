import { createHmac } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { handleStripeWebhook } from "#modules/billing"
import type { Harness } from "#testing/harness"
import {
  askPayout,
  type EmulatorProcess,
  expectBooks,
  expectPaidOnce,
  readPayout,
  setupWithStripe,
  transfersOf,
} from "#testing/payout-fixtures"
import type { Caller } from "#trpc/root"

let emulators: EmulatorProcess
let h: Harness
let close: () => Promise<void>
let admin: Caller

beforeAll(async () => {
  ;({ h, emulators, close } = await setupWithStripe())
  admin = await h.as((await h.make.admin()).id)
}, 60_000)
afterAll(() => close())

const key = () => crypto.randomUUID()
async function approved() {
  const asked = await askPayout(h, emulators)
  await admin.payouts.admin.approve({ payoutId: asked.payoutId })
  return asked
}
async function paid() {
  const one = await approved()
  await h.drainJobs()
  const [transfer] = await transfersOf(emulators, one.payoutId)
  return { ...one, transferId: transfer?.id ?? "" }
}
const paidOnce = (payoutId: string) => expectPaidOnce(h, emulators, admin, payoutId)

describe("a transfer that Stripe takes back", () => {
  const signed = (body: string) => {
    const at = Math.floor(Date.now() / 1000)
    return `t=${at},v1=${createHmac("sha256", emulators.webhookSecret).update(`${at}.${body}`).digest("hex")}`
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
    await emulators.control("reverse", { transfer: transferId })
    await tell("transfer.reversed", { id: transferId })
    await tell("transfer.reversed", { id: transferId })
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "FAILED", stripeTransferId: transferId, lines: [] })
    expect(await api.payouts.summary()).toMatchObject({ availableCents: 6860, paidCents: 0, paidThisYearCents: 0 })
    await expectBooks(h, admin)
    const { id: again } = await api.payouts.request({ idempotencyKey: key() })
    await admin.payouts.admin.approve({ payoutId: again })
    await h.drainJobs()
    await paidOnce(again)
    await tell("transfer.reversed", { id: transferId })
    await paidOnce(again)
  })

  test("an event that claims a reversal which did not happen changes nothing", async () => {
    const { payoutId, transferId } = await paid()
    await tell("transfer.reversed", { id: transferId })
    await paidOnce(payoutId)
  })

  test("before the answer to its creation came: the payout fails, nothing counts as paid", async () => {
    const { payoutId, api } = await approved()
    await emulators.control("faults", { path: "/v1/transfers", kind: "drop", times: 3 })
    await expect(h.drainJobs()).rejects.toThrow()
    const [transfer] = await transfersOf(emulators, payoutId)
    await emulators.control("reverse", { transfer: transfer?.id })
    await tell("transfer.reversed", { id: transfer?.id ?? "" })
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "FAILED", lines: [] })
    expect(await api.payouts.summary()).toMatchObject({ availableCents: 6860 })
    await expectBooks(h, admin)
  })

  test("a part taken back alarms the admins once and changes no line", async () => {
    const { payoutId, transferId } = await paid()
    await emulators.control("reverse", { transfer: transferId, amount: 100 })
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
    await emulators.control("restrict", { account })
    await tell("account.updated", { id: account })
    expect(await api.payouts.account()).toMatchObject({ state: "RESTRICTED" })
    const foreign = await emulators.control("onboard", {})
    await tell("account.updated", foreign.account as { id: string })
    await tell("account.application.deauthorized", { id: "ca_1" })
  })
})
