import { randomUUID } from "node:crypto"
import { auditLogs, sessions, users } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Browser, createBrowser } from "#testing/browser"
import { type Harness, setup } from "#testing/harness"
import { setPasswordOf } from "#testing/passwords"
import { totpCode } from "#testing/totp"

const PASSWORD = "plum-harbour-lantern-42"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function base32(text: string) {
  const bits = [...text].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString()
}

async function turnOn(browser: Browser) {
  const started = await browser.post("/two-factor/enable", { password: PASSWORD })
  const secret = base32(new URL(String(started.body.totpURI)).searchParams.get("secret") ?? "")
  expect(await browser.actor()).toMatchObject({ twoFactorEnabled: false })
  expect((await browser.post("/two-factor/verify-totp", { code: totpCode(secret) })).status).toBe(200)
  return { secret, backupCodes: started.body.backupCodes as string[] }
}
async function withTwoFactor(role: "client" | "admin" = "client") {
  const user = await h.make[role]()
  await setPasswordOf(h.app, user.id, PASSWORD)
  const browser = createBrowser(h.app)
  await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })
  return { user, browser, ...(await turnOn(browser)) }
}
function makeStale(userId: string) {
  return h.app.db
    .update(sessions)
    .set({ twoFactorVerifiedAt: sql`now() - interval '31 minutes'` })
    .where(eq(sessions.userId, userId))
}
async function begin(email: string): Promise<Browser> {
  const browser = createBrowser(h.app)
  const answer = await browser.post("/sign-in/email", { email, password: PASSWORD, trustDevice: true })
  expect(answer.body.twoFactorRedirect).toBe(true)
  return browser
}

describe("the second factor", () => {
  test("is asked for after the password; the password alone opens nothing", async () => {
    const { user, secret } = await withTwoFactor()
    const browser = await begin(user.email)
    expect(browser.jar.has("atelier.session_token")).toBe(false)
    expect((await browser.actor()).kind).toBe("anonymous")
    expect(
      (await browser.post("/change-password", { currentPassword: PASSWORD, newPassword: "velvet-orchard-signal-77" }))
        .status,
    ).toBe(401)
    expect((await browser.post("/two-factor/disable", { password: PASSWORD })).status).toBe(401)
    const answer = await browser.post("/two-factor/verify-totp", { code: totpCode(secret, 1), trustDevice: true })
    expect(answer.status).toBe(200)
    expect(answer.body.token).toBeNull()
    expect([...browser.jar.keys()]).not.toContain("atelier.trust_device")
    const actor = await browser.actor()
    expect(actor).toMatchObject({ kind: "user", userId: user.id, twoFactorEnabled: true })
    expect(actor.kind === "user" && actor.twoFactorAt).toBeInstanceOf(Date)
    const again = await begin(user.email)
    expect(again.jar.has("atelier.session_token")).toBe(false)
    expect((await again.post("/two-factor/verify-totp", { code: totpCode(secret) })).status).toBe(401)
    expect((await again.actor()).kind).toBe("anonymous")
    expect(await h.app.db.$count(sessions, eq(sessions.userId, user.id))).toBe(2)
  })

  test("takes each backup code once", async () => {
    const { user, backupCodes } = await withTwoFactor()
    const code = backupCodes[0] ?? ""
    const first = await begin(user.email)
    expect((await first.post("/two-factor/verify-backup-code", { code })).status).toBe(200)
    expect((await first.actor()).kind).toBe("user")
    const second = await begin(user.email)
    expect((await second.post("/two-factor/verify-backup-code", { code })).status).toBe(401)
    expect((await second.actor()).kind).toBe("anonymous")
  })

  test("cannot be guessed: five tries a challenge, then the account is locked", async () => {
    const { user, secret } = await withTwoFactor()
    let evaluated = 0
    for (let challenge = 0; challenge < 4; challenge++) {
      const browser = await begin(user.email)
      for (let i = 0; i < 5; i++) {
        const answer = await browser.post("/two-factor/verify-totp", { code: "000000" })
        evaluated += answer.body.code === "INVALID_CODE" ? 1 : 0
      }
    }
    expect(evaluated).toBeLessThanOrEqual(10)
    const browser = await begin(user.email)
    expect((await browser.post("/two-factor/verify-totp", { code: totpCode(secret) })).status).toBe(429)
  })

  test("is confirmed again inside a session, once a code, and ten tries at most", async () => {
    const { user, browser, secret, backupCodes } = await withTwoFactor()
    await makeStale(user.id)
    const code = totpCode(secret, 1)
    expect((await browser.post("/two-factor/verify-totp", { code })).status).toBe(200)
    const actor = await browser.actor()
    expect(actor.kind === "user" && Date.now() - (actor.twoFactorAt?.getTime() ?? 0)).toBeLessThan(60_000)
    expect((await browser.post("/two-factor/verify-totp", { code })).body.code).toBe("CODE_USED")
    for (let i = 0; i < 9; i++) {
      expect((await browser.post("/two-factor/verify-totp", { code: "000000" })).status).toBe(401)
    }
    const denied = await h.app.db.select().from(auditLogs).where(eq(auditLogs.action, "ACCESS_DENIED"))
    expect(denied).toMatchObject([
      { resourceId: "/two-factor/verify-totp", metadata: { reason: "INVALID_INPUT", secondFactor: "wrong code" } },
    ])
    const late = await browser.post("/two-factor/verify-totp", { code: totpCode(secret, -1) })
    expect(late.status).toBe(429)
    expect((await browser.post("/two-factor/verify-backup-code", { code: backupCodes[0] })).status).toBe(429)
    const own = and(eq(auditLogs.resourceId, user.id), eq(auditLogs.action, "AUTH_LOGIN"))
    expect(
      (await h.app.db.select().from(auditLogs).where(own).orderBy(auditLogs.createdAt)).map(({ metadata }) => metadata),
    ).toEqual([{ path: "/sign-in/email" }, { path: "/two-factor/verify-totp" }])
  })

  test("ends every session from before it was switched on, but the one that did it", async () => {
    const user = await h.make.client()
    await setPasswordOf(h.app, user.id, PASSWORD)
    const [mine, other] = [createBrowser(h.app), createBrowser(h.app)]
    for (const browser of [mine, other]) {
      await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })
    }
    await turnOn(mine)
    expect(await mine.actor()).toMatchObject({ userId: user.id, twoFactorEnabled: true })
    expect((await other.actor()).kind).toBe("anonymous")
  })

  test("is not renewed by a code that was used already, in whatever way it comes", async () => {
    const { user, browser, secret } = await withTwoFactor()
    const later = await begin(user.email)
    const code = totpCode(secret, 1)
    expect((await later.post("/two-factor/verify-totp", { code })).status).toBe(200)
    await makeStale(user.id)
    for (const used of [code, totpCode(secret)]) {
      expect((await browser.post("/two-factor/verify-totp", { code: used })).status).toBe(401)
    }
    const actor = await browser.actor()
    expect(actor.kind === "user" && Date.now() - (actor.twoFactorAt?.getTime() ?? 0)).toBeGreaterThan(30 * 60_000)
  })

  test("an admin without one is led to set it up before money or access moves, and then does it", async () => {
    const admin = await h.make.admin()
    await setPasswordOf(h.app, admin.id, PASSWORD)
    const browser = createBrowser(h.app)
    await browser.post("/sign-in/email", { email: admin.email, password: PASSWORD })
    const target = await h.make.client()
    const grant = async () =>
      (await browser.caller()).credits.admin.grant({
        userId: target.id,
        credits: 1,
        reason: "A test",
        idempotencyKey: randomUUID(),
      })
    await expect(grant()).rejects.toMatchObject({ code: "FORBIDDEN", cause: { reason: "SECOND_FACTOR_SETUP_NEEDED" } })
    expect(await (await browser.caller()).identity.admin.getUser({ userId: target.id })).toMatchObject({ credits: 0 })
    await turnOn(browser)
    await expect(grant()).resolves.toBeDefined()
  })

  test("a backup code confirms too, and is gone afterwards", async () => {
    const { user, browser, backupCodes } = await withTwoFactor()
    await makeStale(user.id)
    const code = backupCodes[3] ?? ""
    const confirm = () => browser.post("/two-factor/verify-backup-code", { code })
    const both = (await Promise.all([confirm(), confirm()])).map(({ status }) => status)
    expect(both.filter((status) => status === 200)).toHaveLength(1)
    expect((await confirm()).status).toBe(401)
  })

  test("admin actions need it within half an hour where it is on", async () => {
    const { user, browser, secret } = await withTwoFactor("admin")
    const target = await h.make.client()
    const suspend = async () =>
      (await browser.caller()).identity.admin.suspendUser({ userId: target.id, reason: "Does not answer." })
    await makeStale(user.id)
    await expect(suspend()).rejects.toMatchObject({ code: "FORBIDDEN", cause: { reason: "FRESH_TWO_FACTOR_NEEDED" } })
    await browser.post("/two-factor/verify-totp", { code: totpCode(secret, 1) })
    await expect(suspend()).resolves.toEqual({ userId: target.id })
  })

  test("is switched off only with a recent code and the password, and that is written down", async () => {
    const { user, browser } = await withTwoFactor()
    await makeStale(user.id)
    expect((await browser.post("/two-factor/disable", { password: PASSWORD })).status).toBe(403)
    await h.app.db.update(sessions).set({ twoFactorVerifiedAt: sql`now()` }).where(eq(sessions.userId, user.id))
    expect((await browser.post("/two-factor/disable", { password: "not-this-one-either" })).status).toBe(400)
    expect((await browser.post("/two-factor/disable", {})).status).toBe(400)
    expect((await browser.post("/two-factor/disable", { password: PASSWORD })).status).toBe(200)
    const [row] = await h.app.db.select({ on: users.twoFactorEnabled }).from(users).where(eq(users.id, user.id))
    expect(row?.on).toBe(false)
    const mine = and(eq(auditLogs.actorId, user.id), eq(auditLogs.resourceType, "user"))
    const actions = (await h.app.db.select({ action: auditLogs.action }).from(auditLogs).where(mine)).map(
      (entry) => entry.action,
    )
    expect(actions).toEqual(expect.arrayContaining(["AUTH_TWO_FACTOR_ENABLE", "AUTH_TWO_FACTOR_DISABLE"]))
  })
})
