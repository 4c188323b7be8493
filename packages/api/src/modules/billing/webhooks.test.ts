import { webhookEvents } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTill, type Till } from "#testing/billing-fixtures"
import type { Harness } from "#testing/harness"
import type { EmulatorProcess } from "#testing/payout-fixtures"
import { handleStoredEvent } from "./jobs/handle-event.ts"

let till: Till
let emulators: EmulatorProcess
let app: Harness

beforeAll(async () => {
  till = await openTill()
  emulators = till.emulators
  app = till.h
})
afterAll(() => till.close())

const buy = () => till.buy()
const deliver = (body: string, header?: string | null) => till.deliver(body, header)
const { signed, event, balanceOf } = {
  signed: (...args: Parameters<Till["sign"]>) => till.sign(...args),
  event: (...args: Parameters<Till["eventOf"]>) => till.eventOf(...args),
  balanceOf: (id: string) => till.balanceOf(id),
}
const completed = (session: string) => event("checkout.session.completed", { id: session, object: "checkout.session" })

describe("the webhook address", () => {
  test("refuses what is not Stripe's and stores nothing of it", async () => {
    const body = completed("cs_test_1")
    const now = Math.floor(Date.now() / 1000)
    const headers = [
      null,
      "",
      "t=1,v1=00",
      signed(body, "whsec_other"),
      signed(`${body} `),
      signed(body, emulators.webhookSecret, now - 302),
      signed(body, emulators.webhookSecret, now + 302),
    ]
    const before = await app.app.db.$count(webhookEvents)
    for (const header of headers) {
      expect((await deliver(body, header)).status, String(header)).toBe(400)
    }
    const huge = completed("x".repeat(600_000))
    expect((await deliver(huge)).status).toBe(413)
    expect(await app.app.db.$count(webhookEvents)).toBe(before)
  })

  test("an event of no concern is kept and ignored", async () => {
    const body = event("customer.created", { id: "cus_1", object: "customer" })
    expect((await deliver(body)).status).toBe(200)
    await app.drainJobs()
    const [row] = await app.app.db.select().from(webhookEvents).where(eq(webhookEvents.type, "customer.created"))
    expect(row).toMatchObject({ status: "IGNORED" })
  })

  test("a failed event says why and runs again from the admin's side", async () => {
    const { session, client } = await buy()
    await emulators.control("pay", { session, method: "card" })
    const admin = await app.as((await app.make.admin()).id)
    const fault = { method: "GET", path: "/v1/checkout/sessions/", kind: "status", status: 500 }
    await emulators.control("faults", { ...fault, times: 3 })
    await deliver(completed(session))
    await expect(app.drainJobs()).rejects.toThrow()
    const failed = await admin.billing.admin.webhooks({ status: "FAILED" })
    expect(failed.items[0]).toMatchObject({ type: "checkout.session.completed", attempts: 1 })
    await admin.billing.admin.replayWebhook({ eventId: failed.items[0]?.id ?? "" })
    await app.drainJobs()
    expect(await balanceOf(client.id)).toBe(50)
  })

  test("one that keeps failing is told to every admin, once", async () => {
    const { session } = await buy()
    await emulators.control("pay", { session, method: "card" })
    const { id: adminId } = await app.make.admin()
    const admin = await app.as(adminId)
    await deliver(completed(session))
    const [stored] = (await admin.billing.admin.webhooks({ status: "RECEIVED" })).items
    const told: number[] = []
    for (let attempt = 1; attempt <= 4; attempt++) {
      const fault = { method: "GET", path: "/v1/checkout/sessions/", kind: "status", status: 500 }
      await emulators.control("faults", { ...fault, times: 3 })
      await expect(handleStoredEvent(app.system(), { eventId: stored?.id ?? "" })).rejects.toThrow()
      const news = await admin.notifications.list({})
      told.push(news.items.filter(({ event }) => event === "WEBHOOK_FAILED").length)
    }
    expect(told).toEqual([0, 0, 1, 1])
    await app.drainJobs()
  })
})
