import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { payoutGroup } from "#integrations/stripe"
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
import { handleEventOf } from "./jobs/handle-event.ts"
import { sendTransfer } from "./jobs/send-payout.ts"
import { sweepProcessing } from "./jobs/sweep-payouts.ts"

let emulators: EmulatorProcess
let h: Harness
let close: () => Promise<void>
let admin: Caller

beforeAll(async () => {
  ;({ h, emulators, close } = await setupWithStripe())
  admin = await h.as((await h.make.admin()).id)
}, 60_000)
afterEach(() => noMoreFaults())
afterAll(() => close())

const key = () => crypto.randomUUID()
async function approved() {
  const asked = await askPayout(h, emulators)
  await admin.payouts.admin.approve({ payoutId: asked.payoutId })
  return asked
}
function faults(kind: "drop" | "refuse" | "status", times: number, status = 500) {
  return emulators.control("faults", { path: "/v1/transfers", kind, times, status })
}
function refuseOnce(code: string) {
  return emulators.control("faults", { path: "/v1/transfers", kind: "status", status: 400, code })
}
/** Uses up what is left of the faults, with calls that can do nothing. */
async function noMoreFaults() {
  const { faults: left } = await emulators.control("state")
  for (const { times } of left as { times: number }[]) {
    for (let n = 0; n < times; n++) {
      await fetch(`${emulators.url}/v1/transfers`, { method: "POST" }).catch(() => undefined)
    }
  }
}
function minutesPass(payoutId: string) {
  return h.app.db.execute(sql`update payouts set processing_at = now() - interval '6 minutes' where id = ${payoutId}`)
}

const paidOnce = (payoutId: string) => expectPaidOnce(h, emulators, admin, payoutId)

describe("the transfer happens exactly once", () => {
  test("when every answer is lost after it was made, and the sweep asks", async () => {
    const { payoutId } = await approved()
    await faults("drop", 3)
    await expect(h.drainJobs()).rejects.toThrow()
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "PROCESSING", lines: ["REQUESTED"] })
    expect(await transfersOf(emulators, payoutId)).toHaveLength(1)
    await expectBooks(h, admin)
    await sweepProcessing(h.system())
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "PROCESSING" })
    await minutesPass(payoutId)
    await sweepProcessing(h.system())
    await paidOnce(payoutId)
  })

  test("when the job is tried again instead", async () => {
    const { payoutId } = await approved()
    await faults("drop", 3)
    await expect(h.drainJobs()).rejects.toThrow()
    await sendTransfer(h.system(), { payoutId })
    await paidOnce(payoutId)
  })

  test("when Stripe never got it: the sweep sends it", async () => {
    const { payoutId } = await approved()
    await faults("refuse", 3)
    await expect(h.drainJobs()).rejects.toThrow()
    expect(await transfersOf(emulators, payoutId)).toEqual([])
    await minutesPass(payoutId)
    await sweepProcessing(h.system())
    await paidOnce(payoutId)
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
    await paidOnce(payoutId)
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
    const [transfer] = await transfersOf(emulators, payoutId)
    const event = { type: "transfer.created", objectId: transfer?.id ?? "" }
    await Promise.all([handleEventOf(system, event), handleEventOf(system, event), h.drainJobs()])
    await paidOnce(payoutId)
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
      await expectBooks(h, admin)
    }
    await noMoreFaults()
    for (const { payoutId } of made) {
      await minutesPass(payoutId)
    }
    await sweepProcessing(h.system())
    for (const { payoutId } of made) {
      await paidOnce(payoutId).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error })
      })
    }
  }, 120_000)
})

describe("a transfer that Stripe refuses", () => {
  test("fails the payout with a reason, gives the lines back, tells both sides; asking again makes a new payout", async () => {
    const { payoutId, account, api } = await approved()
    await refuseOnce("insufficient_capabilities_for_transfer")
    await h.drainJobs()
    expect(await transfersOf(emulators, payoutId)).toEqual([])
    const [failed] = (await api.payouts.list({})).items
    expect(failed).toMatchObject({
      status: "FAILED",
      failureCode: "ACCOUNT_CANNOT_RECEIVE",
    })
    expect(await api.payouts.summary()).toMatchObject({ availableCents: 6860, requestedCents: 0, paidCents: 0 })
    expect((await api.notifications.list({})).items[0]).toMatchObject({ event: "PAYOUT_FAILED" })
    const [told] = (await admin.notifications.list({})).items
    expect(told).toMatchObject({ event: "PAYOUT_FAILED", body: expect.stringContaining("insufficient_capabilities") })
    await expectBooks(h, admin)
    await emulators.control("onboard", { account })
    await api.payouts.refreshAccount()
    const { id: again } = await api.payouts.request({ idempotencyKey: key() })
    await admin.payouts.admin.approve({ payoutId: again })
    await h.drainJobs()
    await paidOnce(again)
  })

  test("our own empty account at Stripe has a reason of its own", async () => {
    const { payoutId, api } = await approved()
    await refuseOnce("balance_insufficient")
    await h.drainJobs()
    expect((await api.payouts.list({})).items[0]).toMatchObject({
      id: payoutId,
      status: "FAILED",
      failureCode: "ATELIER_BALANCE_LOW",
    })
    await expectBooks(h, admin)
  })

  test("a no to a retry does not fail what was made before", async () => {
    const { payoutId } = await approved()
    const { stripe } = h.app.ports
    const blind = { ...stripe, findTransferByPayout: async () => null }
    await faults("drop", 3)
    await expect(h.drainJobs()).rejects.toThrow()
    await refuseOnce("insufficient_capabilities_for_transfer")
    let asked = 0
    const late = {
      ...stripe,
      findTransferByPayout: (id: string) =>
        asked++ === 0 ? blind.findTransferByPayout() : stripe.findTransferByPayout(id),
      createTransfer: (input: Parameters<typeof stripe.createTransfer>[0]) =>
        stripe.createTransfer({ ...input, idempotencyKey: key() }),
    }
    await sendTransfer({ ...h.system(), ports: { ...h.app.ports, stripe: late } }, { payoutId })
    await paidOnce(payoutId)
  })
})
