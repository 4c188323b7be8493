import { randomBytes } from "node:crypto"
import { connect, type Socket } from "node:net"
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { png } from "#testing/file-bytes"
import { type Harness, setup } from "#testing/harness"
import { type HttpServer, openServer } from "#testing/http-server"
import { openSession } from "#testing/sessions"
import { stageTask } from "#testing/task-fixtures"
import { beginUpload, pieceHead } from "#testing/tus-client"
import { stopStreams } from "../realtime/open-streams.ts"
import type { EdgeOptions } from "./edge.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(async () => {
  stopStreams()
  await h.close()
})

const pages: EdgeOptions["pages"] = async (_req, res) => {
  res.end("a page")
}

async function open(options: Partial<EdgeOptions> = {}): Promise<HttpServer> {
  const server = await openServer(h.app, { pages, ...options })
  onTestFinished(() => server.close())
  return server
}

const host = "127.0.0.1:3000"

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

/** A connection that says this much and then a byte now and then. */
function trickle(server: HttpServer, head: string) {
  const socket = connect(server.port, "127.0.0.1")
  socket.write(head)
  const timer = setInterval(() => socket.write(" "), 50)
  socket.on("close", () => clearInterval(timer))
  return textOf(socket)
}

function headOf(path: string, more = "") {
  return `POST ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n${more}\r\n`
}

describe("whoever is slow or many", () => {
  const routes = [
    "/api/auth/sign-in/email",
    "/api/webhooks/stripe",
    "/api/trpc/identity.join",
    "/api/trpc/identity.join?batch=1",
    "/api/files",
    "/api/nothing",
  ]
  test("a body that never comes to its end ends at every route", async () => {
    const server = await open({ limits: { bodyMs: 300, uploadMs: 300, uploadBytes: 1_000 } })
    const cookie = await openSession(h.app, (await h.make.client()).id)
    const heads = routes.flatMap((path) => [headOf(path), headOf(path, `cookie: ${cookie}\r\n`)])
    // They wait and do not work: all of them at once take as long as one.
    const answers = await Promise.all(heads.map((head) => trickle(server, head)))
    for (const [at, answer] of answers.entries()) {
      expect(answer, heads[at]).toMatch(/^HTTP\/1\.1 4\d\d /)
    }
  })

  test("a file may take much longer than a call", async () => {
    const work = await stageTask(h, "IN_PROGRESS")
    const server = await open({ limits: { bodyMs: 100, uploadMs: 100, uploadBytes: 0 } })
    const bytes = Buffer.concat([png(), randomBytes(500)])
    const head = pieceHead(await beginUpload(h.app, work, "slow.png", bytes.length), {
      host,
      origin: `http://${host}`,
      cookie: await openSession(h.app, work.freelancerId),
      "content-length": bytes.length,
      connection: "close",
    })
    const socket = connect(server.port, "127.0.0.1")
    socket.write(head)
    const size = Math.ceil(bytes.length / 20)
    for (let at = 0; at < bytes.length; at += size) {
      socket.write(bytes.subarray(at, at + size))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 201 /)
  })

  test("a reader who never reads is let go of, with all that waits for it", async () => {
    const server = await open({
      limits: { stillMs: 300 },
      pages: async (_req, res) => {
        res.end(Buffer.alloc(20_000_000))
      },
    })
    const socket = connect(server.port, "127.0.0.1")
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()))
    socket.on("error", () => undefined)
    socket.pause()
    socket.write(`GET / HTTP/1.1\r\nhost: ${host}\r\n\r\n`)
    await expect.poll(() => connectionsOf(server)).toBe(1)
    await expect.poll(() => connectionsOf(server)).toBe(0)
    socket.destroy()
    await closed
  })

  test("requests that pile up on one connection end it", async () => {
    const server = await open({ pages: () => new Promise(() => undefined), limits: { pipelined: 3 } })
    const socket = connect(server.port, "127.0.0.1")
    socket.write(`GET /x HTTP/1.1\r\nhost: ${host}\r\n\r\n`.repeat(5))
    expect(await textOf(socket)).not.toContain("200 OK")
  })

  test("one network holds so many connections and no more", async () => {
    const server = await open({ limits: { connectionsOfNetwork: 3 } })
    const sockets = Array.from({ length: 6 }, () => connect(server.port, "127.0.0.1").on("error", () => undefined))
    onTestFinished(() => sockets.forEach((socket) => void socket.destroy()))
    await expect.poll(() => connectionsOf(server)).toBe(3)
    await expect.poll(() => sockets.filter(({ destroyed }) => destroyed).length).toBe(3)
    sockets.forEach((socket) => void socket.destroy())
    await expect.poll(() => connectionsOf(server)).toBe(0)
    expect((await server.send({ path: "/" })).status).toBe(200)
  })

  test("behind a proxy the requests of the real address count, not the proxy's connections", async () => {
    const app = { ...h.app, env: { ...h.app.env, TRUSTED_PROXIES: "127.0.0.1" } }
    let finish: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    const server = await openServer(app, {
      pages: async (_req, res) => {
        await held
        res.end("done")
      },
      limits: { requestsOfNetwork: 2, connectionsOfNetwork: 1 },
    })
    onTestFinished(() => server.close())
    const from = (address: string) => server.send({ path: "/x", headers: { "x-forwarded-for": address } })
    const first = [from("203.0.113.5"), from("203.0.113.5")]
    await expect.poll(() => connectionsOf(server)).toBe(2)
    expect((await from("203.0.113.5")).status).toBe(429)
    const other = from("203.0.113.6")
    await expect.poll(() => connectionsOf(server)).toBe(3)
    finish()
    expect((await Promise.all([...first, other])).map(({ status }) => status)).toEqual([200, 200, 200])
  })
})

function connectionsOf(server: HttpServer) {
  return new Promise<number>((resolve, reject) =>
    server.node.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
}

describe("stopping", () => {
  test("lets an upload finish, and ends idle connections and streams at once", async () => {
    const work = await stageTask(h, "IN_PROGRESS")
    const cookie = await openSession(h.app, work.freelancerId)
    const server = await open()
    const idle = connect(server.port, "127.0.0.1")
    idle.write(`GET / HTTP/1.1\r\nhost: ${host}\r\n\r\n`)
    const stream = connect(server.port, "127.0.0.1")
    stream.write(
      `GET /api/trpc/realtime.stream?input=%7B%22json%22%3A%7B%7D%7D HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\naccept: text/event-stream\r\n\r\n`,
    )
    await new Promise((resolve) => stream.once("data", resolve))
    const bytes = Buffer.concat([png(), randomBytes(200_000)])
    const place = await beginUpload(h.app, work, "late.png", bytes.length)
    const upload = connect(server.port, "127.0.0.1")
    upload.write(pieceHead(place, { host, origin: `http://${host}`, cookie, "content-length": bytes.length }))
    upload.write(bytes.subarray(0, 100_000))
    await expect.poll(() => connectionsOf(server)).toBe(3)

    const ended = [textOf(idle), textOf(stream)]
    const stopped = server.stop()
    await Promise.all(ended)
    upload.write(bytes.subarray(100_000))
    expect(await textOf(upload)).toMatch(/^HTTP\/1\.1 201 [\s\S]*connection: close/i)
    await stopped
  })

  test("waits no longer than it was told for what does not end", async () => {
    const app = { ...h.app, env: { ...h.app.env, SHUTDOWN_SECONDS: 1 } }
    const server = await openServer(app, { pages: () => new Promise(() => undefined) })
    const socket = connect(server.port, "127.0.0.1")
    socket.write(`GET /x HTTP/1.1\r\nhost: ${host}\r\n\r\n`)
    await expect.poll(() => connectionsOf(server)).toBe(1)
    const text = textOf(socket)
    await server.stop()
    expect(await text).toBe("")
  })
})
