import { createHash, randomBytes } from "node:crypto"
import { Readable } from "node:stream"
import { taskFiles } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { createPorts } from "#platform/app"
import { countFiles, withQuota } from "#testing/delivery-fixtures"
import { png } from "#testing/file-bytes"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"
import { openTusClient, type TusClient } from "#testing/tus-client"
import { tidyUploads } from "./jobs/tidy-uploads.ts"

let h: Harness
let taskId: string
let freelancerId: string
let clientId: string
let mine: TusClient
let before: { rows: number; stored: number }

beforeAll(async () => {
  h = await setup()
  ;({ taskId, freelancerId, clientId } = await stageTask(h, "IN_PROGRESS"))
  mine = await openTusClient(h.app, freelancerId)
})
beforeEach(async () => {
  before = await countFiles(h)
})
afterAll(() => h.close())

const bytes = Buffer.concat([png(), randomBytes(300_000)])
const CUT = 200_000
const hash = (of: Uint8Array) => createHash("sha256").update(of).digest("hex")

async function begin(size = bytes.length, name = "a.png", client = mine) {
  const { status, headers } = await client.begin({ kind: "DELIVERABLE", taskId, name }, size)
  expect(status).toBe(201)
  return String(headers.get("location"))
}

const idOf = (place: string) => String(place.split("/").at(-1))

async function keyOf(place: string) {
  const [row] = await h.app.db
    .select()
    .from(taskFiles)
    .where(eq(taskFiles.id, idOf(place)))
  return String(row?.storageKey)
}

/** A sender whose connection goes once so many bytes are on the disk. */
async function* cut(place: string, from: number, to: number) {
  const key = await keyOf(place)
  yield bytes.subarray(from, to)
  await expect.poll(() => h.app.ports.storage.pieces.received(key)).toBe(to)
  throw new Error("connection reset")
}

/** The store as a server sees it that was started anew. */
function restart() {
  h.app.ports = { ...h.app.ports, storage: createPorts(h.app.env).storage }
}

describe("an upload in pieces", () => {
  test("is removed by the daily job when nothing came for a day", async () => {
    const place = await begin()
    await mine.patch(place, 0, bytes.subarray(0, CUT))
    await h.app.db.execute(
      sql`update task_files set updated_at = now() - interval '25 hours' where id = ${idOf(place)}`,
    )
    await tidyUploads(h.system())
    await h.drainJobs()
    expect(await countFiles(h)).toEqual(before)
    expect((await mine.send("HEAD", place)).status).toBe(404)
  })

  test("goes on where it was cut, also after a restart, and is the same file in the end", async () => {
    const place = await begin()
    expect((await mine.patch(place, 0, cut(place, 0, CUT))).body.reason).toBe("UPLOAD_INTERRUPTED")
    restart()
    const kept = await mine.offset(place)
    expect(kept).toBe(CUT)
    const { status, body } = await mine.patch(place, kept, bytes.subarray(kept))
    expect(status).toBe(201)
    expect(body).toMatchObject({ mimeType: "image/png", sizeBytes: bytes.length, sha256: hash(bytes), width: 4 })
    expect(await countFiles(h)).toEqual({ rows: before.rows + 1, stored: before.stored + 1 })
  })

  test("is neither listed nor served before it is whole and checked", async () => {
    const place = await begin()
    await mine.patch(place, 0, bytes.subarray(0, CUT))
    const { delivery } = await h.as(freelancerId)
    const fileId = idOf(place)
    expect((await delivery.files({ taskId })).map(({ id }) => id)).not.toContain(fileId)
    await expect(delivery.fileUrl({ fileId })).rejects.toMatchObject({ code: "NOT_FOUND" })
    await mine.patch(place, CUT, bytes.subarray(CUT))
    expect((await delivery.files({ taskId })).map(({ id }) => id)).toContain(fileId)
  })

  test("that was whole when the server stopped is checked when the page asks again, once", async () => {
    const place = await begin()
    const [id, key] = [idOf(place), await keyOf(place)]
    const { pieces } = h.app.ports.storage
    await pieces.append(key, 0, Readable.from([bytes]))
    await pieces.join(key, bytes.length)
    restart()
    expect(await mine.offset(place)).toBe(bytes.length)
    const answers = await Promise.all([mine.patch(place, bytes.length), mine.patch(place, bytes.length)])
    expect(answers.map(({ status, body }) => [status, body.id, body.sha256])).toEqual([
      [201, id, hash(bytes)],
      [201, id, hash(bytes)],
    ])
    expect((await mine.patch(place, bytes.length)).body.id).toBe(id)
  })

  test("refuses a piece for another place, and a second tab takes over without a byte lost", async () => {
    const place = await begin()
    await mine.patch(place, 0, bytes.subarray(0, CUT))
    for (const offset of [0, CUT - 1, CUT + 1]) {
      const { status, body } = await mine.patch(place, offset, bytes.subarray(offset))
      expect([status, body.reason]).toEqual([409, "UPLOAD_ELSEWHERE"])
    }
    const key = await keyOf(place)
    let stop: () => void = () => undefined
    const stopped = new Promise<void>((resolve) => {
      stop = resolve
    })
    const slow = async function* () {
      yield bytes.subarray(CUT, CUT + 50_000)
      await stopped
    }
    const first = mine.patch(place, CUT, slow())
    await expect.poll(() => h.app.ports.storage.pieces.received(key)).toBe(CUT + 50_000)
    const second = await openTusClient(h.app, freelancerId)
    const kept = await second.offset(place)
    stop()
    await first
    expect(kept).toBe(CUT + 50_000)
    expect((await second.patch(place, kept, bytes.subarray(kept))).body.sha256).toBe(hash(bytes))
  })

  test("is nothing to a stranger, nor to the others of its task", async () => {
    const place = await begin()
    await mine.patch(place, 0, bytes.subarray(0, CUT))
    for (const id of [clientId, (await h.make.freelancer()).id]) {
      const other = await openTusClient(h.app, id)
      expect((await other.send("HEAD", place)).status).toBe(404)
      expect((await other.patch(place, CUT, bytes.subarray(CUT))).body.reason).toBe("NOT_FOUND")
      expect((await other.stop(place)).status).toBe(404)
    }
    const stranger = await openTusClient(h.app, null)
    expect((await stranger.patch(place, CUT, bytes.subarray(CUT))).body.reason).toBe("SIGNED_OUT")
    const elsewhere = { origin: "https://evil.example", "sec-fetch-site": "cross-site" }
    expect((await mine.patch(place, CUT, bytes.subarray(CUT), elsewhere)).body.reason).toBe("CROSS_SITE")
    for (const id of ["x", "00000000-0000-4000-8000-000000000000", "..%2fx"]) {
      expect((await mine.send("HEAD", `/api/uploads/${id}`)).status).toBe(404)
    }
    expect(await mine.offset(place)).toBe(CUT)
  })

  test("leaves nothing when it is stopped", async () => {
    const place = await begin()
    await mine.patch(place, 0, bytes.subarray(0, CUT))
    expect((await mine.stop(place)).status).toBe(204)
    expect(await countFiles(h)).toEqual(before)
    expect((await mine.send("HEAD", place)).status).toBe(404)
  })
})

describe("an upload in pieces is refused", () => {
  test("before a byte of it comes: name, size, space, place, and no task", async () => {
    const query = { kind: "DELIVERABLE", taskId, name: "a.png" }
    const refusals = [
      [{ ...query, name: "a.exe" }, 10, 422, "FILE_TYPE_REFUSED"],
      [{ ...query, name: "a.heic" }, 10, 422, "FILE_TYPE_REFUSED"],
      [query, 0, 422, "FILE_EMPTY"],
      [query, 200 * 1024 ** 2 + 1, 413, "FILE_TOO_LARGE"],
      [{ ...query, name: "a.mp4" }, 5 * 1024 ** 3 + 1, 413, "FILE_TOO_LARGE"],
      [{ ...query, kind: "NOTHING" }, 10, 400, "INVALID_INPUT"],
      [{ kind: "LIBRARY", name: "a.png" }, 10, 404, "NOT_FOUND"],
    ] as const
    for (const [given, size, status, reason] of refusals) {
      const answer = await mine.begin(given, size)
      expect([answer.status, answer.body.reason]).toEqual([status, reason])
    }
    await withQuota(h, { megabytes: 1 }, async () => {
      expect((await mine.begin(query, 2 * 1024 ** 2)).body.reason).toBe("STORAGE_FULL")
    })
    expect(await countFiles(h)).toEqual(before)
  })

  test("with its first piece, when that shows another content", async () => {
    const html = Buffer.concat([Buffer.from("<!doctype html><html>"), Buffer.alloc(299_000, 32)])
    const place = await begin(html.length)
    const { status, body } = await mine.patch(place, 0, html.subarray(0, 100_000))
    expect([status, body.reason]).toEqual([422, "FILE_TYPE_REFUSED"])
    expect(await countFiles(h)).toEqual(before)
  })

  test("at its end, when small pieces hid the content till then", async () => {
    const html = Buffer.concat([Buffer.from("<!doctype html><html>"), Buffer.alloc(200, 32)])
    const place = await begin(html.length)
    expect((await mine.patch(place, 0, html.subarray(0, 3))).status).toBe(204)
    const { status, body } = await mine.patch(place, 3, html.subarray(3))
    expect([status, body.reason]).toEqual([422, "FILE_TYPE_REFUSED"])
    expect(await countFiles(h)).toEqual(before)
  })

  test("with more bytes than it announced, which are not kept", async () => {
    const place = await begin(CUT)
    const { status, body } = await mine.patch(place, 0, bytes, { "content-length": String(bytes.length) })
    expect([status, body.reason]).toEqual([413, "FILE_TOO_LARGE"])
    expect((await mine.stop(place)).status).toBe(204)
  })

  test("once its task is no longer worked on", async () => {
    const other = await stageTask(h, "IN_PROGRESS")
    const client = await openTusClient(h.app, other.freelancerId)
    const { headers } = await client.begin({ kind: "DELIVERABLE", taskId: other.taskId, name: "a.png" }, bytes.length)
    const place = String(headers.get("location"))
    await client.patch(place, 0, bytes.subarray(0, CUT))
    await h.app.db.execute(sql`update tasks set dispute_opened_at = now() where id = ${other.taskId}`)
    const { status, body } = await client.patch(place, CUT, bytes.subarray(CUT))
    expect([status, body.reason]).toEqual([409, "NOT_IN_PROGRESS"])
  })
})
