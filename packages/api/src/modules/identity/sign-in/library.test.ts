import { twoFactors } from "@atelier/db/schema"
import { symmetricDecrypt } from "better-auth/crypto"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createBrowser } from "#testing/browser"
import { type Harness, setup } from "#testing/harness"
import { setPasswordOf } from "#testing/passwords"
import { openSession } from "#testing/sessions"
import { totpCode } from "#testing/totp"
import { AUTH_PATH, authOf } from "./auth.ts"
import { AUTH_ROUTES } from "./auth-routes.ts"
import { handleAuth } from "./handle-auth.ts"
import { cookieName, readSessionToken, signCookie } from "./session-cookie.ts"

// What our code takes for granted of the sign-in library, so that another release of it cannot lock people out or let them in.

const PASSWORD = "plum-harbour-lantern-42"
const GOOGLE = { GOOGLE_CLIENT_ID: "atelier-client", GOOGLE_CLIENT_SECRET: "atelier-secret" }

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

type Endpoint = { path?: string; options?: { method?: string | string[] } }
function endpoints(): string[] {
  const { api } = authOf({ ...h.app, env: { ...h.app.env, ...GOOGLE } })
  return Object.values(api as Record<string, Endpoint>).flatMap(({ path, options }) =>
    path ? [options?.method ?? "GET"].flat().map((method) => `${method} ${path}`) : [],
  )
}

test("every route of ours is one of the library's", () => {
  const theirs = endpoints()
  const ours = AUTH_ROUTES.map(({ method, path }) => `${method} ${path.replace("/google", "/:id")}`)
  expect(ours.filter((route) => !theirs.includes(route))).toEqual([])
})

test("every other route of the library is closed", async () => {
  const ours = AUTH_ROUTES.map(({ method, path }) => `${method} ${path}`)
  const others = endpoints().filter((route) => !ours.includes(route))
  expect(others.length).toBeGreaterThan(20)
  const open: string[] = []
  for (const route of others) {
    const [method = "", path = ""] = route.split(" ")
    const url = new URL(`${AUTH_PATH}${path.replace(":id", "github")}`, h.app.env.APP_URL)
    const init = method === "GET" ? {} : { body: "{}", headers: { "content-type": "application/json" } }
    const answer = await handleAuth(h.app, new Request(url, { method, ...init }))
    if (answer.status !== 404) {
      open.push(route)
    }
  }
  expect(open).toEqual([])
})

test("the library signs and names the session cookie as we do", async () => {
  const user = await h.make.client()
  const cookie = await openSession(h.app, user.id)
  const token = readSessionToken(h.app.env, { get: () => cookie }) ?? ""
  const made = `${cookieName(h.app.env, "session_token")}=${signCookie(h.app.env, token)}`
  const read = (line: string) => authOf(h.app).api.getSession({ headers: new Headers({ cookie: line }) })
  expect((await read(made))?.user.id).toBe(user.id)
  expect(await read(`${made}x`)).toBeNull()
  await setPasswordOf(h.app, user.id, PASSWORD)
  const browser = createBrowser(h.app)
  await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })
  expect(readSessionToken(h.app.env, { get: () => browser.cookie() })).toMatch(/^\S{20,}$/)
})

test("a second factor is one row with an encrypted secret, counts its failures there and stops guessing", async () => {
  const user = await h.make.client()
  await setPasswordOf(h.app, user.id, PASSWORD)
  const browser = createBrowser(h.app)
  await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })
  await browser.post("/two-factor/enable", { password: PASSWORD })
  const rowOf = async () => {
    const [row] = await h.app.db.select().from(twoFactors).where(eq(twoFactors.userId, user.id))
    return row
  }
  const row = await rowOf()
  expect(row).toMatchObject({ verified: false, failedVerificationCount: 0, lockedUntil: null })
  const key = h.app.env.BETTER_AUTH_SECRET
  const secret = await symmetricDecrypt({ key, data: row?.secret ?? "" })
  expect(JSON.parse(await symmetricDecrypt({ key, data: row?.backupCodes ?? "" }))).toHaveLength(10)
  expect((await browser.post("/two-factor/verify-totp", { code: totpCode(secret) })).status).toBe(200)
  expect(await rowOf()).toMatchObject({ verified: true })
  const stranger = createBrowser(h.app)
  for (let challenge = 0; challenge < 2; challenge++) {
    await stranger.post("/sign-in/email", { email: user.email, password: PASSWORD })
    for (let i = 0; i < 5; i++) {
      await stranger.post("/two-factor/verify-totp", { code: "000000" })
    }
  }
  const locked = await rowOf()
  expect(locked?.failedVerificationCount).toBe(10)
  expect(locked?.lockedUntil?.getTime()).toBeGreaterThan(Date.now() + 14 * 60_000)
})

test("the library asks for the second factor in one hook, which we widen to Google", async () => {
  const { options } = authOf(h.app)
  const plugin = options.plugins.find(({ id }) => id === "two-factor")
  const after = plugin && "hooks" in plugin && "after" in plugin.hooks ? plugin.hooks.after : []
  expect(after).toHaveLength(1)
  const asks = (path: string) => after.some(({ matcher }) => matcher({ path } as Parameters<typeof matcher>[0]))
  expect(["/sign-in/email", "/callback/:id", "/reset-password", "/verify-email"].filter(asks)).toEqual([
    "/sign-in/email",
    "/callback/:id",
  ])
})
