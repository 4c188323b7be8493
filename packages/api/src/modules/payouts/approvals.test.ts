import { payouts, users } from "@atelier/db/schema"
import { startOfYear } from "@atelier/domain/shared"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Harness } from "#testing/harness"
import { askPayout, type EmulatorProcess, readPayout, setupWithStripe, transfersOf } from "#testing/payout-fixtures"
import { findFlaws, NO_FLAWS } from "#testing/task-fixtures"

let emulators: EmulatorProcess
let h: Harness
let close: () => Promise<void>

beforeAll(async () => {
  ;({ h, emulators, close } = await setupWithStripe())
}, 60_000)
afterAll(async () => {
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
  await close()
})

const key = () => crypto.randomUUID()
const refused = (reason: string) => ({ cause: { reason } })
const anAdmin = async () => h.as((await h.make.admin()).id)

type Method = Parameters<typeof askPayout>[3]
const ask = (lines?: number[], method?: Method) => askPayout(h, emulators, lines, method)

describe("an admin's yes", () => {
  test("sends one transfer and pays the lines; a second yes comes too late", async () => {
    const { api, payoutId, freelancerId } = await ask()
    const admin = await anAdmin()
    const both = await Promise.allSettled([
      admin.payouts.admin.approve({ payoutId }),
      (await anAdmin()).payouts.admin.approve({ payoutId }),
    ])
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: refused("INVALID_TRANSITION"),
    })
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "PROCESSING", lines: ["REQUESTED"] })
    expect(await h.drainJobs()).toContain("payouts.send")
    const [transfer] = await transfersOf(emulators, payoutId)
    expect(await readPayout(h, payoutId)).toMatchObject({
      status: "COMPLETED",
      stripeTransferId: transfer?.id,
      lines: ["PAID"],
    })
    expect(transfer?.amount).toBe(6860)
    expect(await api.payouts.summary()).toMatchObject({ paidCents: 6860, paidThisYearCents: 6860, openPayout: null })
    await h.app.db.update(users).set({ timezone: "Pacific/Kiritimati" }).where(eq(users.id, freelancerId))
    await h.database.owner.db.execute(sql`alter table payouts disable trigger user`)
    const year = startOfYear(new Date(), "Pacific/Kiritimati")
    for (const [completedAt, cents] of [
      [year, 6860],
      [new Date(year.getTime() - 1), 0],
    ] as const) {
      await h.app.db.update(payouts).set({ completedAt }).where(eq(payouts.id, payoutId))
      expect(await (await h.as(freelancerId)).payouts.summary()).toMatchObject({ paidThisYearCents: cents })
    }
    await h.database.owner.db.execute(sql`alter table payouts enable trigger user`)
    const told = await h.app.db.execute(
      sql`select 1 from notifications where user_id = ${freelancerId} and event = 'PAYOUT_PAID' and channel = 'IN_APP'`,
    )
    expect(told).toHaveLength(1)
  })

  test("a repeated key gets the first answer", async () => {
    const { payoutId } = await ask()
    const admin = await anAdmin()
    const input = { payoutId, idempotencyKey: key() }
    const first = await admin.payouts.admin.approve(input)
    expect(await admin.payouts.admin.approve(input)).toEqual(first)
    await h.drainJobs()
    expect(await transfersOf(emulators, payoutId)).toHaveLength(1)
  })

  test("above 1,000 dollars it takes two different admins", async () => {
    const { payoutId } = await ask([292])
    const [one, two] = [await anAdmin(), await anAdmin()]
    expect(await one.payouts.admin.approve({ payoutId })).toEqual({ payoutId, status: "PENDING", waitsForSecond: true })
    await expect(one.payouts.admin.approve({ payoutId })).rejects.toMatchObject(refused("SECOND_APPROVER_NEEDED"))
    await h.drainJobs()
    expect(await transfersOf(emulators, payoutId)).toEqual([])
    const seen = async (admin: typeof one) =>
      (await admin.payouts.admin.list({ status: "PENDING" })).items.find(({ id }) => id === payoutId)
    expect(await seen(one)).toMatchObject({ waitsFor: "SECOND_APPROVAL", needsSecondApproval: true, canApprove: false })
    expect(await seen(two)).toMatchObject({ canApprove: true, account: { state: "READY", frozenUntil: null } })
    expect(await two.payouts.admin.approve({ payoutId })).toMatchObject({ status: "PROCESSING" })
    await h.drainJobs()
    expect(await transfersOf(emulators, payoutId)).toMatchObject([{ amount: 100_156 }])
  })

  test("one admin twice at the same time is still one", async () => {
    const { payoutId } = await ask([300])
    const admin = await anAdmin()
    const both = await Promise.allSettled([
      admin.payouts.admin.approve({ payoutId }),
      admin.payouts.admin.approve({ payoutId }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "PENDING", secondApprovedBy: null })
  })

  test("who asked for the money is never the one who approves it, whatever the role is now", async () => {
    const { payoutId, freelancerId } = await ask()
    // The database refuses this change of role; were it ever made, the money would still not move.
    await h.database.owner.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update users set role = 'ADMIN' where id = ${freelancerId}`
    })
    const self = await h.as(freelancerId)
    await expect(self.payouts.admin.approve({ payoutId })).rejects.toMatchObject(refused("SECOND_APPROVER_NEEDED"))
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "PENDING", approvedBy: null })
  })

  test("exactly 1,000 dollars needs one", async () => {
    const admin = await anAdmin()
    const { payoutId } = await ask([20])
    await admin.admin.updateSetting({ key: "secondApprovalAboveCents", value: 6860 })
    expect(await admin.payouts.admin.approve({ payoutId })).toMatchObject({ status: "PROCESSING" })
    await admin.admin.updateSetting({ key: "secondApprovalAboveCents", value: 100_000 })
    await h.drainJobs()
  })

  test("an account changed since the request, or one that cannot be paid, stops it", async () => {
    const { payoutId, account, api } = await ask()
    const admin = await anAdmin()
    await emulators.control("onboard", { account, last4: "2222" })
    await api.payouts.refreshAccount()
    await expect(admin.payouts.admin.approve({ payoutId })).rejects.toMatchObject(refused("PAYOUT_FROZEN"))
    await emulators.control("restrict", { account })
    await api.payouts.refreshAccount()
    await expect(admin.payouts.admin.approve({ payoutId })).rejects.toMatchObject(refused("ACCOUNT_NOT_READY"))
    expect(await readPayout(h, payoutId)).toMatchObject({ status: "PENDING", approvedBy: null })
  })

  test("needs a fresh second factor where two-factor is on", async () => {
    const { payoutId } = await ask()
    const admin = await h.as((await h.make.admin({ twoFactorEnabled: true })).id)
    for (const step of [
      admin.payouts.admin.approve({ payoutId }),
      admin.payouts.admin.reject({ payoutId, reason: "No reason" }),
      admin.payouts.admin.recordManual({ payoutId, outcome: "COMPLETED", reference: "1" }),
    ]) {
      await expect(step).rejects.toMatchObject(refused("FRESH_TWO_FACTOR_NEEDED"))
    }
  })
})

describe("an admin's no", () => {
  test("gives the lines back with a reason the freelancer reads", async () => {
    const { api, payoutId } = await ask()
    const admin = await anAdmin()
    await admin.payouts.admin.reject({ payoutId, reason: "The invoice is missing." })
    expect((await api.payouts.list({})).items[0]).toMatchObject({
      status: "CANCELLED",
      failureReason: "The invoice is missing.",
    })
    expect(await api.payouts.summary()).toMatchObject({ availableCents: 6860, withdrawal: { code: "WITHDRAWABLE" } })
    const [told] = (await api.notifications.list({})).items
    expect(told).toMatchObject({ event: "PAYOUT_FAILED", body: expect.stringContaining("The invoice is missing.") })
    await expect(admin.payouts.admin.approve({ payoutId })).rejects.toMatchObject(refused("INVALID_TRANSITION"))
  })

  test("yes and no at the same time: one of them", async () => {
    const { payoutId } = await ask()
    const [one, two] = [await anAdmin(), await anAdmin()]
    const both = await Promise.allSettled([
      one.payouts.admin.approve({ payoutId }),
      two.payouts.admin.reject({ payoutId, reason: "Not yet." }),
    ])
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    await h.drainJobs()
    const { status } = await readPayout(h, payoutId)
    expect(await transfersOf(emulators, payoutId)).toHaveLength(status === "COMPLETED" ? 1 : 0)
  })
})

describe("paid manually", () => {
  test("a bank transfer is approved, paid by a person and recorded with its reference", async () => {
    const { api, payoutId } = await ask([20], "BANK_TRANSFER")
    const admin = await anAdmin()
    const paid = { payoutId, outcome: "COMPLETED", reference: "SEPA 2026-77" } as const
    await expect(admin.payouts.admin.recordManual(paid)).rejects.toMatchObject(refused("INVALID_TRANSITION"))
    await admin.payouts.admin.approve({ payoutId })
    expect(await h.drainJobs()).not.toContain("payouts.send")
    expect((await api.payouts.list({})).items[0]).toMatchObject({ waitsFor: "RECORD" })
    await admin.payouts.admin.recordManual(paid)
    expect(await readPayout(h, payoutId)).toMatchObject({
      status: "COMPLETED",
      reference: "SEPA 2026-77",
      lines: ["PAID"],
    })
    await expect(admin.payouts.admin.recordManual(paid)).rejects.toMatchObject(refused("INVALID_TRANSITION"))
    expect(await transfersOf(emulators, payoutId)).toEqual([])
  })

  test("one that came back gives the lines back; one that Stripe pays is never recorded manually", async () => {
    const { api, payoutId } = await ask([20], "PAYPAL")
    const admin = await anAdmin()
    await admin.payouts.admin.approve({ payoutId })
    const failed = { payoutId, outcome: "FAILED", reference: "PP-1", note: "PayPal knows no such address." } as const
    await admin.payouts.admin.recordManual(failed)
    expect((await api.payouts.list({})).items[0]).toMatchObject({
      status: "FAILED",
      failureReason: "PayPal knows no such address.",
    })
    expect(await api.payouts.summary()).toMatchObject({ availableCents: 6860 })
    const { payoutId: stripes } = await ask()
    await admin.payouts.admin.approve({ payoutId: stripes })
    await expect(admin.payouts.admin.recordManual({ ...failed, payoutId: stripes })).rejects.toMatchObject(
      refused("PAID_BY_STRIPE"),
    )
    await h.drainJobs()
  })
})
