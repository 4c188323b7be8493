import { auditLogs, rateLimits } from "@atelier/db/schema"
import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Browser, createBrowser } from "#testing/browser"
import { type Harness, setup } from "#testing/harness"
import { setPasswordOf } from "#testing/passwords"
import { knownDevice } from "./known-device.ts"

const PASSWORD = "plum-harbour-lantern-42"

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
function auditOf(
  action: "AUTH_LOGIN" | "AUTH_LOGIN_FAILED" | "AUTH_LOGOUT" | "AUTH_PASSWORD_CHANGE" | "AUTH_PASSWORD_RESET",
  userId: string,
) {
  return h.app.db
    .select()
    .from(auditLogs)
    .where(and(eq(auditLogs.action, action), eq(auditLogs.resourceId, userId)))
}

describe("guessing", () => {
  test("at most ten passwords of an account are evaluated, from however many addresses", async () => {
    const user = await clientWithPassword()
    const tries = Array.from({ length: 40 }, (_, i) => {
      const address = i % 2 === 0 ? `198.51.100.${i}` : `2001:db8:${i}::1`
      const forged = { "x-forwarded-for": `10.0.0.${i}`, "x-real-ip": `10.1.0.${i}`, "cf-connecting-ip": `10.2.0.${i}` }
      const email = i % 3 === 0 ? user.email.toUpperCase() : user.email
      return createBrowser(h.app, address).post(
        "/sign-in/email",
        { email, password: `wrong-guess-number-${i}` },
        forged,
      )
    })
    const statuses = (await Promise.all(tries)).map((answer) => answer.status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(30)
    const late = await createBrowser(h.app, "192.0.2.99").post("/sign-in/email", {
      email: user.email,
      password: PASSWORD,
    })
    expect(late.status).toBe(429)
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(800)
    expect(late.headers.getSetCookie()).toEqual([])
    const rows = await auditOf("AUTH_LOGIN_FAILED", user.id)
    expect(rows.filter((row) => row.outcome === "FAILURE")).toHaveLength(10)
    expect(rows.filter((row) => row.outcome === "DENIED")).toHaveLength(1)
  })

  test("the owner's own sign-ins use nothing up, and the count starts again after a quiet quarter of an hour", async () => {
    const user = await clientWithPassword()
    for (let i = 0; i < 5; i++) {
      expect(
        (await createBrowser(h.app).post("/sign-in/email", { email: user.email, password: PASSWORD })).status,
      ).toBe(200)
    }
    for (let i = 0; i < 10; i++) {
      const wrong = await createBrowser(h.app).post("/sign-in/email", {
        email: user.email,
        password: "not-this-one-either",
      })
      expect(wrong.status).toBe(401)
    }
    expect((await createBrowser(h.app).post("/sign-in/email", { email: user.email, password: PASSWORD })).status).toBe(
      429,
    )
    await h.app.db.update(rateLimits).set({ lastRequest: Date.now() - 15 * 60_000 - 1000 })
    expect((await createBrowser(h.app).post("/sign-in/email", { email: user.email, password: PASSWORD })).status).toBe(
      200,
    )
  })

  test("a stranger's guesses lock neither the owner's devices nor the owner's own changes", async () => {
    const user = await clientWithPassword()
    const [home, session] = [createBrowser(h.app, "192.0.2.7"), createBrowser(h.app, "192.0.2.8")]
    const credentials = { email: user.email, password: PASSWORD }
    for (const browser of [home, session]) {
      expect((await browser.post("/sign-in/email", credentials)).status).toBe(200)
    }
    await home.post("/sign-out", {})
    const stranger = createBrowser(h.app, "198.51.100.9")
    const guess = (browser: Browser, i: number) =>
      browser.post("/sign-in/email", { email: user.email, password: `wrong-guess-number-${i}` })
    for (let i = 0; i < 10; i++) {
      expect((await guess(stranger, i)).status).toBe(401)
    }
    expect((await stranger.post("/sign-in/email", credentials)).status).toBe(429)
    expect((await home.post("/sign-in/email", credentials)).status).toBe(200)
    const changed = await session.post("/change-password", { currentPassword: PASSWORD, newPassword: `${PASSWORD}-2` })
    expect(changed.status).toBe(200)

    const statuses: number[] = []
    for (let i = 0; i < 12; i++) {
      statuses.push((await guess(home, i)).status)
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.slice(10)).toEqual([429, 429])
  })

  test("the mark of a device counts for its account only, and nobody else can make one", async () => {
    const [mine, theirs] = [await clientWithPassword(), await clientWithPassword()]
    const browser = createBrowser(h.app)
    await browser.post("/sign-in/email", { email: mine.email, password: PASSWORD })
    await createBrowser(h.app).post("/sign-in/email", { email: theirs.email, password: PASSWORD })
    const other = createBrowser(h.app)
    await other.post("/sign-in/email", { email: theirs.email, password: PASSWORD })
    const deviceOf = ({ jar }: Browser) => [...jar].find(([name]) => name.includes("device_")) ?? ["", ""]
    const [theirName] = deviceOf(other)
    const session = browser.jar.get("atelier.session_token") ?? ""
    for (const forged of [deviceOf(browser)[1], session, "device%3Ax%3Ay.AAAA"]) {
      const headers = { get: (name: string) => (name === "cookie" ? `${theirName}=${forged}` : null) }
      expect(knownDevice(h.app, headers, theirs.email)).toBeNull()
    }
    const real = { get: (name: string) => (name === "cookie" ? other.cookie() : null) }
    expect(knownDevice(h.app, real, theirs.email.toUpperCase())).toMatch(/^[0-9a-f-]{36}$/)
  })

  test("a new password set by the link in the mailbox opens the way again, and keeps it open", async () => {
    const user = await clientWithPassword()
    const browser = createBrowser(h.app)
    await browser.post("/request-password-reset", { email: user.email })
    await h.drainJobs()
    const token = /token=([\w-]+)/.exec(h.emails.findLast((l) => l.to === user.email)?.text ?? "")?.[1]
    const password = `${PASSWORD}-3`
    expect((await browser.post("/reset-password", { token, newPassword: password })).status).toBe(200)
    for (let i = 0; i < 11; i++) {
      await createBrowser(h.app).post("/sign-in/email", { email: user.email, password: "not-this-one-either" })
    }
    expect((await browser.post("/sign-in/email", { email: user.email, password })).status).toBe(200)
  })

  test("one network cannot try many accounts, and a /64 is one network", async () => {
    const statuses: number[] = []
    for (let i = 0; i < 110; i++) {
      const browser = createBrowser(h.app, `2001:db8:aaaa:bbbb::${i.toString(16)}`)
      statuses.push(
        (await browser.post("/sign-in/email", { email: `nobody-${i}@example.com`, password: "x".repeat(129) })).status,
      )
      statuses.push((await browser.get("/verify-email?token=x&callbackURL=/")).status)
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    const elsewhere = createBrowser(h.app, "2001:db8:aaaa:cccc::1")
    expect((await elsewhere.get("/verify-email?token=x&callbackURL=/")).status).toBe(302)
  })

  test("an unknown address and a wrong password get the same answer", async () => {
    const user = await clientWithPassword()
    const wrong = await createBrowser(h.app).post("/sign-in/email", {
      email: user.email,
      password: "not-this-one-either",
    })
    const unknown = await createBrowser(h.app).post("/sign-in/email", {
      email: "never@example.com",
      password: "not-this-one-either",
    })
    expect(wrong.status).toBe(401)
    expect({ status: unknown.status, body: unknown.body }).toEqual({ status: wrong.status, body: wrong.body })
  })

  test("the same goes for asking for a new password", async () => {
    const user = await clientWithPassword()
    const known = await createBrowser(h.app).post("/request-password-reset", { email: user.email })
    const unknown = await createBrowser(h.app).post("/request-password-reset", { email: "never@example.com" })
    expect({ status: unknown.status, body: unknown.body }).toEqual({ status: known.status, body: known.body })
  })
})
