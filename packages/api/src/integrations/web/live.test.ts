import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"
import { type AddressInfo, createServer as createTcpServer } from "node:net"
import { gzipSync } from "node:zlib"
import { buildConnector } from "undici"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startNameServer } from "#testing/name-server"
import { PRIVATE_NAMES, privateAddresses } from "#testing/private-addresses"
import { createWeb } from "./live.ts"

const PUBLIC = "93.184.215.14"
const HTML = { maxBytes: 1_000_000, types: ["text/html"] }
const closing: (() => unknown)[] = []
let canary: { port: number; touched: number }
let site: { port: number; answer: RequestListener }

/** Nothing may ever connect here. */
async function startCanary() {
  const state = { port: 0, touched: 0 }
  for (const host of ["127.0.0.1", "::1"]) {
    const server = createTcpServer((socket) => {
      state.touched += 1
      socket.end("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\nhi")
    })
    server.on("error", () => undefined)
    server.listen(state.port, host)
    await Promise.race([once(server, "listening"), once(server, "error").catch(() => undefined)])
    state.port ||= (server.address() as AddressInfo).port
    closing.push(() => server.close())
  }
  return state
}

async function startSite() {
  const state: { port: number; answer: RequestListener } = { port: 0, answer: (_, response) => response.end() }
  const server = createServer((request, response) => state.answer(request, response))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  state.port = (server.address() as AddressInfo).port
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  return state
}

beforeAll(async () => {
  canary = await startCanary()
  site = await startSite()
})
afterAll(() => {
  for (const close of closing) {
    close()
  }
})

/** The public internet of these tests: one address, which is the site; everything else is connected to as it is. */
const dial = buildConnector({ timeout: 2_000 })
const connect: buildConnector.connector = (options, callback) =>
  dial(options.hostname === PUBLIC ? { ...options, hostname: "127.0.0.1", port: String(site.port) } : options, callback)

async function resolve(name: string): Promise<string[]> {
  const known: Record<string, readonly string[]> = PRIVATE_NAMES
  return [
    ...(known[name] ??
      (name.endsWith("public.example")
        ? [PUBLIC]
        : [name === "localhost" || name === "localhost." ? "127.0.0.1" : name])),
  ]
}
const web = createWeb({ connect, resolve, anyPort: true, totalMs: 3_000 })

describe("an address of a private network", () => {
  const addresses = () => privateAddresses(canary.port)

  test("is never connected to, however it is written", async () => {
    expect(addresses().length).toBeGreaterThan(150)
    for (const address of addresses()) {
      await expect(web.read(address, HTML), address).rejects.toMatchObject({ name: "WebFailure" })
    }
    expect(canary.touched).toBe(0)
  })

  test("is refused by the real resolver as well", async () => {
    const real = createWeb({ anyPort: true, totalMs: 3_000 })
    for (const host of ["localhost", "127.0.0.1", "[::1]", "0", "2130706433"]) {
      await expect(real.read(`http://${host}:${canary.port}/`, HTML), host).rejects.toMatchObject({ kind: "refused" })
    }
    expect(canary.touched).toBe(0)
  })

  test("is not reached by a redirect of any kind", async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      for (const target of [
        `http://127.0.0.1:${canary.port}/`,
        `http://[::1]:${canary.port}/`,
        `http://loopback.example:${canary.port}/`,
        "file:///etc/passwd",
      ]) {
        site.answer = (request, response) => {
          const hop = Number(request.url?.slice(1) ?? 0)
          response.writeHead(status, { location: hop < 3 ? `/${hop + 1}` : target }).end()
        }
        await expect(web.read("http://public.example/0", HTML)).rejects.toMatchObject({ kind: "refused" })
      }
    }
    expect(canary.touched).toBe(0)
  })

  test("is not reached by a name that changes its address between two looks", async () => {
    for (const flipAt of [1, 2, 3]) {
      const names = await startNameServer((_, count) => (count >= flipAt ? "127.0.0.1" : PUBLIC))
      const rebound = createWeb({ connect, resolve: names.resolve, anyPort: true, totalMs: 3_000 })
      site.answer = (_, response) =>
        response.writeHead(200, { "content-type": "text/html", connection: "close" }).end("<p>Hello")
      for (let attempt = 1; attempt < flipAt; attempt += 1) {
        const answer = await rebound.read(`http://rebound.example:${canary.port}/`, HTML)
        expect(Buffer.from(answer.bytes).toString()).toBe("<p>Hello")
      }
      await expect(rebound.read(`http://rebound.example:${canary.port}/`, HTML)).rejects.toMatchObject({
        kind: "refused",
      })
      expect(names.counts.get("rebound.example")).toBe(flipAt)
      names.close()
    }
    expect(canary.touched).toBe(0)
  })

  test("is read where the operator lists it, by host and port", async () => {
    site.answer = (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>Intranet")
    const listed = createWeb({ also: [`127.0.0.1:${site.port}`] })
    expect(await listed.read(`http://127.0.0.1:${site.port}/`, HTML)).toMatchObject({ type: "text/html" })
    await expect(listed.read(`http://127.0.0.1:${canary.port}/`, HTML)).rejects.toMatchObject({ kind: "refused" })
    await expect(createWeb().read("http://public.example:22/", HTML)).rejects.toMatchObject({ kind: "refused" })
    expect(canary.touched).toBe(0)
  })
})

describe("a public website", () => {
  const read = (options: Partial<typeof HTML> = {}) => web.read("http://public.example/", { ...HTML, ...options })

  test("is read with its type, its charset and the address it ended at", async () => {
    site.answer = (request, response) =>
      request.url === "/"
        ? response.writeHead(301, { location: "/home" }).end()
        : response.writeHead(200, { "content-type": 'Text/HTML; charset="ISO-8859-1"' }).end("<p>Hello")
    expect(await read()).toMatchObject({ url: "http://public.example/home", type: "text/html", charset: "iso-8859-1" })
  })

  test("that answers too much is left, declared, endless or packed", async () => {
    site.answer = (_, response) => {
      response.writeHead(200, { "content-type": "text/html" })
      const more = () => response.destroyed || response.write(Buffer.alloc(65_536, "a"), () => setImmediate(more))
      more()
    }
    await expect(read()).rejects.toMatchObject({ kind: "too_large" })
    const bomb = gzipSync(Buffer.alloc(8_000_000))
    site.answer = (_, response) =>
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(bomb)
    await expect(read()).rejects.toMatchObject({ kind: "too_large" })
  })

  test("that never ends or never begins is left in time", async () => {
    const quick = createWeb({ connect, resolve, totalMs: 300 })
    site.answer = () => undefined
    await expect(quick.read("http://public.example/", HTML)).rejects.toMatchObject({ kind: "slow" })
    site.answer = (_, response) => {
      response.writeHead(200, { "content-type": "text/html" })
      const drip = setInterval(() => response.write("a"), 50)
      response.on("close", () => clearInterval(drip))
    }
    await expect(quick.read("http://public.example/", HTML)).rejects.toMatchObject({ kind: "slow" })
  })

  test("that redirects in a circle, fails, or is no page says so", async () => {
    site.answer = (_, response) => response.writeHead(302, { location: "/" }).end()
    await expect(read()).rejects.toMatchObject({ kind: "status" })
    site.answer = (_, response) => response.writeHead(500, { "content-type": "text/html" }).end("<p>Sorry")
    await expect(read()).rejects.toMatchObject({ kind: "status" })
    site.answer = (_, response) => response.writeHead(200, { "content-type": "application/zip" }).end("PK")
    await expect(read()).rejects.toMatchObject({ kind: "type" })
    await expect(web.read("http://nothing.example/", HTML)).rejects.toMatchObject({ kind: "unreachable" })
  })
})
