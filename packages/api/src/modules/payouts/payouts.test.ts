import { auditLogs, stripeConnectAccounts, users } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Harness } from "#testing/harness"
import { connect, type EmulatorProcess, earn, readPayout, setupWithStripe } from "#testing/payout-fixtures"
import { findFlaws, NO_FLAWS } from "#testing/task-fixtures"
import { readAccount, storeAccount } from "./refresh-account.ts"

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
async function eventsOf(userId: string) {
  const rows = await h.app.db.execute<{ event: string }>(
    sql`select event from notifications where user_id = ${userId} and channel = 'IN_APP' order by created_at`,
  )
  return rows.map(({ event }) => event)
}

describe("the payout account", () => {
  test("is opened once, finished at Stripe and known here without believing an event", async () => {
    const { id } = await h.make.freelancer()
    const api = await h.as(id)
    expect(await api.payouts.account()).toEqual({
      state: "MISSING",
      needs: [],
      country: null,
      bankLast4: null,
      destination: null,
      frozenUntil: null,
    })
    await expect(api.payouts.refreshAccount()).rejects.toMatchObject(refused("PAYOUT_ACCOUNT_MISSING"))
    const links = await Promise.all([api.payouts.connect({ country: "DE" }), api.payouts.connect({ country: "DE" })])
    const accounts = links.map(({ url }) => /acct_\w+/.exec(url)?.[0])
    expect(accounts[0]).toBe(accounts[1])
    expect(await api.payouts.account()).toMatchObject({
      state: "INCOMPLETE",
      needs: ["DETAILS", "BANK_ACCOUNT", "TERMS"],
    })
    await emulators.control("onboard", { account: accounts[0], last4: "4242" })
    const account = await api.payouts.refreshAccount()
    expect(account).toMatchObject({ state: "READY", needs: [], country: "DE", bankLast4: "4242" })
    expect(account.frozenUntil, "the first account replaces none").toBeNull()
    expect(await eventsOf(id)).toEqual([])
    await emulators.control("restrict", { account: accounts[0] })
    expect(await api.payouts.refreshAccount()).toMatchObject({ state: "RESTRICTED", needs: ["IDENTITY_DOCUMENT"] })
  })

  test("leads to Stripe and back to the earnings page, never to an address from the browser", async () => {
    const { id } = await h.make.freelancer()
    const { url } = await (await h.as(id)).payouts.connect({ country: "US" })
    expect(url.startsWith(emulators.url)).toBe(true)
    const page = await (await fetch(url)).text()
    expect(page).toContain("http://127.0.0.1:3000/freelancer/earnings?account=return")
  })

  test("another bank account pauses payouts for a day and tells the person; the same one does not", async () => {
    const id = await earn(h)
    const { api, account } = await connect(h, emulators, id)
    await api.payouts.refreshAccount()
    expect(await api.payouts.account()).toMatchObject({ state: "READY", frozenUntil: null })
    await emulators.control("onboard", { account, last4: "1111" })
    await readAccount(h.system(), account)
    const { withdrawal } = await api.payouts.summary()
    expect(withdrawal).toMatchObject({ code: "ACCOUNT_FROZEN", at: expect.any(Date) })
    await expect(api.payouts.request({ idempotencyKey: key() })).rejects.toMatchObject(refused("PAYOUT_FROZEN"))
    expect((await eventsOf(id)).filter((event) => event === "PAYOUT_ACCOUNT_CHANGED")).toHaveLength(1)
    const rows = await h.app.db.select().from(auditLogs).where(eq(auditLogs.action, "PAYOUT_ACCOUNT_CHANGE"))
    expect(rows.find(({ resourceId, before }) => resourceId === id && before?.bankLast4 === "6789")).toMatchObject({
      after: { bankLast4: "1111" },
    })
  })

  test("an answer older than the stored one changes nothing", async () => {
    const { id } = await h.make.freelancer()
    const { api, account } = await connect(h, emulators, id)
    const before = await h.app.ports.stripe.retrieveAccount(account)
    const stale = { ...before, bankLast4: "9999", payoutsEnabled: false }
    await storeAccount(h.system(), stale, "2020-01-01T00:00:00Z")
    expect(await api.payouts.account()).toMatchObject({ state: "READY", bankLast4: "6789", frozenUntil: null })
  })

  test("a country that Stripe cannot pay is refused before an account exists", async () => {
    const { id } = await h.make.freelancer()
    const api = await h.as(id)
    await emulators.control("faults", { path: "/v1/accounts", status: 400, code: "country_unsupported" })
    await expect(api.payouts.connect({ country: "IN" })).rejects.toMatchObject({
      cause: { reason: "INVALID_INPUT", data: { fieldErrors: { country: [expect.stringContaining("country")] } } },
    })
    expect(await h.app.db.$count(stripeConnectAccounts, eq(stripeConnectAccounts.userId, id))).toBe(0)
  })
})

describe("asking for a payout", () => {
  test("everything in the way is told with one reason and a date, and asking is refused for the same one", async () => {
    const id = await earn(h, [20], { held: true })
    const api = await h.as(id)
    const ask = () => api.payouts.request({ idempotencyKey: key() })
    expect((await api.payouts.summary()).withdrawal).toEqual({ code: "ACCOUNT_MISSING", at: null })
    await expect(ask()).rejects.toMatchObject(refused("PAYOUT_ACCOUNT_MISSING"))
    await connect(h, emulators, id)
    const held = await api.payouts.summary()
    expect(held).toMatchObject({ availableCents: 0, onHoldCents: 6860, nextRelease: { amountCents: 6860 } })
    expect(held.withdrawal).toEqual({ code: "ON_HOLD", at: held.nextRelease?.at, missingCredits: 10 })
    await expect(ask()).rejects.toMatchObject(refused("PAYOUT_BELOW_MINIMUM"))
    await h.app.db.execute(
      sql`update freelancer_earnings set hold_until = now() - interval '1 minute' where freelancer_id = ${id}`,
    )
    await h.sweep()
    expect((await api.payouts.summary()).withdrawal).toEqual({ code: "WITHDRAWABLE", at: null })
    await expect(api.payouts.request({ idempotencyKey: key(), expectedCents: 1 })).rejects.toMatchObject(
      refused("STALE_VERSION"),
    )
    await ask()
    const asked = await api.payouts.summary()
    expect(asked).toMatchObject({ availableCents: 0, requestedCents: 6860, withdrawal: { code: "PAYOUT_OPEN" } })
    expect(asked.openPayout).toMatchObject({ status: "PENDING", waitsFor: "APPROVAL", amountCents: 6860 })
  })

  test("below the minimum there is nothing to ask for", async () => {
    const id = await earn(h, [9])
    const { api } = await connect(h, emulators, id)
    expect((await api.payouts.summary()).withdrawal).toEqual({ code: "BELOW_MINIMUM", at: null, missingCredits: 1 })
    await expect(api.payouts.request({ idempotencyKey: key() })).rejects.toMatchObject(refused("PAYOUT_BELOW_MINIMUM"))
  })

  test("ten at the same time make one payout of all lines", async () => {
    const id = await earn(h, [10, 15, 5])
    const { api } = await connect(h, emulators, id)
    const asked = await Promise.allSettled(
      Array.from({ length: 10 }, () => api.payouts.request({ idempotencyKey: key() })),
    )
    const won = asked.filter((one) => one.status === "fulfilled")
    expect(won).toHaveLength(1)
    for (const one of asked.filter((each) => each.status === "rejected")) {
      expect(one.reason).toMatchObject(refused("PAYOUT_OPEN"))
    }
    expect(won[0]?.value).toMatchObject({ amountCents: 10_290, credits: 30 })
    expect((await readPayout(h, won[0]?.value.id ?? "")).lines).toEqual(["REQUESTED", "REQUESTED", "REQUESTED"])
  })

  test("the same key five times at once is one request with one answer", async () => {
    const id = await earn(h)
    const { api } = await connect(h, emulators, id)
    const input = { idempotencyKey: key() }
    const answers = await Promise.all(Array.from({ length: 5 }, () => api.payouts.request(input)))
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    expect((await api.payouts.list({})).items).toHaveLength(1)
    await expect(api.payouts.request({ ...input, method: "PAYPAL" })).rejects.toMatchObject(
      refused("IDEMPOTENCY_KEY_REUSED"),
    )
  })

  test("a suspended freelancer reads the history and asks for nothing", async () => {
    const id = await earn(h)
    const { api: before } = await connect(h, emulators, id)
    await h.app.db.update(users).set({ suspendedAt: sql`now()` }).where(eq(users.id, id))
    const api = await h.as(id)
    await expect(api.payouts.request({ idempotencyKey: key() })).rejects.toMatchObject(refused("SUSPENDED"))
    await expect(api.payouts.connect({ country: "DE" })).rejects.toMatchObject(refused("SUSPENDED"))
    expect((await api.payouts.summary()).withdrawal).toEqual({ code: "NOT_ACTIVE", at: null })
    // A session that was loaded before the suspension is stopped by the locked row.
    await expect(before.payouts.request({ idempotencyKey: key() })).rejects.toMatchObject(refused("SUSPENDED"))
  })

  test("a stranger's payout is not found, and a list shows only one's own", async () => {
    const id = await earn(h)
    const { api } = await connect(h, emulators, id)
    const { id: payoutId } = await api.payouts.request({ idempotencyKey: key() })
    const stranger = await h.as((await h.make.freelancer()).id)
    await expect(stranger.payouts.cancel({ payoutId })).rejects.toMatchObject({ code: "NOT_FOUND" })
    await expect(stranger.payouts.cancel({ payoutId: key() })).rejects.toMatchObject({ code: "NOT_FOUND" })
    expect((await stranger.payouts.list({})).items).toEqual([])
    const client = await h.as((await h.make.client()).id)
    await expect(client.payouts.admin.approve({ payoutId })).rejects.toMatchObject({ code: "FORBIDDEN" })
    await expect((await anAdmin()).payouts.admin.approve({ payoutId: key() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    })
    expect(await api.payouts.cancel({ payoutId })).toEqual({ payoutId, status: "CANCELLED" })
    expect(await api.payouts.summary()).toMatchObject({ availableCredits: 20, withdrawal: { code: "WITHDRAWABLE" } })
  })

  test("lists are paged, newest first", async () => {
    const id = await earn(h)
    const { api } = await connect(h, emulators, id)
    const made: string[] = []
    for (let n = 0; n < 3; n++) {
      const { id: payoutId } = await api.payouts.request({ idempotencyKey: key() })
      await api.payouts.cancel({ payoutId })
      made.unshift(payoutId)
    }
    const first = await api.payouts.list({ limit: 2 })
    const second = await api.payouts.list({ limit: 2, cursor: first.nextCursor ?? "" })
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(made)
    expect(second.nextCursor).toBeNull()
  })
})
