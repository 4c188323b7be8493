import { randomUUID } from "node:crypto"
import { auditLogs, settings } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { audit } from "#platform/audit"
import { createBrowser } from "#testing/browser"
import { type Harness, setup } from "#testing/harness"
import { setPasswordOf } from "#testing/passwords"
import { giveCredits, readyBrief } from "#testing/task-fixtures"
import { callerAs } from "../caller.ts"

const PASSWORD = "plum-harbour-lantern-42"
const ADDRESS = "198.51.100.23"
const AGENT = "Mozilla/5.0 (Test)"

let h: Harness
beforeAll(async () => {
  h = await setup()
  await h.app.db.insert(settings).values({ key: "adminTwoFactor", value: false })
})
afterAll(() => h.close())

async function signIn({ id, email }: { id: string; email: string }) {
  await setPasswordOf(h.app, id, PASSWORD)
  const browser = createBrowser(h.app, ADDRESS, AGENT)
  expect((await browser.post("/sign-in/email", { email, password: PASSWORD })).status).toBe(200)
  return browser
}
const rowsVia = (via: "web" | "script" | "job") => h.app.db.select().from(auditLogs).where(eq(auditLogs.via, via))

test("every row of a request says from which address, by which browser and in which request", async () => {
  const admin = await h.make.admin()
  const browser = await signIn(admin)
  const api = await browser.caller()
  const client = await h.make.client()
  await api.identity.admin.suspendUser({ userId: client.id, reason: "A test." })
  await api.identity.admin.inviteFreelancer({ email: "new@example.com" })
  await browser.post("/change-password", { currentPassword: PASSWORD, newPassword: `${PASSWORD}-more` })
  await browser.post("/sign-out", {})
  await browser.post("/sign-in/email", { email: admin.email, password: "not-this-one-either" })
  await browser.post("/request-password-reset", { email: admin.email })
  await h.drainJobs()
  const token = /token=([\w-]+)/.exec(h.emails.at(-1)?.text ?? "")?.[1]
  expect((await browser.post("/reset-password", { token, newPassword: PASSWORD })).status).toBe(200)
  const buyer = await h.make.client()
  await giveCredits(h, buyer.id, 9)
  const briefId = await readyBrief(h, buyer.id)
  const shop = await (await signIn(buyer)).caller()
  await shop.tasks.submit({ briefId, quotedCredits: 9, idempotencyKey: randomUUID() })

  const rows = await rowsVia("web")
  expect([...new Set(rows.map((row) => row.action))].sort()).toEqual([
    "AUTH_LOGIN",
    "AUTH_LOGIN_FAILED",
    "AUTH_LOGOUT",
    "AUTH_PASSWORD_CHANGE",
    "AUTH_PASSWORD_RESET",
    "CREDIT_USAGE",
    "INVITATION_CREATE",
    "TASK_CREATE",
    "USER_SUSPEND",
  ])
  for (const row of rows) {
    expect(row, row.action).toMatchObject({ ipAddress: ADDRESS, userAgent: AGENT, operator: null })
    expect(row.requestId, row.action).not.toBeNull()
  }
})

test("what no browser asked for says so, and admins read it", async () => {
  const admin = await h.make.admin()
  const client = await h.make.client()
  await (await callerAs({ email: admin.email })).identity.admin.suspendUser({ userId: client.id, reason: "A test." })
  expect(await rowsVia("script")).toMatchObject([{ action: "USER_SUSPEND", ipAddress: null, userAgent: null }])
  const entry = { action: "PROOF_RUN", resourceType: "proof", resourceId: "p" } as const
  await audit({ ...h.system(), origin: { via: "cli", address: "build-7", agent: null, operator: "root" } }, entry)
  const { items } = await (await h.as(admin.id)).audit.admin.list({ resourceId: "p" })
  expect(items).toMatchObject([{ via: "cli", operator: "root", ipAddress: "build-7" }])
})
