import { createHash, randomBytes } from "node:crypto"
import { connect } from "node:net"
import { taskFiles } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { png } from "#testing/file-bytes"
import { type Harness, setup } from "#testing/harness"
import { type HttpServer, openServer } from "#testing/http-server"
import { openSession } from "#testing/sessions"
import { stageTask } from "#testing/task-fixtures"
import { beginUpload, openTusClient, pieceHead } from "#testing/tus-client"

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

  const begin = (name: string, size: number) => beginUpload(h.app, { taskId, freelancerId }, name, size)
  const own = async () => ({ cookie: await openSession(h.app, freelancerId), origin: h.app.env.APP_URL })

  const post = async (name: string, body: Buffer) => {
    const piece = {
      "tus-resumable": "1.0.0",
      "upload-offset": "0",
      "content-type": "application/offset+octet-stream",
      ...(await own()),
    }
    return fetch(base + (await begin(name, body.length)), {
      method: "PATCH",
      body: Uint8Array.from(body),
      headers: piece,
    })
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
    const place = await begin("a.png", 500)
    const socket = connect(Number(new URL(base).port), "127.0.0.1")
    socket.write(pieceHead(place, { host: "x", ...(await own()), "content-length": 99_999_999_999 }))
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

  test("a sender who hangs up loses only what had not arrived", async () => {
    const place = await begin("gone.png", 500_000)
    const id = String(place.split("/").at(-1))
    const [row] = await h.app.db.select().from(taskFiles).where(eq(taskFiles.id, id))
    const socket = connect(Number(new URL(base).port), "127.0.0.1")
    socket.write(pieceHead(place, { host: "x", ...(await own()), "content-length": 500_000 }))
    socket.write(Buffer.concat([png(), Buffer.alloc(200_000)]))
    const arrived = png().length + 200_000
    await expect.poll(() => h.app.ports.storage.pieces.received(String(row?.storageKey))).toBe(arrived)
    socket.destroy()
    const client = await openTusClient(h.app, freelancerId)
    expect(await client.offset(place)).toBe(arrived)
  })
})
