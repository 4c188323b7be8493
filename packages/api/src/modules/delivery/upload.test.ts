import { createHash, randomBytes } from "node:crypto"
import { readdir } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { settings, taskFiles } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { forgetSettings } from "#platform/settings"
import { docx, ftyp, gif, jpeg, PDF, png, webp, zip } from "#testing/file-bytes"
import { type FileAnswer, type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { openSession } from "#testing/sessions"
import { readyBrief, stageTask } from "#testing/task-fixtures"
import { handleNode } from "../../http/node.ts"
import { tidyUploads } from "./jobs/tidy-uploads.ts"
import { openBody } from "./upload-body.ts"

let h: Harness
let taskId: string
let freelancerId: string
let clientId: string
let mine: FileClient

beforeAll(async () => {
  h = await setup()
  ;({ taskId, freelancerId, clientId } = await stageTask(h, "IN_PROGRESS"))
  mine = await openFileClient(h.app, freelancerId)
})
afterAll(() => h.close())

const storedFiles = async () => {
  const entries = await readdir(h.app.env.STORAGE_DIR, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}
const rows = () => h.app.db.select().from(taskFiles)
const left = async () => ({ rows: (await rows()).length, stored: (await storedFiles()).length })

const deliverable = (name: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<FileAnswer> =>
  mine.upload({ taskId, kind: "DELIVERABLE", name }, { body })

const html = Buffer.from("<!doctype html><html><script>alert(1)</script></html>")
const svg = (inside = "") => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)
const exe = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])
const elf = Buffer.concat([Buffer.from("\x7fELF", "latin1"), Buffer.alloc(200)])
const LONG = `${"n".repeat(300)}.png`

describe("what comes in, by content", () => {
  test.each<[string, string, Buffer, string, string]>([
    ["a PNG", "slide.png", png(12, 34), "slide.png", "image/png"],
    ["a name in capitals", "SLIDE.PNG", png(), "SLIDE.PNG", "image/png"],
    ["a JPEG", "photo.jpeg", jpeg(), "photo.jpeg", "image/jpeg"],
    ["a JPEG with a long profile", "cmyk.jpg", jpeg(640, 480, 700_000), "cmyk.jpg", "image/jpeg"],
    ["a GIF", "loop.gif", gif(), "loop.gif", "image/gif"],
    ["a lossy WebP", "a.webp", webp("VP8 "), "a.webp", "image/webp"],
    ["a PDF", "flyer.pdf", PDF, "flyer.pdf", "application/pdf"],
    ["an Illustrator file", "logo.ai", PDF, "logo.ai", "application/pdf"],
    ["a film", "film.mp4", ftyp("isom", "mp42"), "film.mp4", "video/mp4"],
    ["an archive", "all.zip", zip({ "a.txt": "a" }), "all.zip", "application/zip"],
    ["a Sketch file", "ui.sketch", zip({ "document.json": "{}" }), "ui.sketch", "application/zip"],
    [
      "a Word file",
      "copy.docx",
      docx(),
      "copy.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    ["a GIF that is also a script", "x.gif", gif(4, 4, "/*<script>alert(1)</script>*/"), "x.gif", "image/gif"],
    ["a PNG with an archive behind it", "x.png", Buffer.concat([png(), zip({ "a.class": "x" })]), "x.png", "image/png"],
    ["a PNG with HTML in its text", "t.png", png(4, 4, { text: "<script>alert(1)</script>" }), "t.png", "image/png"],
    ["a double ending", "page.html.png", png(), "page.html.png", "image/png"],
    ["an ending turned around", "photo\u202egpj.png", png(), "photogpj.png", "image/png"],
    ["a line break in the name", "a\r\nSet-Cookie: x=1.png", png(), "aSet-Cookie: x=1.png", "image/png"],
    ["a null byte in the name", "a.html\u0000.png", png(), "a.html.png", "image/png"],
    ["a path as name", "../../../etc/cron.d/x.png", png(), "x.png", "image/png"],
    ["a Windows path as name", "C:\\Users\\x\\y.png", png(), "y.png", "image/png"],
    ["a name of 300 signs", LONG, png(), `${"n".repeat(251)}.png`, "image/png"],
    ["an emoji as name", "🎨.png", png(), "🎨.png", "image/png"],
  ])("takes %s", async (_, name, bytes, fileName, mimeType) => {
    const { status, body } = await deliverable(name, bytes)
    expect({ status, body }).toMatchObject({ status: 201, body: { fileName, mimeType, sizeBytes: bytes.length } })
    expect(body.sha256).toBe(createHash("sha256").update(bytes).digest("hex"))
    const [row] = await h.app.db
      .select()
      .from(taskFiles)
      .where(eq(taskFiles.id, String(body.id)))
    expect(row).toMatchObject({
      status: "READY",
      fileName,
      mimeType,
      sizeBytes: bytes.length,
      uploadedBy: freelancerId,
    })
    expect(row?.storageKey).toMatch(/^files\/[0-9a-f-]{36}$/)
  })

  test.each<[string, Buffer, number, number]>([
    ["a.png", png(1080, 1350), 1080, 1350],
    ["a.jpg", jpeg(1200, 627), 1200, 627],
    ["long.jpg", jpeg(3000, 2000, 700_000), 3000, 2000],
    ["a.gif", gif(320, 200), 320, 200],
    ["lossy.webp", webp("VP8 ", 640, 480), 640, 480],
    ["lossless.webp", webp("VP8L", 1280, 720), 1280, 720],
    ["extended.webp", webp("VP8X", 4961, 7016), 4961, 7016],
  ])("reads the size of %s from its header", async (name, bytes, width, height) => {
    expect((await deliverable(name, bytes)).body).toMatchObject({ width, height })
  })

  test("sends no size for what has none", async () => {
    const { body } = await deliverable("flyer.pdf", PDF)
    expect(Object.keys(body).sort()).toEqual(["fileName", "id", "mimeType", "sha256", "sizeBytes"])
  })
})

describe("what does not come in leaves nothing behind", () => {
  let before: { rows: number; stored: number }
  beforeEach(async () => {
    before = await left()
  })
  afterEach(async () => {
    expect(await left()).toEqual(before)
  })

  test.each<[string, string, Buffer, string]>([
    ["HTML as a picture", "page.png", html, "FILE_TYPE_REFUSED"],
    ["HTML as HTML", "page.html", html, "FILE_TYPE_REFUSED"],
    ["HTML behind a byte order mark", "page.png", Buffer.concat([Buffer.from("\ufeff"), html]), "FILE_TYPE_REFUSED"],
    ["a script as a picture", "x.jpg", Buffer.from("alert(document.cookie)"), "FILE_TYPE_REFUSED"],
    ["a script", "x.js", Buffer.from("alert(1)"), "FILE_TYPE_REFUSED"],
    ["an SVG with a script", "a.svg", svg("<script>alert(1)</script>"), "FILE_TYPE_REFUSED"],
    ["an SVG with a foreign object", "a.svg", svg("<foreignObject><body/></foreignObject>"), "FILE_TYPE_REFUSED"],
    [
      "an SVG with an external entity",
      "a.svg",
      Buffer.concat([
        Buffer.from('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        svg(),
      ]),
      "FILE_TYPE_REFUSED",
    ],
    ["a plain SVG", "a.svg", svg(), "FILE_TYPE_REFUSED"],
    ["an SVG as PNG", "a.png", svg(), "FILE_TYPE_REFUSED"],
    ["AVIF", "a.avif", ftyp("avif", "mif1"), "FILE_TYPE_REFUSED"],
    ["AVIF as PNG", "a.png", ftyp("avif", "mif1"), "FILE_TYPE_REFUSED"],
    ["HEIC", "a.heic", ftyp("heic", "mif1"), "FILE_TYPE_REFUSED"],
    ["HEIF as JPEG", "a.jpg", ftyp("mif1", "heic"), "FILE_TYPE_REFUSED"],
    ["a Windows program", "tool.exe", exe, "FILE_TYPE_REFUSED"],
    ["a Windows program as a picture", "tool.png", exe, "FILE_TYPE_REFUSED"],
    ["a Linux program as a film", "film.mp4", elf, "FILE_TYPE_REFUSED"],
    ["a Java archive as an archive", "x.zip", zip({ "META-INF/MANIFEST.MF": "" }), "FILE_TYPE_REFUSED"],
    ["an Android app as an archive", "x.zip", zip({ "classes.dex": "" }), "FILE_TYPE_REFUSED"],
    ["a PNG as JPEG", "a.jpg", png(), "FILE_TYPE_REFUSED"],
    ["a JPEG as PNG", "a.png", jpeg(), "FILE_TYPE_REFUSED"],
    ["an archive as a Word file", "a.docx", zip({ "a.txt": "a" }), "FILE_TYPE_REFUSED"],
    ["a Word file as an archive", "a.zip", docx(), "FILE_TYPE_REFUSED"],
    ["a picture with a program's ending", "a.png.exe", png(), "FILE_TYPE_REFUSED"],
    ["an ending turned around", "gnp\u202egpj.exe", png(), "FILE_TYPE_REFUSED"],
    ["no ending", "picture", png(), "FILE_TYPE_REFUSED"],
    ["only an ending", ".png", png(), "FILE_TYPE_REFUSED"],
    ["random bytes", "a.png", Buffer.alloc(5000, 0x41), "FILE_TYPE_REFUSED"],
    ["nothing at all", "a.png", Buffer.alloc(0), "FILE_EMPTY"],
    ["a picture of 50,000 x 50,000", "a.png", png(50_000, 50_000), "FILE_TOO_LARGE"],
    ["just over 50 megapixels", "a.png", png(10_000, 5_001), "FILE_TOO_LARGE"],
    ["a JPEG of 65,535 x 65,535", "a.jpg", jpeg(65_535, 65_535), "FILE_TOO_LARGE"],
    ["a WebP of 16,384 x 16,384", "a.webp", webp("VP8L", 16_384, 16_384), "FILE_TOO_LARGE"],
    ["a GIF of 60,000 x 60,000", "a.gif", gif(60_000, 60_000), "FILE_TOO_LARGE"],
    ["a PNG without width", "a.png", png(0, 10), "FILE_TYPE_REFUSED"],
    ["a JPEG whose header never comes", "a.jpg", jpeg(4, 4, 2_500_000), "FILE_TYPE_REFUSED"],
    ["a JPEG that breaks off", "a.jpg", jpeg(4, 4, 9000).subarray(0, 4000), "FILE_TYPE_REFUSED"],
  ])("%s", async (_, name, bytes, reason) => {
    const { status, body, headers } = await deliverable(name, bytes)
    expect(body.reason).toBe(reason)
    expect(status).toBe(reason === "FILE_TOO_LARGE" ? 413 : 422)
    expect(body.message).toMatch(/^[A-Z].{10,}\.$/)
    expect(headers.get("connection")).toBe("close")
  })

  test("an announced length over the limit, before a byte is read", async () => {
    let read = 0
    const body = (async function* () {
      read += 1
      yield png()
    })()
    const { status, body: answer } = await mine.upload(
      { taskId, kind: "DELIVERABLE", name: "a.png" },
      { body, headers: { "content-length": String(200 * 1024 ** 2 + 1) } },
    )
    expect({ status, reason: answer.reason }).toEqual({ status: 413, reason: "FILE_TOO_LARGE" })
    expect(read).toBe(0)
  })

  test("one byte over the limit of its type in pieces without a length", async () => {
    const limit = 100 * 1024 ** 2
    const font = Buffer.concat([Buffer.from("wOF2\0\x01\0\0", "latin1"), Buffer.alloc(40)])
    const body = (async function* () {
      yield font
      for (let left = limit - font.length + 1; left > 0; left -= 1_000_000) {
        yield Buffer.alloc(Math.min(left, 1_000_000))
      }
    })()
    const { status, body: answer } = await deliverable("font.woff2", body)
    expect({ status, reason: answer.reason }).toEqual({ status: 413, reason: "FILE_TOO_LARGE" })
    expect(answer.message).toContain("100 MB")
  })

  test("one byte over the own space in pieces without a length", async () => {
    const limit = 20 * 1024 ** 2
    const body = (async function* () {
      yield png()
      for (let left = limit - png().length + 1; left > 0; left -= 65_536) {
        yield Buffer.alloc(Math.min(left, 65_536))
      }
    })()
    await withQuota({ megabytes: 20 }, async () => {
      const { status, body: answer } = await (await freshClient()).upload({ name: "a.png" }, { body })
      expect({ status, reason: answer.reason }).toEqual({ status: 413, reason: "STORAGE_FULL" })
    })
  })

  test("an upload that is aborted", async () => {
    const stop = new AbortController()
    const body = (async function* () {
      yield Buffer.concat([png(), Buffer.alloc(70_000)])
      stop.abort()
      yield Buffer.alloc(1000)
    })()
    const { body: answer } = await mine.upload(
      { taskId, kind: "DELIVERABLE", name: "a.png" },
      { body, signal: stop.signal },
    )
    expect(answer).toMatchObject({ reason: "INVALID_INPUT", message: "The upload stopped before its end. Try again." })
  })

  test("an upload whose sender fails, at once and later", async () => {
    for (const first of [Buffer.alloc(0), Buffer.concat([png(), Buffer.alloc(70_000)])]) {
      const body = (async function* () {
        yield first
        throw new Error("connection reset")
      })()
      expect((await deliverable("a.png", body)).body.reason).toBe("INVALID_INPUT")
    }
  })

  test("an upload shorter than announced", async () => {
    const options = {
      body: (async function* () {
        yield png()
      })(),
      headers: { "content-length": "5000" },
    }
    const answer = await mine.upload({ taskId, kind: "DELIVERABLE", name: "a.png" }, options)
    expect(answer.body.reason).toBe("INVALID_INPUT")
  })

  test("a brief that is thrown away meanwhile", async () => {
    const { id } = await h.make.client()
    const briefId = await readyBrief(h, id)
    const body = (async function* () {
      yield Buffer.concat([png(), Buffer.alloc(70_000)])
      const { discard } = (await h.as(id)).briefs
      await discard({ briefId, version: 1 })
      yield Buffer.alloc(10)
    })()
    const answer = await (await openFileClient(h.app, id)).upload(
      { briefId, kind: "REFERENCE", name: "a.png" },
      { body },
    )
    expect(answer.body.reason).toBe("NOT_FOUND")
  })
})

/** A new client with an open draft, who uploads references. */
const freshClient = async () => {
  const { id } = await h.make.client()
  const briefId = await readyBrief(h, id)
  const client = await openFileClient(h.app, id)
  return {
    id,
    upload: (query: { name: string }, options: Parameters<FileClient["upload"]>[1]) =>
      client.upload({ briefId, kind: "REFERENCE", ...query }, options),
  }
}

const withQuota = async (quota: { megabytes?: number; files?: number }, fn: () => Promise<void>) => {
  const values = [
    ...(quota.megabytes ? [{ key: "uploadQuotaMegabytes", value: quota.megabytes }] : []),
    ...(quota.files ? [{ key: "uploadQuotaFiles", value: quota.files }] : []),
  ]
  await h.app.db.insert(settings).values(values)
  forgetSettings()
  try {
    await fn()
  } finally {
    await h.app.db.delete(settings)
    forgetSettings()
  }
}

describe("space", () => {
  test("uploads at the same time count each other", async () => {
    await withQuota({ megabytes: 1 }, async () => {
      const client = await freshClient()
      const body = Buffer.concat([png(), Buffer.alloc(300_000)])
      const answers = await Promise.all(Array.from({ length: 8 }, () => client.upload({ name: "a.png" }, { body })))
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
      expect(answers.filter(({ body }) => body.reason === "STORAGE_FULL")).toHaveLength(5)
      const kept = await h.app.db.select().from(taskFiles).where(eq(taskFiles.uploadedBy, client.id))
      expect(kept).toHaveLength(3)
    })
  })
  test("uploads without a length at the same time do not get past it either", async () => {
    await withQuota({ megabytes: 1 }, async () => {
      const client = await freshClient()
      const body = () =>
        (async function* () {
          yield Buffer.concat([png(), Buffer.alloc(300_000)])
          await sleep(20)
          yield Buffer.alloc(300_000)
        })()
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => client.upload({ name: "a.png" }, { body: body() })),
      )
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    })
  })
  test("the number of files is bounded", async () => {
    await withQuota({ files: 2 }, async () => {
      const client = await freshClient()
      const answers = []
      for (let n = 0; n < 3; n++) {
        answers.push((await client.upload({ name: "a.png" }, { body: png() })).status)
      }
      expect(answers).toEqual([201, 201, 413])
    })
  })
})

describe("who may send what where", () => {
  type Place = { kind: string; taskId?: string; briefId?: string }
  const attempt = async (userId: string | null, place: Place) => {
    const client = await openFileClient(h.app, userId)
    const { status, body } = await client.upload({ ...place, name: "a.png" }, { body: png() })
    return status === 201 ? "taken" : body.reason
  }

  test("deliveries: only its freelancer, only while working", async () => {
    const admin = await h.make.admin()
    const stranger = await h.make.freelancer()
    const place = { kind: "DELIVERABLE", taskId }
    expect(await attempt(freelancerId, place)).toBe("taken")
    expect(await attempt(clientId, place)).toBe("WRONG_ROLE")
    expect(await attempt(admin.id, place)).toBe("WRONG_ROLE")
    expect(await attempt(stranger.id, place)).toBe("NOT_FOUND")
    expect(await attempt(null, place)).toBe("SIGNED_OUT")
    for (const status of ["ASSIGNED", "PENDING_ADMIN_REVIEW", "IN_REVIEW"] as const) {
      const staged = await stageTask(h, status)
      const tried = await attempt(staged.freelancerId, { kind: "DELIVERABLE", taskId: staged.taskId })
      expect([status, tried]).toEqual([status, "INVALID_TRANSITION"])
    }
    const again = await stageTask(h, "REVISION_REQUESTED")
    expect(await attempt(again.freelancerId, { kind: "DELIVERABLE", taskId: again.taskId })).toBe("taken")
  })

  test("attachments: whoever takes part", async () => {
    const place = { kind: "ATTACHMENT", taskId }
    const admin = await h.make.admin()
    const strangers = [await h.make.client(), await h.make.freelancer()]
    for (const id of [clientId, freelancerId, admin.id]) {
      expect(await attempt(id, place)).toBe("taken")
    }
    for (const { id } of strangers) {
      expect(await attempt(id, place)).toBe("NOT_FOUND")
    }
  })

  test("references: its client, while the brief is a draft", async () => {
    const { id } = await h.make.client()
    const other = await h.make.client()
    const briefId = await readyBrief(h, id)
    const place = { kind: "REFERENCE", briefId }
    expect(await attempt(id, place)).toBe("taken")
    expect(await attempt(other.id, place)).toBe("NOT_FOUND")
    expect(await attempt(freelancerId, place)).toBe("NOT_FOUND")
    await h.app.db.execute(sql`update briefs set status = 'SUBMITTED' where id = ${briefId}`)
    expect(await attempt(id, place)).toBe("INVALID_TRANSITION")
  })

  test("suspended, unapproved and unconfirmed people send nothing", async () => {
    const suspended = await h.make.client({ suspendedAt: new Date() })
    const unconfirmed = await h.make.client({ emailVerified: false })
    const pending = await h.make.freelancer({ profile: { status: "PENDING" } })
    const place = { kind: "ATTACHMENT", taskId }
    expect(await attempt(suspended.id, place)).toBe("SUSPENDED")
    expect(await attempt(unconfirmed.id, place)).toBe("EMAIL_NOT_VERIFIED")
    expect(await attempt(pending.id, place)).toBe("NOT_APPROVED")
  })

  test("a page of another site sends nothing", async () => {
    const query = { taskId, kind: "DELIVERABLE", name: "a.png" }
    for (const headers of [
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      { origin: "null", "sec-fetch-site": "same-origin" },
      { origin: "http://127.0.0.1:3000", "sec-fetch-site": "cross-site" },
    ]) {
      expect((await mine.upload(query, { body: png(), headers })).body.reason).toBe("CROSS_SITE")
    }
  })

  test.each<Record<string, string>[]>([
    [{ kind: "DELIVERABLE" }],
    [{ kind: "REFERENCE", taskId: "0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11" }],
    [{ kind: "OTHER", taskId: "0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11" }],
    [{ kind: "DELIVERABLE", taskId: "x' or 1=1" }],
    [{ taskId: "0198c1d2-7e1a-7c3e-9d55-1b5a6f0e4c11" }],
  ])("%j is told what is missing", async (query) => {
    const { status, body } = await mine.upload({ name: "a.png", ...query }, { body: png() })
    expect({ status, reason: body.reason }).toEqual({ status: 400, reason: "INVALID_INPUT" })
    expect(body.data).toHaveProperty("fieldErrors")
  })

  test("other methods are refused", async () => {
    expect((await mine.fetch("/api/files")).status).toBe(405)
  })
})

describe("over the wire", () => {
  let server: Server
  let base: string
  beforeAll(async () => {
    server = createServer((req, res) => void handleNode(h.app, req, res))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

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
    const before = await left()
    const cookie = await openSession(h.app, freelancerId)
    const socket = connect(Number(new URL(base).port), "127.0.0.1")
    const head = `POST /api/files?taskId=${taskId}&kind=DELIVERABLE&name=gone.png HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\norigin: ${h.app.env.APP_URL}\r\ncontent-length: 500000\r\n\r\n`
    socket.write(Buffer.concat([Buffer.from(head), png(), Buffer.alloc(200_000)]))
    await expect.poll(async () => (await left()).rows).toBe(before.rows + 1)
    socket.destroy()
    await expect.poll(left).toEqual(before)
  })

  test("a sender who falls silent is given up", async () => {
    const silent = new Request("http://x", {
      method: "POST",
      body: new ReadableStream({ start: (controller) => controller.enqueue(png()) }),
      duplex: "half",
    } as RequestInit)
    await expect(openBody(silent, 30).peek(100_000)).rejects.toMatchObject({ kind: "aborted" })
  })
})

describe("abandoned uploads", () => {
  test("broken ones go after a day, unused ones after a month, used and young ones stay", async () => {
    const made: string[] = []
    for (const name of ["broken.png", "unused.png", "young.png"]) {
      made.push(String((await deliverable(name, png())).body.id))
    }
    const [broken, unused, young] = made
    await h.app.db.execute(
      sql`update task_files set status = 'UPLOADING', updated_at = now() - interval '25 hours' where id = ${broken}`,
    )
    await h.app.db.execute(sql`update task_files set created_at = now() - interval '31 days' where id = ${unused}`)
    const before = await left()
    await tidyUploads(h.system())
    await h.drainJobs()
    expect(await left()).toEqual({ rows: before.rows - 2, stored: before.stored - 2 })
    expect((await rows()).map(({ id }) => id)).toContain(young)
  })

  test("a discarded brief takes its references along, bytes included", async () => {
    const before = await left()
    const { id } = await h.make.client()
    const briefId = await readyBrief(h, id)
    const client = await openFileClient(h.app, id)
    await client.upload({ briefId, kind: "REFERENCE", name: "a.png" }, { body: png() })
    await (await h.as(id)).briefs.discard({ briefId, version: 1 })
    await h.drainJobs()
    expect(await left()).toEqual(before)
  })

  test("an own unused upload can be thrown away, a used or foreign one cannot", async () => {
    const { body } = await deliverable("mine.png", png())
    const fileId = String(body.id)
    const before = await left()
    const stranger = await h.as((await h.make.freelancer()).id)
    await expect(stranger.delivery.removeFile({ fileId })).rejects.toMatchObject({ code: "NOT_FOUND" })
    const api = await h.as(freelancerId)
    expect(await api.delivery.removeFile({ fileId })).toEqual({ id: fileId })
    await h.drainJobs()
    expect(await left()).toEqual({ rows: before.rows - 1, stored: before.stored - 1 })
    const kept = String((await deliverable("kept.png", png())).body.id)
    await api.delivery.deliver({ taskId, fileIds: [kept], idempotencyKey: "deliver-kept" })
    await expect(api.delivery.removeFile({ fileId: kept })).rejects.toMatchObject({ code: "CONFLICT" })
  })
})
