import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createConnection, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { parseForm } from "./form.ts"
import { type Emulators, startEmulators } from "./server.ts"
import { openStore } from "./store.ts"
import { signatureHeader } from "./webhooks.ts"

const stateDir = mkdtempSync(join(tmpdir(), "emulators-test-"))
const options = { port: 0, smtpPort: 0, stateDir, stripeKey: "sk_test_x", webhookSecret: "whsec_x" }
let emulators: Emulators
beforeAll(async () => {
  emulators = await startEmulators(options)
})
afterAll(async () => {
  await emulators.stop()
  rmSync(stateDir, { recursive: true, force: true })
})

async function api(path: string, fields?: Record<string, string>, headers: Record<string, string> = {}) {
  const init = fields ? { method: "POST", body: new URLSearchParams(fields) } : {}
  const response = await fetch(emulators.url + path, {
    ...init,
    headers: { authorization: "Bearer sk_test_x", ...headers },
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, never> }
}
async function newSession(extra: Record<string, string> = {}) {
  const price = { "line_items[0][price_data][unit_amount]": "500", "line_items[0][price_data][currency]": "usd" }
  const name = { "line_items[0][price_data][product_data][name]": "<i>50</i> credits" }
  const { body } = await api("/v1/checkout/sessions", {
    mode: "payment",
    success_url: "http://a.example",
    ...price,
    ...name,
    ...extra,
  })
  return { id: String(body.id), path: `/pay/${body.id}` }
}

describe("the API", () => {
  it("answers errors in Stripe's shape", async () => {
    expect(await api("/v1/balance", undefined, { authorization: "" })).toMatchObject({ status: 401 })
    expect(await api("/v1/balance", undefined, { authorization: "Bearer no" })).toMatchObject({
      status: 401,
      body: { error: { type: "invalid_request_error", message: "Invalid API Key provided: no***" } },
    })
    expect(await api("/v1/charges/ch_1")).toMatchObject({ status: 404, body: { error: { code: "resource_missing" } } })
    expect(await api("/v1/nothing")).toMatchObject({ status: 404 })
    expect(await api("/v1/transfers", { amount: "1.5" })).toMatchObject({
      status: 400,
      body: { error: { param: "amount" } },
    })
  })

  it("replays a key, says so, and refuses it with other parameters or on another path", async () => {
    const key = { "idempotency-key": "k1" }
    const first = await api("/v1/customers", { email: "a@x.example" }, key)
    const second = await api("/v1/customers", { email: "a@x.example" }, key)
    expect(second.body).toEqual(first.body)
    expect([first, second].map(({ headers }) => headers.get("idempotent-replayed"))).toEqual([null, "true"])
    for (const [path, email] of [
      ["/v1/customers", "b@x.example"],
      ["/v1/accounts", "a@x.example"],
    ] as const) {
      expect(await api(path, { email }, key)).toMatchObject({
        status: 400,
        body: { error: { type: "idempotency_error" } },
      })
    }
  })

  it("does not keep a refused request's answer", async () => {
    const key = { "idempotency-key": "k2" }
    expect((await api("/v1/accounts", { country: "nowhere" }, key)).status).toBe(400)
    expect((await api("/v1/accounts", { country: "DE" }, key)).status).toBe(200)
  })

  it("reads nested forms and is not poisoned by them", () => {
    expect(parseForm("a[b][0][c]=1&a[b][1][c]=2&d=x%20y")).toEqual({
      a: { b: { 0: { c: "1" }, 1: { c: "2" } } },
      d: "x y",
    })
    parseForm("__proto__[polluted]=1&constructor[prototype][polluted]=1")
    expect("polluted" in {}).toBe(false)
  })

  it("signs as Stripe documents it", () => {
    // openssl: printf '1700000000.{}' | openssl dgst -sha256 -hmac whsec_test
    const known = "35495024f4ef3f94e5a93e22221544c4b75e9a42300cd965ab81cb85cd994e91"
    expect(signatureHeader("{}", ["whsec_test"], 1_700_000_000)).toBe(`t=1700000000,v1=${known}`)
  })
})

describe("the pages", () => {
  it("escape what they show and link to web addresses only", async () => {
    const { path } = await newSession({ cancel_url: "javascript:alert(1)" })
    const page = await (await fetch(emulators.url + path)).text()
    expect(page).toContain("&lt;i&gt;50&lt;/i&gt; credits")
    expect(page).not.toContain("javascript:")
    expect(page).toContain("Local emulator")
  })

  it("obey only their own buttons, by their own name", async () => {
    const { path } = await newSession()
    const press = (headers: Record<string, string>) =>
      fetch(emulators.url + path, { method: "POST", body: "do=pay", headers, redirect: "manual" })
    for (const origin of ["http://evil.example", "null", "http://127.0.0.1:1"]) {
      expect((await press({ origin })).status).toBe(403)
    }
    const { port } = new URL(emulators.url)
    const rebound = await new Promise<string>((resolve) => {
      const socket = createConnection(Number(port), "127.0.0.1")
      socket.on("data", (chunk) => resolve(chunk.toString()))
      socket.write("GET /mail.json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    })
    expect(rebound).toMatch(/^HTTP\/1.1 403/)
    expect((await press({ origin: emulators.url })).status).not.toBe(403)
  })

  it("press no control for a page, and answer the unknown with 404", async () => {
    const control = (headers: Record<string, string>) =>
      fetch(`${emulators.url}/control/state`, { method: "POST", headers })
    expect((await control({ origin: "http://evil.example" })).status).toBe(403)
    expect((await control({ "sec-fetch-site": "cross-site" })).status).not.toBe(200)
    expect((await control({})).status).toBe(200)
    for (const path of ["/pay/cs_none", "/mail/none", "/connect/acct_none", "/control/toString", "/nowhere"]) {
      expect((await fetch(emulators.url + path)).status).toBe(404)
    }
    expect((await fetch(`${emulators.url}/control/pay`, { method: "POST", body: "{" })).status).toBe(400)
  })

  it("refuse bodies over 1 MB", async () => {
    const response = await fetch(`${emulators.url}/control/emit`, { method: "POST", body: "x".repeat(1_100_000) })
    expect(response.status).toBe(413)
  })
})

describe("the state", () => {
  it("survives a torn last line and forgets what was removed", () => {
    const directory = mkdtempSync(join(tmpdir(), "store-test-"))
    const link = { id: "link_1", account: "acct_1", refresh_url: "", return_url: "", expires_at: 1 }
    const store = openStore(directory)
    store.put("link", "link_1", link)
    store.put("link", "link_2", { ...link, id: "link_2" })
    store.put("link", "link_1", { ...link, expires_at: 2 })
    store.remove("link", "link_2")
    store.close()
    appendFileSync(join(directory, "state.jsonl"), '{"kind":"link","id":"link_3","va')
    const again = openStore(directory)
    expect(again.all("link")).toEqual([{ ...link, expires_at: 2 }])
    again.put("link", "link_4", link)
    again.close()
    expect(readFileSync(join(directory, "state.jsonl"), "utf8").trim().split("\n")).toHaveLength(2)
    rmSync(directory, { recursive: true })
  })

  it("is left alone when the port is taken", async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, "127.0.0.1", resolve))
    const address = blocker.address()
    const port = typeof address === "object" && address ? address.port : 0
    await expect(startEmulators({ ...options, port, stateDir: "/nonexistent/never" })).rejects.toThrow(/EADDRINUSE/)
    blocker.close()
  })
})
