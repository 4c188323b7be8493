import { once } from "node:events"
import { connect, type Socket } from "node:net"
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { type HttpServer, openServer } from "#testing/http-server"
import { openSession } from "#testing/sessions"
import type { EdgeOptions } from "./edge.ts"
import { parseTarget } from "./target.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

let made: string[] = []
/** A page that says its nonce, as the real ones do. */
const pages: EdgeOptions["pages"] = async (req, res) => {
  made.push(req.url ?? "")
  const nonce = /'nonce-(\w+)'/.exec(String(req.headers["content-security-policy"]))?.[1]
  res.setHeader("content-type", "text/html; charset=utf-8")
  res.write(`<script nonce="${nonce}">`)
  res.end(`</script>${req.url} ${nonce}`)
}

async function open(options: Partial<EdgeOptions> = {}): Promise<HttpServer> {
  made = []
  const server = await openServer(h.app, { pages, ...options })
  onTestFinished(() => server.close())
  return server
}

const { host } = new URL("http://127.0.0.1:3000")

describe("the address of a request", () => {
  const odd = [
    "/./api/health",
    "/x/../api/health",
    "/%2e/api/health",
    "/%2E%2e/api/health",
    "/_next/../api/health",
    "/_next/%2e%2e/api/health",
    "//api/health",
    "///api/health",
    "/%61pi/health",
    "/%2561pi/health",
    "/API/health",
    "/api%2fhealth",
    "/x/..%2fapi/health",
    "/%2fapi/health",
    "/\\api/health",
    "/x\\..\\api/health",
    "/%5capi/health",
    "\\api/health",
    "/api/../x",
    "/api/./health",
    "/api/%2e%2e/x",
    "/api/health%00",
    "/a%0d%0ab",
    "/%E0%A4%A",
    "/x#/api/health",
    "http://127.0.0.1:3000/api/health",
    "http://elsewhere.example/",
    "*",
    "",
  ]
  test.each(odd)("%s is refused", async (path) => {
    expect(parseTarget(path)).toBeNull()
    const server = await open()
    const socket = connect(server.port, "127.0.0.1")
    socket.end(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 400 /)
    expect(made).toEqual([])
  })

  test("in another method's words is refused without a fault of ours", async () => {
    const server = await open()
    const socket = connect(server.port, "127.0.0.1")
    socket.end(`OPTIONS * HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 400 /)
  })

  test.each([
    "/",
    "/client/tasks?view=list&next=/../api/",
    "/_next/static/chunks/a.js",
    "/caf%C3%A9",
    "/apiary",
    "/x/api/y",
    "/a..b/.c",
  ])("%s is a page's", async (path) => {
    const server = await open()
    expect((await server.send({ path })).text).toContain(path)
  })

  test.each(["/api", "/api/", "/api/nothing"])("%s is never a page's", async (path) => {
    const server = await open()
    expect(await server.send({ path })).toMatchObject({ status: 404 })
    expect(made).toEqual([])
  })
})

function textOf(socket: Socket) {
  return new Promise<string>((resolve) => {
    let text = ""
    socket.on("data", (part: Buffer) => {
      text += part.toString()
    })
    socket.on("error", () => undefined)
    socket.on("close", () => resolve(text))
  })
}

describe("another name of this machine", () => {
  const ask = async (host: string, path = "/client?view=1", method = "GET") =>
    (await open()).send({ method, path, headers: { host } })

  test.each(["localhost:3000", "127.0.0.2:3000", "[::1]:3000", "LOCALHOST:3000", "app.localhost:3000"])(
    "%s leads to the configured one",
    async (other) => {
      expect(await ask(other)).toMatchObject({
        status: 307,
        headers: { location: "http://127.0.0.1:3000/client?view=1" },
      })
    },
  )

  test.each(["127.0.0.1:3000", "127.0.0.1:8080", "192.168.1.5:3000", "atelier.example", "localhost.evil.example:3000"])(
    "%s is answered where it is",
    async (other) => {
      expect((await ask(other)).status).toBe(200)
    },
  )

  test("is fine for health and for what is no page", async () => {
    expect((await ask("localhost:3000", "/api/health")).status).toBe(200)
    expect((await ask("localhost:3000", "/", "POST")).status).toBe(200)
  })
})

describe("pages for strangers", () => {
  test("that are the same for all are made once, each answer with a nonce of its own", async () => {
    const server = await open({ forAll: ["/"] })
    const answers = await Promise.all(Array.from({ length: 5 }, () => server.send({ path: "/" })))
    const nonces = answers.map(({ headers, text }) => {
      const nonce = /'nonce-(\w+)'/.exec(String(headers["content-security-policy"]))?.[1]
      expect(text).toBe(`<script nonce="${nonce}"></script>/ ${nonce}`)
      return nonce
    })
    expect(new Set(nonces).size).toBe(5)
    expect(made).toEqual(["/"])
    const zipped = await server.send({ path: "/", headers: { "accept-encoding": "gzip" } })
    expect(zipped.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" })
  })

  test("that only show something come without scripts, unless a script moves a part of them to its place", async () => {
    const scripts = `<script src="/a.js" async=""></script><script nonce="n">self.f=["<p>"]</script>`
    const preload = `<link rel="preload" as="script" fetchPriority="low" href="/b.js"/>`
    const late = `<template id="B:0"></template>`
    const given: EdgeOptions["pages"] = async ({ url }, res) => {
      res.setHeader("content-type", "text/html")
      res.end(`<link rel="stylesheet" href="/a.css"/>${preload}<p>${url === "/late" ? late : "words"}</p>${scripts}`)
    }
    const server = await openServer(h.app, { pages: given, forAll: ["/", "/late", "/form"], still: ["/", "/late"] })
    onTestFinished(() => server.close())
    const textOf = async (path: string) => (await server.send({ path })).text
    expect(await textOf("/")).toBe(`<link rel="stylesheet" href="/a.css"/><p>words</p>`)
    expect(await textOf("/late")).toContain(scripts)
    expect(await textOf("/form")).toContain(preload + `<p>words</p>` + scripts)
  })

  test("that are long wait for no reader while they are made", async () => {
    const long: EdgeOptions["pages"] = async (_req, res) => {
      res.setHeader("content-type", "text/html")
      for (const part of ["a", "b"]) {
        if (!res.write(part.repeat(200_000))) {
          await once(res, "drain")
        }
      }
      res.end("end")
    }
    const server = await openServer(h.app, { pages: long, forAll: ["/"] })
    onTestFinished(() => server.close())
    const { status, text } = await server.send({ path: "/" })
    expect([status, text.length]).toEqual([200, 400_003])
  })

  test("are made for whoever brings a cookie, asks for more, or for another page", async () => {
    const server = await open({ forAll: ["/"] })
    await server.send({ path: "/", headers: { cookie: "atelier-theme=dark" } })
    await server.send({ path: "/?reset=1" })
    await server.send({ path: "/", headers: { rsc: "1" } })
    await server.send({ path: "/other" })
    await server.send({ path: "/other" })
    expect(made).toEqual(["/", "/?reset=1", "/", "/other", "/other"])
  })

  test("are made so many times a minute; who is signed in waits for none", async () => {
    const app = { ...h.app, env: { ...h.app.env, STRANGER_PAGES_PER_MINUTE: 3 } }
    const server = await openServer(app, { pages })
    onTestFinished(() => server.close())
    const statuses = []
    for (let count = 0; count < 4; count++) {
      statuses.push((await server.send({ path: "/other" })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await server.send({ path: "/other" })
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0)
    const cookie = await openSession(h.app, (await h.make.client()).id)
    expect((await server.send({ path: "/other", headers: { cookie } })).status).toBe(200)
    expect((await server.send({ path: "/_next/static/a.js" })).status).toBe(200)
  })
})
