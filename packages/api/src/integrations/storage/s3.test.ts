import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { HeadObjectCommand } from "@aws-sdk/client-s3"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { toDomainError } from "#platform/errors"
import { BUCKET, KEYS, openS3Server, type S3Server } from "#testing/s3-server"
import { filesIn, itKeepsFiles, key, kindOf, pieces } from "#testing/storage-contract"
import { createS3Storage, type S3StorageSettings } from "./s3.ts"
import { createClients } from "./s3-client.ts"

const PARTS = { above: 400_000, bytes: 150_000 }
const BIG = 3_000_000

let dir: string
let server: S3Server
function open(change: Partial<S3StorageSettings> = {}) {
  return createS3Storage({
    ...KEYS,
    endpoint: server.endpoint,
    bucket: BUCKET,
    pathStyle: true,
    spoolDir: dir,
    parts: PARTS,
    ...change,
  })
}
async function traces() {
  return [
    ...(await filesIn(dir)),
    ...[...server.objects].map(([name, bytes]) => `${name} ${bytes.length}`),
    ...server.uploads.keys(),
  ]
}
function put(bytes: Uint8Array, change: Partial<S3StorageSettings> = {}, name = key()) {
  return open(change).put(pieces(bytes, 65_536), { key: name, maxBytes: bytes.length })
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "atelier-spool-"))
  server = await openS3Server()
})
beforeEach(() => {
  server.troubles.length = 0
  server.lines.length = 0
})
afterAll(async () => {
  await server.close()
  await rm(dir, { recursive: true, force: true })
})

describe("S3 storage", () => {
  itKeepsFiles(() => ({ storage: open(), reopen: open, incoming: dir, traces }))

  it.each([
    ["in one piece", BIG, { above: BIG, bytes: BIG }],
    ["in parts, the last one smaller", BIG, { above: 400_000, bytes: 700_000 }],
    ["in parts of the same size", 600_000, PARTS],
  ])("stores a large file %s", async (_, size, parts) => {
    const bytes = randomBytes(size)
    const name = key()
    await put(bytes, { parts }, name)
    expect(server.objects.get(name)?.equals(bytes)).toBe(true)
    expect(server.uploads.size).toBe(0)
    expect((await buffer((await open().open(name)).stream)).equals(bytes)).toBe(true)
  })

  it.each([{ secretAccessKey: "another" }, { accessKeyId: "nobody" }, { region: "elsewhere" }, { bucket: "others" }])(
    "is refused with %j, and says so",
    async (change) => {
      const before = await traces()
      const name = key()
      for (const size of [0, 10, BIG]) {
        expect(await kindOf(put(randomBytes(size), { ...change, parts: { above: BIG, bytes: BIG } }, name))).toBe(
          "unavailable",
        )
      }
      expect(await kindOf(put(randomBytes(BIG), change, name))).toBe("unavailable")
      expect(await kindOf(open(change).open(name))).toBe("unavailable")
      expect(await kindOf(open(change).remove(name))).toBe("unavailable")
      expect(await traces()).toEqual(before)
      const failure = await open(change)
        .open(name)
        .catch((error: unknown) => error)
      expect(String(failure)).toMatch(/40[34] (SignatureDoesNotMatch|InvalidAccessKeyId|AccessDenied|NoSuchBucket)/)
      expect(String(failure)).not.toContain("another")
      expect(toDomainError(failure)?.reason).toBe("SERVICE_UNAVAILABLE")
    },
  )

  it("is told at once that its secret is wrong, before a large file is sent", async () => {
    const before = server.received()
    await kindOf(put(randomBytes(BIG), { secretAccessKey: "another", parts: { above: BIG, bytes: BIG } }))
    expect(server.lines).toHaveLength(1)
    expect(server.received() - before).toBeLessThan(2000)
  })

  const passing = [503, 500, 429, "cut first", "cut in the middle", "cut the answer"] as const
  it.each(passing)("does every call again after %s", async (what) => {
    const bytes = randomBytes(300_000)
    const name = key()
    server.troubles.push({ on: /^PUT/, what })
    await put(bytes, {}, name)
    expect(server.objects.get(name)?.equals(bytes)).toBe(true)
    if (what !== "cut in the middle") {
      server.troubles.push({ on: /^GET/, what }, { on: /^HEAD/, what })
      expect((await buffer((await open().open(name)).stream)).equals(bytes)).toBe(true)
      expect(await open().exists(name)).toBe(true)
    }
    server.troubles.push({ on: /^DELETE/, what })
    await open().remove(name)
    expect(server.objects.has(name)).toBe(false)
    expect(server.troubles).toEqual([])
  })

  it.each(passing)("sends a part again after %s, and joins them once", async (what) => {
    const bytes = randomBytes(600_000)
    const name = key()
    server.troubles.push({ on: /partNumber=3/, what }, { on: /^POST.*uploadId/, what })
    await put(bytes, {}, name)
    expect(server.objects.get(name)?.equals(bytes)).toBe(true)
    expect(server.uploads.size).toBe(0)
    expect(server.troubles).toEqual([])
  })

  it.each([503, "cut first", "cut in the middle"] as const)("gives up after three times %s", async (what) => {
    const before = await traces()
    for (const line of [/^PUT/, /partNumber=2/, /^POST.*uploadId/]) {
      server.troubles.push(...Array.from({ length: 3 }, () => ({ on: line, what })))
      const failure = await put(
        randomBytes(600_000),
        line.source === "^PUT" ? { parts: { above: BIG, bytes: BIG } } : {},
      )
        .then(() => undefined)
        .catch((error: unknown) => error)
      expect(toDomainError(failure)?.reason).toBe("SERVICE_UNAVAILABLE")
      expect(server.troubles).toEqual([])
      expect(await traces()).toEqual(before)
    }
  })

  it("begins an upload again after a refusal", async () => {
    server.troubles.push({ on: /uploads=/, what: 503 })
    expect(await kindOf(put(randomBytes(600_000)))).toBe("done")
    expect(server.troubles).toEqual([])
  })

  it("begins an upload only once when the answer is lost", async () => {
    server.troubles.push({ on: /uploads=/, what: "cut the answer" })
    expect(await kindOf(put(randomBytes(600_000)))).toBe("unavailable")
    expect(server.lines).toHaveLength(1)
    server.uploads.clear()
  })

  it("leaves nothing when the sender stops while parts are on their way", async () => {
    const before = await traces()
    const stop = new AbortController()
    server.troubles.push({ on: /partNumber=3/, what: "silence" })
    const call = open().put(pieces(randomBytes(600_000), 65_536), { key: key(), maxBytes: BIG, signal: stop.signal })
    await expect.poll(() => server.lines.some((line) => line.includes("partNumber=3"))).toBe(true)
    stop.abort()
    expect(await kindOf(call)).toBe("aborted")
    expect(await traces()).toEqual(before)
  })

  it("does not wait for a store that says nothing", async () => {
    server.troubles.push(...Array.from({ length: 3 }, () => ({ on: /^GET/, what: "silence" as const })))
    expect(await kindOf(open({ idleMs: 100 }).open(key()))).toBe("unavailable")
    expect(await kindOf(open({ endpoint: "http://127.0.0.1:1" }).exists(key()))).toBe("unavailable")
  })

  it("breaks off a download whose connection is lost, so that it cannot pass for the whole", async () => {
    const name = key()
    await put(randomBytes(300_000), {}, name)
    server.troubles.push({ on: /^GET/, what: "cut in the middle" })
    const { stream } = await open().open(name)
    await expect(buffer(stream)).rejects.toThrow()
  })

  it("breaks off a download that comes to a standstill", async () => {
    const name = key()
    await put(randomBytes(300_000), {}, name)
    server.troubles.push({ on: /^GET/, what: "silence in the middle" })
    const { stream } = await open({ idleMs: 100 }).open(name)
    await expect(buffer(stream)).rejects.toThrow("No byte moved")
  })

  it("serves more readers at once than Amazon's client would by default", async () => {
    const name = key()
    await put(randomBytes(300_000), {}, name)
    const storage = open({ idleMs: 2000 })
    const opened = await Promise.all(Array.from({ length: 60 }, () => storage.open(name)))
    for (const { stream } of opened) {
      stream.destroy()
    }
    expect(opened).toHaveLength(60)
  })

  it("waits for a slow reader longer than for the store", async () => {
    const name = key()
    const bytes = randomBytes(BIG)
    await put(bytes, { parts: { above: BIG, bytes: BIG } }, name)
    const { stream } = await open({ idleMs: 250 }).open(name)
    const reader = Readable.toWeb(stream).getReader()
    const first = await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 600))
    let size = first.value.length
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
    }
    expect(size).toBe(BIG)
  })

  it("finds the bucket below a path, and in the host's name", async () => {
    const address = async (endpoint: string, pathStyle: boolean) => {
      const { calls } = createClients({ ...KEYS, endpoint, bucket: BUCKET, pathStyle })
      let asked = ""
      calls.middlewareStack.add(
        () =>
          async ({ request }) => {
            const { protocol, hostname, port, path } = request as Record<string, string | undefined>
            asked = `${protocol}//${hostname}${port ? `:${port}` : ""}${path}`
            throw new Error("enough")
          },
        { step: "finalizeRequest", priority: "low" },
      )
      await calls.send(new HeadObjectCommand({ Bucket: BUCKET, Key: "files/x" })).catch(() => undefined)
      return asked
    }
    expect(await address("https://p.storage.example/storage/v1/s3", true)).toBe(
      "https://p.storage.example/storage/v1/s3/works/files/x",
    )
    expect(await address("http://objects:9000/", true)).toBe("http://objects:9000/works/files/x")
    expect(await address("https://s3.eu-north-1.amazonaws.com", false)).toBe(
      "https://works.s3.eu-north-1.amazonaws.com/files/x",
    )
  })
})
