import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { accounts, auditLogs, twoFactors, users } from "@atelier/db/schema"
import { symmetricEncrypt } from "better-auth/crypto"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { App } from "#platform/app"
import { createBrowser } from "#testing/browser"
import { type Harness, setup } from "#testing/harness"
import { setPasswordOf } from "#testing/passwords"
import { totpCode } from "#testing/totp"

const PASSWORD = "plum-harbour-lantern-42"
type Claims = Record<string, unknown>

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
function signed(claims: Claims, key: KeyObject) {
  const head = `${encoded({ alg: "RS256", kid: "k1", typ: "JWT" })}.${encoded(claims)}`
  return `${head}.${createSign("RSA-SHA256").update(head).sign(key).toString("base64url")}`
}

/** An OpenID provider as small as one can be: it hands out whatever claims a test has put under a code. */
async function createProvider() {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const grants = new Map<string, { claims: Claims; forged: boolean }>()
  const server: Server = createServer((req, res) => {
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const answer = (body: object, status = 200) =>
      res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
    if (req.url === "/.well-known/openid-configuration") {
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ["RS256"],
      })
    }
    if (req.url === "/jwks") {
      return answer({ keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "k1", alg: "RS256", use: "sig" }] })
    }
    let text = ""
    req.on("data", (chunk) => {
      text += chunk
    })
    req.on("end", () => {
      const grant = grants.get(new URLSearchParams(text).get("code") ?? "")
      if (!grant) {
        return answer({ error: "invalid_grant" }, 400)
      }
      const now = Math.floor(Date.now() / 1000)
      const claims = { iss: issuer, aud: "atelier-client", iat: now, exp: now + 600, ...grant.claims }
      const idToken = signed(claims, grant.forged ? stranger.privateKey : keys.privateKey)
      return answer({ access_token: randomUUID(), token_type: "Bearer", expires_in: 600, id_token: idToken })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    grant: (claims: Claims, forged = false) => {
      const code = randomUUID()
      grants.set(code, { claims, forged })
      return code
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

let h: Harness
let app: App
let provider: Awaited<ReturnType<typeof createProvider>>
beforeAll(async () => {
  h = await setup()
  provider = await createProvider()
  const google = {
    GOOGLE_CLIENT_ID: "atelier-client",
    GOOGLE_CLIENT_SECRET: "atelier-secret",
    GOOGLE_ISSUER_URL: provider.issuer,
  }
  app = { ...h.app, env: { ...h.app.env, ...google } }
})
afterAll(async () => {
  await provider.close()
  await h.close()
})

const userOf = async (email: string) => (await h.app.db.select().from(users).where(eq(users.email, email)))[0]

async function begin(callbackURL = "/client") {
  const browser = createBrowser(app)
  const answer = await browser.post("/sign-in/social", { provider: "google", callbackURL })
  expect(answer.status).toBe(200)
  const asked = new URL(String(answer.body.url))
  return { browser, asked, state: asked.searchParams.get("state") ?? "", nonce: asked.searchParams.get("nonce") }
}

async function signIn(claims: Claims, options: { forged?: boolean; nonce?: string; callbackURL?: string } = {}) {
  const { browser, asked, state, nonce } = await begin(options.callbackURL)
  const code = provider.grant(
    { email_verified: true, name: "Gia Example", nonce: options.nonce ?? nonce, ...claims },
    options.forged,
  )
  const answer = await browser.get(`/callback/google?code=${code}&state=${encodeURIComponent(state)}`)
  return { browser, asked, answer, location: answer.headers.get("location") ?? "" }
}

describe("signing in with Google", () => {
  test("is not there without keys", async () => {
    expect((await createBrowser(h.app).post("/sign-in/social", { provider: "google", callbackURL: "/" })).status).toBe(
      404,
    )
  })

  test("makes a confirmed client, whatever else the provider claims", async () => {
    const claims = {
      sub: "g-1",
      email: "gia@example.com",
      role: "ADMIN",
      credits: 500,
      name: "Gia\r\nEvil: 1",
      id: "chosen",
    }
    const { browser, asked, location } = await signIn(claims)
    expect(asked.origin).toBe(provider.issuer)
    expect(asked.searchParams.get("code_challenge_method")).toBe("S256")
    expect(location).toBe("/client")
    expect(await userOf("gia@example.com")).toMatchObject({
      role: "CLIENT",
      emailVerified: true,
      credits: 0,
      name: "Gia Evil: 1",
    })
    expect(await browser.actor()).toMatchObject({ kind: "user", email: "gia@example.com", role: "CLIENT" })
    const id = (await userOf("gia@example.com"))?.id ?? ""
    const actions = (
      await h.app.db.select({ action: auditLogs.action }).from(auditLogs).where(eq(auditLogs.resourceId, id))
    ).map((row) => row.action)
    expect(actions.sort()).toEqual(["AUTH_LOGIN", "USER_CREATE"])
    const [account] = await h.app.db.select().from(accounts).where(eq(accounts.userId, id))
    expect(account).toMatchObject({
      providerId: "google",
      accountId: "g-1",
      accessToken: null,
      refreshToken: null,
      idToken: null,
    })
    await signIn({ sub: "g-1", email: "gia@example.com" })
    expect(await h.app.db.$count(users, eq(users.email, "gia@example.com"))).toBe(1)
  })

  test("joins a confirmed account of the same address", async () => {
    const user = await h.make.freelancer({ email: "known@example.com" })
    const { browser } = await signIn({ sub: "g-2", email: "known@example.com" })
    expect(await browser.actor()).toMatchObject({ userId: user.id, role: "FREELANCER", standing: "ACTIVE" })
  })

  test("does not join an account that someone made with an address they never confirmed", async () => {
    const user = await h.make.client({ email: "victim@example.com", emailVerified: false })
    await setPasswordOf(h.app, user.id, PASSWORD)
    const { browser, location } = await signIn({ sub: "g-3", email: "victim@example.com" })
    expect((await browser.actor()).kind).toBe("anonymous")
    expect(location).toMatch(/^(http:\/\/127\.0\.0\.1:3000)?\/sign-in\?.*error=/)
    expect((await userOf("victim@example.com"))?.emailVerified).toBe(false)
    expect(
      (await createBrowser(app).post("/sign-in/email", { email: "victim@example.com", password: PASSWORD })).status,
    ).toBe(403)
  })

  test.each([
    [
      "an address the provider has not confirmed",
      { sub: "g-4", email: "loose@example.com", email_verified: false },
      {},
    ],
    ["a token signed by someone else", { sub: "g-5", email: "forged@example.com" }, { forged: true }],
    ["a token for another audience", { sub: "g-6", email: "audience@example.com", aud: "someone-else" }, {}],
    ["a token of another issuer", { sub: "g-7", email: "issuer@example.com", iss: "https://accounts.google.com" }, {}],
    ["an expired token", { sub: "g-8", email: "late@example.com", exp: 1_000_000 }, {}],
    ["a token of another sign-in", { sub: "g-9", email: "nonce@example.com" }, { nonce: "another" }],
  ])("refuses %s", async (_name, claims, options) => {
    const { browser, answer } = await signIn(claims, options)
    expect([302, 400, 401, 403]).toContain(answer.status)
    expect((await browser.actor()).kind).toBe("anonymous")
  })

  test("refuses a state that this browser did not begin", async () => {
    const mine = await begin()
    const code = provider.grant({
      sub: "g-10",
      email: "state@example.com",
      email_verified: true,
      nonce: mine.nonce,
      name: "S",
    })
    const stranger = createBrowser(app)
    await stranger.get(`/callback/google?code=${code}&state=${encodeURIComponent(mine.state)}`)
    expect((await stranger.actor()).kind).toBe("anonymous")
    const made = await mine.browser.get(`/callback/google?code=${code}&state=made-up`)
    expect(made.status).toBe(302)
    expect((await mine.browser.actor()).kind).toBe("anonymous")
    expect(await userOf("state@example.com")).toBeUndefined()
  })

  test.each(["//evil.example", "/.//evil.example", "https://evil.example", "/%5cevil.example"])(
    "comes back to us, not to %s",
    async (callbackURL) => {
      const { location } = await signIn({ sub: "g-1", email: "gia@example.com" }, { callbackURL })
      expect(location).toBe("/")
    },
  )

  test("does not go round the second factor", async () => {
    const user = await h.make.client({ email: "two@example.com", twoFactorEnabled: true })
    const key = app.env.BETTER_AUTH_SECRET
    const secret = await symmetricEncrypt({ key, data: "a-secret-of-the-authenticator" })
    const backupCodes = await symmetricEncrypt({ key, data: "[]" })
    await h.app.db.insert(twoFactors).values({ id: randomUUID(), userId: user.id, secret, backupCodes })
    const { browser, answer, location } = await signIn({ sub: "g-11", email: "two@example.com" })
    expect(answer.status).toBe(302)
    expect(location).toBe("/two-factor?next=%2Fclient")
    expect([...browser.jar.keys()]).toContain("atelier.two_factor")
    expect([...browser.jar.keys()]).not.toContain("atelier.session_token")
    expect((await browser.actor()).kind).toBe("anonymous")
    expect((await browser.post("/two-factor/verify-totp", { code: "000000" })).status).toBe(401)
    const code = totpCode("a-secret-of-the-authenticator")
    expect((await browser.post("/two-factor/verify-totp", { code })).status).toBe(200)
    expect(await browser.actor()).toMatchObject({ kind: "user", userId: user.id })
  })
})
