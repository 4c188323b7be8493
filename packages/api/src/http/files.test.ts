import { createHash, randomBytes } from "node:crypto"
import { connect } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { countFiles } from "#testing/delivery-fixtures"
import { png } from "#testing/file-bytes"
import { type Harness, setup } from "#testing/harness"
import { type HttpServer, openServer } from "#testing/http-server"
import { openSession } from "#testing/sessions"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
let taskId: string
let freelancerId: string
beforeAll(async () => {
  h = await setup()
  ;({ taskId, freelancerId } = await stageTask(h, "IN_PROGRESS"))
})
afterAll(() => h.close())

const html = Buffer.from("<!doctype html><html><script>alert(1)</script></html>")

describe("files over the wire", () => {
  let server: HttpServer
  let base: string
  beforeAll(async () => {
    server = await openServer(h.app)
    base = server.url
  })
  afterAll(() => server.close())

  const post = async (name: string, body: RequestInit["body"]) => {
    const cookie = await openSession(h.app, freelancerId)
    const query = new URLSearchParams({ taskId, kind: "DELIVERABLE", name })
    const headers = { cookie, origin: h.app.env.APP_URL }
    return fetch(`${base}/api/files?${query}`, { method: "POST", body, headers, duplex: "half" } as RequestInit)
  }

  test("a file of several megabytes arrives whole", async () => {
    const bytes = Buffer.concat([png(), randomBytes(5_000_000)])
    const response = await post("big.png", bytes)
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ sha256: createHash("sha256").update(bytes).digest("hex") })
  })

  test("a refusal is read by a sender who is still writing, and the connection ends", async () => {
    const response = await post("page.png", Buffer.concat([html, Buffer.alloc(800_000)]))
    expect(response.status).toBe(422)
    expect(response.headers.get("connection")).toBe("close")
    expect(await response.json()).toMatchObject({ reason: "FILE_TYPE_REFUSED" })
  })

  test("a sender who announces too much is answered at once and cut off", async () => {
    const cookie = await openSession(h.app, freelancerId)
    const socket = connect(Number(new URL(base).port), "127.0.0.1")
    socket.write(
      `POST /api/files?taskId=${taskId}&kind=DELIVERABLE&name=a.png HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\norigin: ${h.app.env.APP_URL}\r\ncontent-length: 99999999999\r\n\r\n`,
    )
    let answer = ""
    await new Promise<void>((resolve) => {
      socket.on("data", (chunk: Buffer) => {
        answer += chunk.toString()
      })
      socket.on("error", () => undefined)
      socket.on("close", () => resolve())
    })
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain("FILE_TOO_LARGE")
  })

  test("a sender who hangs up leaves nothing", async () => {
    const before = await countFiles(h)
    const cookie = await openSession(h.app, freelancerId)
    const socket = connect(Number(new URL(base).port), "127.0.0.1")
    const head = `POST /api/files?taskId=${taskId}&kind=DELIVERABLE&name=gone.png HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\norigin: ${h.app.env.APP_URL}\r\ncontent-length: 500000\r\n\r\n`
    socket.write(Buffer.concat([Buffer.from(head), png(), Buffer.alloc(200_000)]))
    await expect.poll(async () => (await countFiles(h)).rows).toBe(before.rows + 1)
    socket.destroy()
    await expect.poll(() => countFiles(h)).toEqual(before)
  })
})
