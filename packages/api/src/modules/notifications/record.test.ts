import { auditLogs, notifications } from "@atelier/db/schema"
import { and, eq, inArray } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { record, recordOf } from "./index.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const auditOf = (resourceId: string) =>
  h.app.db
    .select({
      action: auditLogs.action,
      resourceType: auditLogs.resourceType,
      outcome: auditLogs.outcome,
      before: auditLogs.before,
      after: auditLogs.after,
      metadata: auditLogs.metadata,
    })
    .from(auditLogs)
    .where(eq(auditLogs.resourceId, resourceId))
const toldTo = (ids: string[]) =>
  h.app.db
    .select({ userId: notifications.userId, event: notifications.event, data: notifications.data })
    .from(notifications)
    .where(and(inArray(notifications.userId, ids), eq(notifications.channel, "IN_APP")))

test("one statement of a fact audits it and tells those whom it names", async () => {
  const [freelancer, admin] = [await h.make.freelancer(), await h.make.admin()]
  const id = crypto.randomUUID()
  const data = { amountCents: 6860, currency: "USD", freelancer: freelancer.name, why: "RETURNED_BY_BANK" } as const
  const change = { before: { status: "PROCESSING" }, after: { status: "FAILED" } }
  await inTx(h.system(), async (ctx) =>
    record(ctx, "payout.failed", { id, freelancer: freelancer.id, ...change }, data),
  )
  expect(await auditOf(id)).toEqual([
    { action: "PAYOUT_FAIL", resourceType: "payout", outcome: "SUCCESS", ...change, metadata: data },
  ])
  const told = await toldTo([freelancer.id, admin.id])
  expect(told.map(({ userId, event }) => [userId, event])).toEqual(
    expect.arrayContaining([
      [freelancer.id, "PAYOUT_FAILED"],
      [admin.id, "PAYOUT_FAILED"],
    ]),
  )
  expect(told[0]?.data).toEqual({ fact: "payout.failed", ...data })
})

test("a fact takes of what is known no more than it declares", async () => {
  const { id } = await h.make.freelancer()
  const known = { amountCents: 100, currency: "USD", iban: "DE89370400440532013000" }
  await inTx(h.system(), async (ctx) => recordOf(ctx, "payout.paid", { id, freelancer: id }, known))
  const [row] = await auditOf(id)
  expect(row).toMatchObject({ action: "PAYOUT_PAY", metadata: { amountCents: 100, currency: "USD" } })
  const [told] = await toldTo([id])
  expect(told?.data).toEqual({ fact: "payout.paid", amountCents: 100, currency: "USD" })
})

test("a fact says how it ended, and one without recipients is only audited", async () => {
  const { id } = await h.make.admin()
  const cash = { differenceCents: 5, booksCents: 5, stripeCents: 0 }
  await inTx(h.system(), async (ctx) => {
    record(ctx, "proof.failed", { id: "a proof" }, cash)
    record(ctx, "setting.updated", { id: "a setting", before: { value: 1 }, after: { value: 2 } })
  })
  expect(await auditOf("a proof")).toMatchObject([{ action: "PROOF_FAIL", outcome: "FAILURE", metadata: cash }])
  expect(await auditOf("a setting")).toMatchObject([
    { action: "SETTINGS_UPDATE", before: { value: 1 }, metadata: null },
  ])
  expect((await toldTo([id])).map(({ event }) => event)).not.toContain("SETTINGS_UPDATE")
})

test("what a fact needs does not compile without it", () => {
  const uncalled = (ctx: Parameters<typeof record>[0]) => {
    // @ts-expect-error a key of the payload is missing
    record(ctx, "payout.paid", { id: "1", freelancer: "2" }, { amountCents: 1 })
    // @ts-expect-error the freelancer is told and not named
    record(ctx, "payout.paid", { id: "1" }, { amountCents: 1, currency: "USD" })
    // @ts-expect-error what is audited is not named
    record(ctx, "payout.paid", { freelancer: "2" }, { amountCents: 1, currency: "USD" })
    // @ts-expect-error the data is missing
    record(ctx, "payout.paid", { id: "1", freelancer: "2" })
    // @ts-expect-error there is no such fact
    record(ctx, "payout.lost", { id: "1" })
  }
  expect(uncalled).toBeTypeOf("function")
})
