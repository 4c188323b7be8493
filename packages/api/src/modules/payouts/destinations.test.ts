import { auditLogs, notifications, payoutDestinations, payouts } from "@atelier/db/schema"
import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { earn } from "#testing/payout-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const IBAN = "DE89370400440532013000"
const BANK = { method: "BANK_TRANSFER", holder: "Mira Artist", account: "de89 3704 0044 0532 0130 00" } as const
const PAYPAL = { method: "PAYPAL", email: "Mira@Example.com" } as const
const key = () => ({ idempotencyKey: crypto.randomUUID() })
const refused = (reason: string) => ({ cause: { reason } })
const anAdmin = async () => (await h.as((await h.make.admin()).id)).payouts.admin
async function earner() {
  const id = await earn(h)
  return { id, api: (await h.as(id)).payouts }
}

describe("where money paid manually goes", () => {
  test("must be known before it can be asked for", async () => {
    const { api } = await earner()
    for (const method of ["BANK_TRANSFER", "PAYPAL"] as const) {
      expect((await api.summary({ method })).withdrawal).toEqual({ code: "ACCOUNT_MISSING", at: null })
      await expect(api.request({ method, ...key() })).rejects.toMatchObject(refused("PAYOUT_ACCOUNT_MISSING"))
    }
    expect(await api.setDestination(BANK)).toEqual({ label: "account ending 3000" })
    expect((await api.summary({ method: "PAYPAL" })).withdrawal.code).toBe("ACCOUNT_MISSING")
    expect(await api.summary({ method: "BANK_TRANSFER" })).toMatchObject({
      account: { state: "READY", destination: "account ending 3000" },
      withdrawal: { code: "WITHDRAWABLE" },
    })
    expect((await api.request({ method: "BANK_TRANSFER", ...key() })).status).toBe("PENDING")
  })

  test.each([
    ["a wrong digit", { ...BANK, account: "DE89370400440532013001" }],
    ["a number without its bank", { ...BANK, account: "12345678" }],
    ["a BIC that is none", { ...BANK, account: "12345678", bic: "BANK" }],
    ["nobody", { ...BANK, holder: " " }],
    ["no address", { method: "PAYPAL", email: "mira" } as const],
  ])("is refused with %s", async (_name, input) => {
    const { id, api } = await earner()
    await expect(api.setDestination(input)).rejects.toMatchObject({ code: "BAD_REQUEST" })
    expect(await h.app.db.select().from(payoutDestinations).where(eq(payoutDestinations.userId, id))).toEqual([])
  })

  test("is stored encrypted, masked wherever it is shown, and shown in full only to whoever pays it, on record", async () => {
    const { id, api } = await earner()
    await api.setDestination(BANK)
    const { id: payoutId } = await api.request({ method: "BANK_TRANSFER", ...key() })
    const stored = await h.app.db.select().from(payoutDestinations).where(eq(payoutDestinations.userId, id))
    const audited = await h.app.db.select().from(auditLogs).where(eq(auditLogs.resourceId, id))
    const shown = [await api.summary({ method: "BANK_TRANSFER" }), await api.list({}), await (await anAdmin()).list({})]
    expect(audited).toContainEqual(
      expect.objectContaining({
        action: "PAYOUT_ACCOUNT_CHANGE",
        after: { method: "BANK_TRANSFER", label: "account ending 3000" },
      }),
    )
    for (const secret of [IBAN, "37040044", BANK.holder]) {
      expect(JSON.stringify([stored, audited, shown])).not.toContain(secret)
    }

    const admin = await anAdmin()
    await expect(admin.revealDestination({ payoutId })).rejects.toMatchObject(refused("INVALID_TRANSITION"))
    await admin.approve({ payoutId })
    expect(await admin.revealDestination({ payoutId })).toEqual({ ...BANK, account: IBAN, bic: "" })
    const looked = and(eq(auditLogs.resourceId, payoutId), eq(auditLogs.action, "PAYOUT_DESTINATION_REVEAL"))
    expect(await h.app.db.select().from(auditLogs).where(looked)).toHaveLength(1)
    await admin.recordManual({ payoutId, outcome: "COMPLETED", reference: "SEPA 1" })
    await expect(admin.revealDestination({ payoutId })).rejects.toMatchObject(refused("INVALID_TRANSITION"))
  })

  test("can be changed: an open payout keeps its own, the next one waits a day, and the person is told", async () => {
    const { id, api } = await earner()
    await api.setDestination(BANK)
    const { id: payoutId } = await api.request({ method: "BANK_TRANSFER", ...key() })
    const told = () =>
      h.app.db
        .select()
        .from(notifications)
        .where(and(eq(notifications.userId, id), eq(notifications.event, "PAYOUT_ACCOUNT_CHANGED")))
    await api.setDestination(BANK)
    expect(await told()).toEqual([])
    await api.setDestination({ ...BANK, account: "GB29 NWBK 6016 1331 9268 19" })
    expect((await told()).map(({ channel }) => channel).toSorted()).toEqual(["EMAIL", "IN_APP"])
    const admin = await anAdmin()
    await admin.approve({ payoutId })
    expect(await admin.revealDestination({ payoutId })).toMatchObject({ account: IBAN })
    await admin.recordManual({ payoutId, outcome: "FAILED", reference: "SEPA 2", note: "The account is closed." })

    const again = () => api.request({ method: "BANK_TRANSFER", ...key() })
    await expect(again()).rejects.toMatchObject(refused("PAYOUT_FROZEN"))
    // Another way, given for the first time, is a change of where the money goes all the same.
    await api.setDestination(PAYPAL)
    await expect(api.request({ method: "PAYPAL", ...key() })).rejects.toMatchObject(refused("PAYOUT_FROZEN"))
    await h.advance(24 * 60 + 1)
    expect((await again()).method).toBe("BANK_TRANSFER")
  })

  test("nobody can turn it afterwards, not by SQL either", async () => {
    const { id, api } = await earner()
    await api.setDestination(PAYPAL)
    const { id: payoutId } = await api.request({ method: "PAYPAL", ...key() })
    await expect(
      h.app.db.update(payoutDestinations).set({ label: "mine" }).where(eq(payoutDestinations.userId, id)),
    ).rejects.toThrow()
    await expect(
      h.app.db.update(payouts).set({ destinationId: null }).where(eq(payouts.id, payoutId)),
    ).rejects.toThrow()
  })
})
