import { afterAll, beforeAll, expect, test } from "vitest"
import { openTill, type Till } from "#testing/billing-fixtures"
import { proveCash } from "./prove-cash.ts"

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

test("the cash of the books is Stripe's, and a difference that lasts alarms every admin", async () => {
  const { system, app, drainJobs, as, make } = till.h
  const { id } = await make.admin()
  const early = await till.pay()
  await till.emulators.control("refund", { charge: early.charge, amount: 4_900 })
  const { id: dispute } = await till.emulators.control("dispute", { charge: early.charge, amount: 9_600 })
  await till.tell("charge.refunded", { id: early.charge })
  await till.tell("charge.dispute.created", { id: dispute })
  await drainJobs()
  await till.emulators.control("bank-payout", { amount: 10_000 })
  expect(await proveCash(system(), true)).toEqual({ ok: true, differenceCents: 0 })
  const paid = await till.pay()
  expect(await proveCash(system(), true)).toEqual({ ok: true, differenceCents: 0 })
  await till.emulators.control("refund", { charge: paid.charge, amount: 500 })
  expect(await proveCash(system(), false)).toEqual({ ok: false, differenceCents: -500 })
  expect(await (await as(id)).admin.lastProof()).toMatchObject({ ok: true })
  expect(await proveCash(system(), true)).toEqual({ ok: false, differenceCents: -500 })
  expect(await (await as(id)).admin.lastProof()).toMatchObject({ ok: false, differenceCents: -500 })
  await drainJobs()
  const news = (await (await as(id)).notifications.list({})).items
  expect(news.map(({ event }) => event)).toContain("PROOF_FAILED")
  expect(app.ports.stripe.livemode).toBe(false)
}, 60_000)
