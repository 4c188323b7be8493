import { connect } from "node:net"
import { cut } from "@atelier/domain/shared"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { type HttpServer, openServer } from "#testing/http-server"

let h: Harness
let server: HttpServer
beforeAll(async () => {
  h = await setup()
  server = await openServer(h.app)
})
afterAll(async () => {
  await server.close()
  await h.close()
})

const PIECE = Buffer.alloc(64 * 1024, "a")
const TOTAL = 50 * 1024 * 1024

type Sent = { answer: string; sentBytes: number }

/** Sends 50 MB over a bare connection, as fast as the server takes it, until it answers and closes. */
function flood(head: string, frame: (piece: Buffer) => Buffer) {
  return new Promise<Sent>((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1")
    let [answer, sentBytes] = ["", 0]
    const pump = () => {
      while (answer === "" && sentBytes < TOTAL) {
        sentBytes += PIECE.length
        if (!socket.write(frame(PIECE))) {
          socket.once("drain", pump)
          return
        }
      }
    }
    socket.on("data", (part: Buffer) => {
      answer += part.toString()
    })
    socket.on("error", (error) => reject(new Error(`${head.split(" ")[1]}: ${error.message} after ${cut(answer, 40)}`)))
    socket.on("close", () => resolve({ answer, sentBytes }))
    socket.write(head)
    pump()
  })
}

function headOf(path: string, length: string) {
  return `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n${length}\r\n\r\n`
}
function chunk(piece: Buffer) {
  return Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n")])
}

// The server keeps a refused connection for two seconds, so that the sender can read why: they wait side by side.
describe("a body of 50 MB", () => {
  const paths = ["/api/trpc/identity.join", "/api/trpc/identity.join?batch=1"]
  test.concurrent.each(paths)("to %s is refused when it is announced", async (path) => {
    const sent = await flood(headOf(path, `content-length: ${TOTAL}`), (piece) => piece)
    expect(sent.answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*BODY_TOO_LARGE/)
    expect(sent.sentBytes).toBeLessThan(TOTAL / 2)
  })

  test.concurrent.each(paths)("to %s is refused as soon as it is too much", async (path) => {
    const sent = await flood(headOf(path, "transfer-encoding: chunked"), chunk)
    expect(sent.answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*BODY_TOO_LARGE/)
    expect(sent.sentBytes).toBeLessThan(TOTAL / 2)
  })

  test("to the other routes ends in a refusal too", async () => {
    const others = ["/api/auth/sign-in/email", "/api/webhooks/stripe", "/api/files", "/api/nothing"]
    await Promise.all(
      others.map(async (path) => {
        const sent = await flood(headOf(path, "transfer-encoding: chunked"), chunk)
        expect(sent.answer, path).toMatch(/^HTTP\/1\.1 4\d\d /)
      }),
    )
  })

  test("leaves the server as it was", async () => {
    expect((await server.send({ path: "/api/health" })).status).toBe(200)
    await expect.poll(() => connections()).toBe(0)
  })
})

function connections() {
  return new Promise<number>((resolve, reject) =>
    server.node.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
}

test("a body just below the limit is read", async () => {
  const body = JSON.stringify({ json: { token: "x".repeat(990_000) } })
  const { status } = await server.send({
    method: "POST",
    path: "/api/trpc/identity.join",
    headers: { "content-type": "application/json" },
    body,
  })
  expect(status).toBe(400)
})

test("a sender who goes away in the middle leaves nothing open", async () => {
  const socket = connect(server.port, "127.0.0.1")
  socket.write(headOf("/api/trpc/identity.join", "content-length: 1000"))
  socket.write("{")
  await expect.poll(() => connections()).toBe(1)
  socket.destroy()
  await expect.poll(() => connections()).toBe(0)
})
