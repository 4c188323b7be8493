import { auditLogs } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Harness } from "#testing/harness"
import {
  type Asked,
  askPayout,
  type EmulatorProcess,
  earn,
  expectBooks,
  expectPaidOnce,
  readPayout,
  setupWithStripe,
  transfersOf,
} from "#testing/payout-fixtures"
import type { Caller } from "#trpc/root"
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
afterAll(() => close())

function suspend({ freelancerId }: Asked) {
  return admin.identity.admin.suspendUser({ userId: freelancerId, reason: "Invoices under another name" })
}
async function otherBank({ account }: Asked) {
  await emulators.control("onboard", { account, last4: "4321" })
}
async function restrict({ account }: Asked) {
  await emulators.control("restrict", { account })
}
async function approved(then: (asked: Asked) => Promise<unknown>) {
  const asked = await askPayout(h, emulators)
  await admin.payouts.admin.approve({ payoutId: asked.payoutId })
  await then(asked)
  await h.drainJobs()
  return asked
}
async function later(payoutId: string) {
  await h.app.db.execute(sql`update payouts set processing_at = now() - interval '6 minutes' where id = ${payoutId}`)
  await sweepProcessing(h.system())
}
const item = async (payoutId: string) => (await admin.payouts.admin.list({})).items.find(({ id }) => id === payoutId)

describe("at approval", () => {
  test("the payout of a suspended freelancer is refused in words", async () => {
    const asked = await askPayout(h, emulators)
    await suspend(asked)
    const approve = admin.payouts.admin.approve({ payoutId: asked.payoutId })
    await expect(approve).rejects.toThrow("This freelancer is suspended.")
    await admin.payouts.admin.reject({ payoutId: asked.payoutId, reason: "Fraud" })
    expect(await readPayout(h, asked.payoutId)).toMatchObject({ status: "CANCELLED" })
  })

  test("where it is paid manually, the account of a suspended freelancer is shown to no one", async () => {
    const asked = await askPayout(h, emulators, [20], "BANK_TRANSFER")
    await admin.payouts.admin.approve({ payoutId: asked.payoutId })
    await suspend(asked)
    const reveal = admin.payouts.admin.revealDestination({ payoutId: asked.payoutId })
    await expect(reveal).rejects.toMatchObject({ cause: { reason: "PAYOUT_HELD" } })
  })
})

describe("between approval and transfer", () => {
  test.each([
    ["SUSPENDED", suspend],
    ["ACCOUNT_FROZEN", otherBank],
    ["ACCOUNT_NOT_READY", restrict],
  ] as const)("%s holds the money and says so", async (heldReason, happens) => {
    const { payoutId } = await approved(happens)
    expect(await transfersOf(emulators, payoutId)).toEqual([])
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "PROCESSING", heldReason, lines: ["REQUESTED"] })
    expect(await item(payoutId)).toMatchObject({ waitsFor: "HELD", heldReason })
    expect((await admin.admin.needs()).items).toContainEqual(
      expect.objectContaining({ kind: "PAYOUT_STUCK", id: payoutId }),
    )
    await expectBooks(h, admin)
  })

  test("what is over lets it go on, once", async () => {
    const asked = await approved(suspend)
    await later(asked.payoutId)
    expect(await readPayout(h, asked.payoutId)).toMatchObject({ heldReason: "SUSPENDED" })
    await admin.identity.admin.unsuspendUser({ userId: asked.freelancerId })
    await later(asked.payoutId)
    await later(asked.payoutId)
    await expectPaidOnce(h, emulators, admin, asked.payoutId)
    expect(await readPayout(h, asked.payoutId)).toMatchObject({ heldReason: null, heldAt: null })
    const filed = await h.app.db
      .select({ action: auditLogs.action, outcome: auditLogs.outcome, after: auditLogs.after })
      .from(auditLogs)
      .where(eq(auditLogs.resourceId, asked.payoutId))
      .orderBy(auditLogs.createdAt)
    expect(filed).toMatchObject([
      { action: "PAYOUT_REQUEST" },
      { action: "PAYOUT_APPROVE" },
      { action: "PAYOUT_HOLD", outcome: "SUCCESS", after: { held: "SUSPENDED" } },
      { action: "PAYOUT_RESUME", after: { held: null } },
      { action: "PAYOUT_PAY" },
    ])
  })

  test("an admin cancels it and the earnings are available again; a late job sends nothing", async () => {
    const { payoutId, freelancerId } = await approved(suspend)
    const ended = await admin.payouts.admin.reject({ payoutId, reason: "Invoices under another name" })
    expect(ended).toEqual({ payoutId, status: "FAILED" })
    await admin.identity.admin.unsuspendUser({ userId: freelancerId })
    await sendTransfer(h.system(), { payoutId })
    expect(await transfersOf(emulators, payoutId)).toEqual([])
    const { items } = await admin.credits.admin.earnings({ freelancerId })
    expect(items.map(({ state }) => state)).toEqual(["AVAILABLE"])
    await expectBooks(h, admin)
  })

  test("its freelancer cancels it too, unless Stripe knows a transfer after all", async () => {
    const { payoutId, api } = await approved(otherBank)
    expect(await api.payouts.cancel({ payoutId })).toEqual({ payoutId, status: "FAILED" })
    const made = await approved(otherBank)
    await h.app.ports.stripe.createTransfer({
      amountCents: 6860,
      currency: "usd",
      destination: made.account,
      idempotencyKey: crypto.randomUUID(),
      metadata: {},
      transferGroup: `payout:${made.payoutId}`,
    })
    await expect(made.api.payouts.cancel({ payoutId: made.payoutId })).rejects.toMatchObject({
      cause: { reason: "INVALID_TRANSITION" },
    })
    await expectPaidOnce(h, emulators, admin, made.payoutId)
  })

  test("one that is not held cannot be cancelled while it is on its way", async () => {
    const asked = await askPayout(h, emulators)
    await admin.payouts.admin.approve({ payoutId: asked.payoutId })
    const reject = admin.payouts.admin.reject({ payoutId: asked.payoutId, reason: "Too late" })
    await expect(reject).rejects.toMatchObject({ cause: { reason: "INVALID_TRANSITION" } })
    await h.drainJobs()
    await expectPaidOnce(h, emulators, admin, asked.payoutId)
  })
})

test.each(["SE", "IN"] as const)("a freelancer in %s is paid by Stripe", async (country) => {
  const freelancerId = await earn(h)
  const api = await h.as(freelancerId)
  const { url } = await api.payouts.connect({ country })
  await emulators.control("onboard", { account: /acct_\w+/.exec(url)?.[0] })
  await api.payouts.refreshAccount()
  const { id } = await api.payouts.request({ idempotencyKey: crypto.randomUUID() })
  await admin.payouts.admin.approve({ payoutId: id })
  await h.drainJobs()
  await expectPaidOnce(h, emulators, admin, id)
})
