import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { countFiles } from "#testing/delivery-fixtures"
import { png } from "#testing/file-bytes"
import { type FileAnswer, type FileClient, openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { readyBrief } from "#testing/task-fixtures"
import { openBody } from "./upload-body.ts"

let h: Harness
let place: { kind: string; briefId: string }
let mine: FileClient

beforeAll(async () => {
  h = await setup()
  const { id } = await h.make.client()
  place = { kind: "REFERENCE", briefId: await readyBrief(h, id) }
  mine = await openFileClient(h.app, id)
})
afterAll(() => h.close())

function send(name: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<FileAnswer> {
  return mine.upload({ ...place, name }, { body })
}

describe("an upload that goes wrong leaves nothing behind", () => {
  let before: { rows: number; stored: number }
  beforeEach(async () => {
    before = await countFiles(h)
  })
  afterEach(async () => {
    expect(await countFiles(h)).toEqual(before)
  })

  test("an announced length over the limit, before a byte is read", async () => {
    let read = 0
    const body = (async function* () {
      read += 1
      yield png()
    })()
    const { status, body: answer } = await mine.upload(
      { ...place, name: "a.png" },
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
    const { status, body: answer } = await send("font.woff2", body)
    expect({ status, reason: answer.reason }).toEqual({ status: 413, reason: "FILE_TOO_LARGE" })
    expect(answer.message).toContain("100 MB")
  })

  test("an upload that is aborted", async () => {
    const stop = new AbortController()
    const body = (async function* () {
      yield Buffer.concat([png(), Buffer.alloc(70_000)])
      stop.abort()
      yield Buffer.alloc(1000)
    })()
    const { body: answer } = await mine.upload({ ...place, name: "a.png" }, { body, signal: stop.signal })
    expect(answer).toMatchObject({ reason: "UPLOAD_INTERRUPTED", message: "The upload was interrupted. Try again." })
  })

  test("an upload whose sender fails, at once and later", async () => {
    for (const first of [Buffer.alloc(0), Buffer.concat([png(), Buffer.alloc(70_000)])]) {
      const body = (async function* () {
        yield first
        throw new Error("connection reset")
      })()
      expect((await send("a.png", body)).body.reason).toBe("UPLOAD_INTERRUPTED")
    }
  })

  test("an upload shorter than announced", async () => {
    const options = {
      body: (async function* () {
        yield png()
      })(),
      headers: { "content-length": "5000" },
    }
    const answer = await mine.upload({ ...place, name: "a.png" }, options)
    expect(answer.body.reason).toBe("UPLOAD_INTERRUPTED")
  })

  test("a brief that is discarded during the upload", async () => {
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

test("a sender who falls silent is given up", async () => {
  const silent = new Request("http://x", {
    method: "POST",
    body: new ReadableStream({ start: (controller) => controller.enqueue(png()) }),
    duplex: "half",
  } as RequestInit)
  await expect(openBody(silent, 30).peek(100_000)).rejects.toMatchObject({ kind: "aborted" })
})
