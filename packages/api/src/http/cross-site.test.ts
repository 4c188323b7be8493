import { auditLogs, users } from "@atelier/db/schema"
import { cut } from "@atelier/domain/shared"
import { and, desc, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import {
  byStockAdapter,
  type HttpRequest,
  type HttpServer,
  mutationOf,
  openServer,
  queryOf,
} from "#testing/http-server"
import { openSession } from "#testing/sessions"

let h: Harness
let server: HttpServer
let userId: string
let cookie: string
beforeAll(async () => {
  h = await setup()
  server = await openServer(h.app)
  userId = (await h.make.client({ name: "Before" })).id
  cookie = await openSession(h.app, userId)
})
afterAll(async () => {
  await server.close()
  await h.close()
})

async function nameNow() {
  const [row] = await h.app.db.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return row?.name
}

type Headers = Record<string, string>
const BODY = JSON.stringify({ json: { name: "Forged" } })
const BOUNDARY = "----forged"
const FORM = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="name"\r\n\r\nForged\r\n--${BOUNDARY}--\r\n`

const json = { "content-type": "application/json" }
const own = () => ({ origin: new URL(h.app.env.APP_URL).origin })
const forgeries: [string, () => Headers, string][] = [
  ["another origin", () => ({ ...json, origin: "https://evil.example" }), BODY],
  ["an origin that begins like ours", () => ({ ...json, origin: `${own().origin}.evil.example` }), BODY],
  ["our host on another scheme", () => ({ ...json, origin: own().origin.replace("http:", "https:") }), BODY],
  ["the opaque origin", () => ({ ...json, origin: "null" }), BODY],
  ["no origin at all", () => ({ ...json }), BODY],
  ["our origin from another site", () => ({ ...json, ...own(), "sec-fetch-site": "cross-site" }), BODY],
  ["our origin from a sister domain", () => ({ ...json, ...own(), "sec-fetch-site": "same-site" }), BODY],
  ["our address as referrer only", () => ({ ...json, referer: h.app.env.APP_URL }), BODY],
  [
    "our origin as a forwarded host",
    () => ({ ...json, origin: "https://evil.example", "x-forwarded-host": "127.0.0.1:3000" }),
    BODY,
  ],
  ["text, as a form can send it", () => ({ "content-type": "text/plain", origin: "https://evil.example" }), BODY],
  ["text from our own page", () => ({ "content-type": "text/plain", ...own() }), BODY],
  ["JSON that says it is text", () => ({ "content-type": "text/plain; application/json", ...own() }), BODY],
  ["no kind of content", () => ({ ...own() }), BODY],
  ["a form", () => ({ "content-type": "application/x-www-form-urlencoded", ...own() }), "name=Forged&json=%7B%7D"],
  [
    "a form with parts",
    () => ({ "content-type": `multipart/form-data; boundary=${BOUNDARY}`, origin: "https://evil.example" }),
    FORM,
  ],
  [
    "a form with parts from our own page",
    () => ({ "content-type": `multipart/form-data; boundary=${BOUNDARY}`, ...own() }),
    FORM,
  ],
]

const single: HttpRequest = { method: "POST", path: "/api/trpc/identity.update" }
const batched: HttpRequest = { method: "POST", path: "/api/trpc/identity.update?batch=1" }

describe("a change that comes with the cookie of a signed-in person", () => {
  test.each(forgeries)("and %s is refused, whatever the adapter", async (_name, headers, body) => {
    const inBatch = body === BODY ? `{"0":${BODY}}` : body
    for (const request of [{ ...single, body }, byStockAdapter({ ...single, body }), { ...batched, body: inBatch }]) {
      const { status, headers: answered } = await server.send({
        ...request,
        headers: { ...request.headers, cookie, ...headers() },
      })
      expect([400, 403, 415]).toContain(status)
      expect(answered["access-control-allow-origin"]).toBeUndefined()
      expect(await nameNow()).toBe("Before")
    }
  })

  test.each([
    "/api/trpc/identity.update",
    "/api/trpc/identity.update?batch=1",
    "/api/files",
    "/api/auth/change-password",
  ])("is written down in the name of whose cookie it carries: %s", async (path) => {
    const { id } = await h.make.client()
    const headers = { ...json, origin: "https://evil.example", cookie: await openSession(h.app, id) }
    const post = () => server.send({ method: "POST", path, headers, body: BODY })
    expect((await post()).status).toBe(403)
    await post()
    const denied = and(eq(auditLogs.actorId, id), eq(auditLogs.action, "ACCESS_DENIED"))
    expect(await h.app.db.select().from(auditLogs).where(denied)).toMatchObject([
      { metadata: { reason: "CROSS_SITE" }, outcome: "DENIED", resourceType: "procedure" },
    ])
  })

  test("is not to be had by GET, nor by naming another method", async () => {
    const input = encodeURIComponent(BODY)
    for (const path of [
      `/api/trpc/identity.update?input=${input}`,
      `/api/trpc/identity.update?batch=1&input=${input}`,
    ]) {
      const { status } = await server.send({ path, headers: { cookie, "x-http-method-override": "POST" } })
      expect(status).toBe(405)
    }
    expect(await nameNow()).toBe("Before")
  })

  test("is granted to our own pages", async () => {
    const sent = mutationOf(h.app, { path: "identity.update", input: { name: "After" }, cookie })
    expect((await server.send(sent)).status).toBe(200)
    expect(await nameNow()).toBe("After")
    const fetched = { ...sent.headers, "sec-fetch-site": "same-origin" }
    expect((await server.send({ ...sent, headers: fetched })).status).toBe(200)
    expect((await server.send(byStockAdapter({ ...sent, headers: fetched }))).status).toBe(200)
  })
})

describe("headers that only our own layers may set", () => {
  test.each([
    ["x-middleware-subrequest", "middleware:middleware:middleware:middleware:middleware"],
    ["x-middleware-subrequest", "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware"],
    ["x-middleware-subrequest", "pages/_middleware"],
    ["x-middleware-subrequest", "proxy"],
    ["x-middleware-set-cookie", "atelier.session_token=forged"],
    ["x-user-id", "admin"],
    ["authorization", "Bearer forged"],
  ])("%s: %s opens nothing", async (name, value) => {
    for (const request of [queryOf({ path: "identity.me" }), byStockAdapter(queryOf({ path: "identity.me" }))]) {
      expect((await server.send({ ...request, headers: { ...request.headers, [name]: value } })).status).toBe(401)
    }
  })

  test("an address of one's own making is not believed", async () => {
    for (const [at, adapt] of [(sent: HttpRequest) => sent, byStockAdapter].entries()) {
      const input = { email: `forger-${at}@example.com`, name: "Forger", password: "a long and lovely passphrase" }
      const headers = { "x-atelier-peer": "9.9.9.9", "x-forwarded-for": "9.9.9.9", "x-real-ip": "9.9.9.9" }
      const { status } = await server.send(adapt(mutationOf(h.app, { path: "identity.join", input, headers })))
      expect(status).toBe(200)
      const [row] = await h.app.db.select().from(auditLogs).orderBy(desc(auditLogs.createdAt)).limit(1)
      expect(row?.ipAddress).toBe("127.0.0.1")
    }
  })

  test("a session that someone made up is nobody's", async () => {
    const [token = ""] = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")
    const forged = [token, `${token}.`, `${token}.${"A".repeat(43)}=`, `${token}.%00`, "a".repeat(5000), "%E0%A4%A"]
    for (const value of forged) {
      const { status } = await server.send(queryOf({ path: "identity.me", cookie: `atelier.session_token=${value}` }))
      expect(status, cut(value, 60)).toBe(401)
    }
  })
})
