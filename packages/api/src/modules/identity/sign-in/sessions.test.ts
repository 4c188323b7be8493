import { auditLogs, sessions, users } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createBrowser } from "#testing/browser"
import { type Harness, setup } from "#testing/harness"
import { setPasswordOf } from "#testing/passwords"

const PASSWORD = "plum-harbour-lantern-42"
const OTHER = "velvet-orchard-signal-77"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

async function clientWithPassword() {
  const user = await h.make.client()
  await setPasswordOf(h.app, user.id, PASSWORD)
  return user
}
async function signedIn(address?: string) {
  const user = await clientWithPassword()
  const browser = createBrowser(h.app, address)
  expect((await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })).status).toBe(200)
  return { user, browser }
}
function auditOf(
  action:
    | "AUTH_LOGIN"
    | "AUTH_LOGIN_FAILED"
    | "AUTH_LOGOUT"
    | "AUTH_PASSWORD_CHANGE"
    | "AUTH_PASSWORD_RESET"
    | "AUTH_SESSION_REVOKE",
  userId: string,
) {
  return h.app.db
    .select()
    .from(auditLogs)
    .where(and(eq(auditLogs.action, action), eq(auditLogs.resourceId, userId)))
}

describe("sessions", () => {
  test("end at once when the password changes; the one that changed it goes on with a new token", async () => {
    const { user, browser } = await signedIn()
    const other = createBrowser(h.app)
    await other.post("/sign-in/email", { email: user.email, password: PASSWORD })
    const before = browser.cookie()
    const changed = await browser.post("/change-password", {
      currentPassword: PASSWORD,
      newPassword: OTHER,
      revokeOtherSessions: false,
    })
    expect(changed.status).toBe(200)
    expect(browser.cookie()).not.toBe(before)
    expect((await other.actor()).kind).toBe("anonymous")
    expect((await browser.actor()).kind).toBe("user")
    expect(await auditOf("AUTH_PASSWORD_CHANGE", user.id)).toHaveLength(1)
    expect((await createBrowser(h.app).post("/sign-in/email", { email: user.email, password: PASSWORD })).status).toBe(
      401,
    )
  })

  test("end at once when the password is set anew by e-mail, and its link works once", async () => {
    const { user, browser } = await signedIn()
    await h.app.db.update(users).set({ emailVerified: false }).where(eq(users.id, user.id))
    await createBrowser(h.app).post("/request-password-reset", { email: user.email })
    await h.drainJobs()
    const email = h.emails.findLast((l) => l.to === user.email && l.subject === "Set a new password")
    const token = new URL(/http\S+/.exec(email?.text ?? "")?.[0] ?? "").searchParams.get("token")
    const common = await createBrowser(h.app).post("/reset-password", { token, newPassword: "password1234" })
    expect(common.status).toBe(400)
    expect((await createBrowser(h.app).post("/reset-password", { token, newPassword: OTHER })).status).toBe(200)
    expect((await createBrowser(h.app).post("/reset-password", { token, newPassword: PASSWORD })).status).toBe(400)
    expect((await browser.actor()).kind).toBe("anonymous")
    expect(await auditOf("AUTH_PASSWORD_RESET", user.id)).toHaveLength(1)
    expect((await browser.post("/sign-in/email", { email: user.email, password: OTHER })).status).toBe(200)
  })

  test("links to a new password die with any change of it, the older ones too", async () => {
    const { user, browser } = await signedIn()
    const linkOf = async () => {
      await createBrowser(h.app).post("/request-password-reset", { email: user.email })
      await h.drainJobs()
      return /token=([\w-]+)/.exec(h.emails.findLast((l) => l.to === user.email)?.text ?? "")?.[1]
    }
    const use = async (token: string | undefined, newPassword: string) =>
      (await createBrowser(h.app).post("/reset-password", { token, newPassword })).status
    const [older, newer] = [await linkOf(), await linkOf()]
    expect(older).not.toBe(newer)
    expect(await use(newer, OTHER)).toBe(200)
    expect(await use(older, "someone-elses-words-55")).toBe(400)
    await browser.post("/sign-in/email", { email: user.email, password: OTHER })
    const asked = await linkOf()
    await browser.post("/change-password", { currentPassword: OTHER, newPassword: PASSWORD })
    expect(await use(asked, "someone-elses-words-55")).toBe(400)
    expect((await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })).status).toBe(200)
  })

  test("end at once on suspension and role change, and the next call is refused", async () => {
    const admin = await h.make.admin()
    const { user, browser } = await signedIn()
    const stale = await browser.caller()
    await (await h.as(admin.id)).identity.admin.suspendUser({ userId: user.id, reason: "Chargebacks without a word." })
    expect((await browser.actor()).kind).toBe("anonymous")
    await expect((await browser.caller()).identity.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" })
    expect(stale).toBeDefined()

    expect((await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })).status).toBe(200)
    const suspended = await browser.caller()
    expect(await suspended.identity.me()).toMatchObject({
      standing: "SUSPENDED",
      standingReason: "Chargebacks without a word.",
    })
    for (const read of [
      suspended.credits.balance(),
      suspended.credits.journal({}),
      suspended.billing.purchases({}),
      suspended.briefs.list({}),
      suspended.tasks.list({}),
    ]) {
      await expect(read).resolves.toBeDefined()
    }
    await expect(suspended.identity.update({ name: "Someone Else" })).rejects.toMatchObject({
      code: "FORBIDDEN",
      cause: { reason: "SUSPENDED" },
    })

    await (await h.as(admin.id)).identity.admin.unsuspendUser({ userId: user.id })
    expect((await browser.actor()).kind).toBe("anonymous")
    await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })
    await (await h.as(admin.id)).identity.admin.changeRole({ userId: user.id, role: "FREELANCER" })
    expect((await browser.actor()).kind).toBe("anonymous")
    await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })
    expect(await (await browser.caller()).identity.me()).toMatchObject({ role: "FREELANCER", standing: "PENDING" })
  })

  test("are listed and ended by their owner only", async () => {
    const { user, browser } = await signedIn()
    const stranger = await signedIn()
    const second = createBrowser(h.app)
    await second.post("/sign-in/email", { email: user.email, password: PASSWORD })
    const api = await browser.caller()
    const mine = await api.identity.listSessions()
    expect(mine).toHaveLength(2)
    expect(mine.filter((session) => session.current)).toHaveLength(1)
    expect(JSON.stringify(mine)).not.toContain("token")
    const foreign = (await (await stranger.browser.caller()).identity.listSessions())[0]?.id ?? ""
    const refused = { code: "NOT_FOUND" }
    await expect(api.identity.revokeSession({ id: foreign })).rejects.toMatchObject(refused)
    await expect(api.identity.revokeSession({ id: "there-is-none" })).rejects.toMatchObject(refused)
    expect((await stranger.browser.actor()).kind).toBe("user")
    await api.identity.revokeSession({ id: mine.find((session) => !session.current)?.id ?? "" })
    expect((await second.actor()).kind).toBe("anonymous")
    expect((await browser.actor()).kind).toBe("user")
  })

  test("are shown to admins, who end one of them and leave the others", async () => {
    const { user, browser } = await signedIn("198.51.100.9")
    const stranger = await signedIn()
    const kept = createBrowser(h.app)
    await kept.post("/sign-in/email", { email: user.email, password: PASSWORD })
    const admin = await h.make.admin()
    const { listSessions, endSession } = (await h.as(admin.id)).identity.admin
    const userId = user.id
    const shown = await listSessions({ userId })
    expect(shown.map(({ current }) => current)).toEqual([false, false])
    expect(JSON.stringify(shown)).not.toContain("token")
    const sessionId = shown.find(({ ipAddress }) => ipAddress === "198.51.100.9")?.id ?? ""
    const foreign = (await listSessions({ userId: stranger.user.id }))[0]?.id ?? ""
    await expect(endSession({ userId, sessionId: foreign })).rejects.toMatchObject({ code: "NOT_FOUND" })
    expect(await endSession({ userId, sessionId })).toEqual({ id: sessionId })
    await expect(endSession({ userId, sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" })
    expect((await browser.actor()).kind).toBe("anonymous")
    expect((await kept.actor()).kind).toBe("user")
    expect((await stranger.browser.actor()).kind).toBe("user")
    expect(await auditOf("AUTH_SESSION_REVOKE", userId)).toMatchObject([
      { actorId: admin.id, resourceType: "user", metadata: { sessionId } },
    ])
    const mine = (await (await kept.caller()).identity.listSessions())[0]?.id ?? ""
    const asStranger = (await stranger.browser.caller()).identity.admin
    await expect(asStranger.endSession({ userId, sessionId: mine })).rejects.toMatchObject({ code: "FORBIDDEN" })
    await expect(asStranger.listSessions({ userId })).rejects.toMatchObject({ code: "FORBIDDEN" })
  })

  test("end with signing out, and cookies that are forged, cut or expired mean nobody", async () => {
    const { user, browser } = await signedIn()
    const good = browser.jar.get("atelier.session_token") ?? ""
    const [token = ""] = decodeURIComponent(good).split(".")
    for (const bad of [
      token,
      `${token}.`,
      `${token}.AAAA`,
      good.slice(0, -6),
      good.replace(/^./, "_"),
      "%",
      "",
      `${"a".repeat(32)}.${good.split(".")[1]}`,
    ]) {
      browser.jar.set("atelier.session_token", bad)
      expect((await browser.actor()).kind).toBe("anonymous")
    }
    browser.jar.set("atelier.session_token", good)
    expect(await browser.actor()).toMatchObject({ kind: "user", userId: user.id })
    await h.app.db
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(sessions.userId, user.id))
    expect((await browser.actor()).kind).toBe("anonymous")
    await h.app.db
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() + 60_000) })
      .where(eq(sessions.userId, user.id))
    expect((await browser.post("/sign-out", {})).status).toBe(200)
    expect(browser.jar.has("atelier.session_token")).toBe(false)
    browser.jar.set("atelier.session_token", good)
    expect((await browser.actor()).kind).toBe("anonymous")
    expect(await auditOf("AUTH_LOGOUT", user.id)).toHaveLength(1)
    expect(await auditOf("AUTH_LOGIN", user.id)).toMatchObject([{ actorId: user.id, ipAddress: "203.0.113.7" }])
  })

  test("a session planted before signing in is not the one after it", async () => {
    const attacker = await signedIn()
    const planted = attacker.browser.jar.get("atelier.session_token") ?? ""
    const user = await clientWithPassword()
    const victim = createBrowser(h.app)
    victim.jar.set("atelier.session_token", planted)
    await victim.post("/sign-in/email", { email: user.email, password: PASSWORD })
    expect(victim.jar.get("atelier.session_token")).not.toBe(planted)
    expect(await victim.actor()).toMatchObject({ userId: user.id })
    expect(await attacker.browser.actor()).toMatchObject({ userId: attacker.user.id })
  })

  test("end when they lie idle for fourteen days, and after ninety however much they are used", async () => {
    const { user, browser } = await signedIn()
    const read = async () => (await h.app.db.select().from(sessions).where(eq(sessions.userId, user.id)))[0]
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
    const set = (began: number, used: number) =>
      h.app.db
        .update(sessions)
        .set({ createdAt: ago(began), updatedAt: ago(used), expiresAt: ago(began - 90) })
        .where(eq(sessions.userId, user.id))
    const row = await read()
    expect(((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)) / 86_400_000).toBeCloseTo(90, 3)

    await set(40, 13.9)
    expect((await browser.actor()).kind).toBe("user")
    expect(Date.now() - ((await read())?.updatedAt.getTime() ?? 0)).toBeLessThan(60_000)
    expect(await (await browser.caller()).identity.listSessions()).toHaveLength(1)
    await set(40, 14.01)
    expect((await browser.actor()).kind).toBe("anonymous")
    expect(await (await h.as(user.id)).identity.listSessions()).toEqual([])

    await set(89.9, 0.1)
    expect((await browser.actor()).kind).toBe("user")
    await set(90.01, 0.1)
    expect((await browser.actor()).kind).toBe("anonymous")
  })

  test("that could not be written down are handed to nobody", async () => {
    const user = await clientWithPassword()
    const browser = createBrowser(h.app)
    await h.database.owner.db.execute(sql`
      create function refuse_login() returns trigger language plpgsql as $$ begin
        if new.action = 'AUTH_LOGIN' then raise exception 'the disk is full'; end if;
        return new;
      end $$`)
    await h.database.owner.db.execute(
      sql`create trigger refuse_login before insert on audit_logs for each row execute function refuse_login()`,
    )
    const answer = await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })
    await h.database.owner.db.execute(sql`drop trigger refuse_login on audit_logs`)
    expect(answer.status).toBe(500)
    expect(browser.jar.has("atelier.session_token")).toBe(false)
    expect(await h.app.db.select().from(sessions).where(eq(sessions.userId, user.id))).toEqual([])
    expect((await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })).status).toBe(200)
    expect(await auditOf("AUTH_LOGIN", user.id)).toHaveLength(1)
  })
})
