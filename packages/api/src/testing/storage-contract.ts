import { createHash, randomBytes, randomUUID } from "node:crypto"
import { readdir, utimes, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { expect, it } from "vitest"
import { isStorageFailure, newStorageKey, type StoragePort } from "#integrations/storage"

export type StorageSubject = {
  storage: StoragePort
  /** Everything that is kept anywhere: files, objects, uploads that were begun. */
  traces: () => Promise<string[]>
  /** Where uploads lie on their way. */
  incoming: string
  /** The same storage as a process started later sees it. */
  reopen: () => StoragePort
}

export const key = () => newStorageKey("deliveries")

/** "done", or how a call failed. */
export function kindOf(call: Promise<unknown>) {
  return call.then(
    () => "done",
    (error: unknown) => (isStorageFailure(error) ? error.kind : error),
  )
}

export async function filesIn(path: string) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

export function pieces(bytes: Uint8Array, size: number) {
  return Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size)),
  )
}

const id = randomUUID()
const BAD_KEYS = [
  "../../etc/passwd",
  `deliveries/../../${id}`,
  `../${id}`,
  `/etc/${id}`,
  `deliveries\\..\\${id}`,
  `deliveries/${id}/../../../x`,
  `deliveries/${id}\0.png`,
  `deliveries/${id}\n`,
  `deliveries/${id}?uploads=`,
  `deliveries/${id.toUpperCase()}A`,
  `deliveries/%2e%2e/${id}`,
  "deliveries/photo.png",
  id,
  "",
]

/** What every storage has to do; `subject` is asked for inside each test. */
export function itKeepsFiles(subject: () => StorageSubject) {
  const read = async (name: string, range?: { start: number; end?: number }) => {
    const { stream, size } = await subject().storage.open(name, range)
    return { bytes: await buffer(stream), size }
  }

  it("gives back what was put, whole and in ranges", async () => {
    const { storage } = subject()
    const bytes = randomBytes(300_001)
    const name = key()
    const stored = await storage.put(pieces(bytes, 1000), { key: name, maxBytes: bytes.length })
    expect(stored.sizeBytes).toBe(300_001)
    expect(stored.sha256).toBe(createHash("sha256").update(bytes).digest("hex"))
    expect(Buffer.from(stored.head)).toEqual(bytes.subarray(0, 4100))
    expect((await read(name)).bytes.equals(bytes)).toBe(true)
    expect((await read(name)).size).toBe(300_001)
    expect(await read(name, { start: 10, end: 19 })).toEqual({ bytes: bytes.subarray(10, 20), size: 300_001 })
    expect((await read(name, { start: 300_000 })).bytes).toEqual(bytes.subarray(300_000))
    expect((await read(name, { start: 299_000, end: 9_999_999 })).bytes.length).toBe(1001)
    for (const range of [{ start: 300_001 }, { start: 5, end: 4 }, { start: -1 }, { start: 0.5 }]) {
      expect(await kindOf(storage.open(name, range))).toBe("range")
    }
  })

  it("keeps empty files, replaces, removes, and says what exists", async () => {
    const { storage } = subject()
    const name = key()
    expect(await storage.exists(name)).toBe(false)
    expect(await kindOf(storage.open(name))).toBe("missing")
    expect((await storage.put(Readable.from([]), { key: name, maxBytes: 0 })).sizeBytes).toBe(0)
    expect(await read(name)).toEqual({ bytes: Buffer.alloc(0), size: 0 })
    expect(await kindOf(storage.open(name, { start: 0 }))).toBe("range")
    await storage.put(Readable.from([Buffer.from("second")]), { key: name, maxBytes: 10 })
    expect((await read(name)).bytes.toString()).toBe("second")
    expect(await storage.exists(name)).toBe(true)
    await storage.remove(name)
    await storage.remove(name)
    expect(await storage.exists(name)).toBe(false)
  })

  it.each(BAD_KEYS)("refuses the key %j everywhere", async (name) => {
    const { storage, traces } = subject()
    const before = await traces()
    expect(await kindOf(storage.put(Readable.from([Buffer.from("x")]), { key: name, maxBytes: 10 }))).toBe("invalid")
    expect(await kindOf(storage.open(name))).toBe("invalid")
    expect(await kindOf(storage.remove(name))).toBe("invalid")
    expect(await kindOf(storage.exists(name))).toBe("invalid")
    expect(await kindOf(storage.pieces.begin(name, 1))).toBe("invalid")
    expect(await kindOf(storage.pieces.received(name))).toBe("invalid")
    expect(await kindOf(storage.pieces.append(name, 0, Readable.from([])))).toBe("invalid")
    expect(await kindOf(storage.pieces.join(name, 1))).toBe("invalid")
    expect(await traces()).toEqual(before)
  })

  it("leaves nothing of a file over the limit, and stops reading it", async () => {
    const { storage, traces } = subject()
    const before = await traces()
    const name = key()
    let given = 0
    const endless = async function* () {
      for (;;) {
        given += 1
        yield Buffer.alloc(1000)
      }
    }
    expect(await kindOf(storage.put(endless(), { key: name, maxBytes: 10_500 }))).toBe("too_large")
    expect(given).toBe(11)
    expect(await kindOf(storage.put(pieces(Buffer.alloc(1001), 500), { key: name, maxBytes: 1000 }))).toBe("too_large")
    expect(await storage.exists(name)).toBe(false)
    expect(await traces()).toEqual(before)
    expect(await kindOf(storage.put(pieces(Buffer.alloc(1000), 500), { key: name, maxBytes: 1000 }))).toBe("done")
  })

  it("leaves nothing of an upload that breaks off or is aborted, and keeps what the key held before", async () => {
    const { storage, traces } = subject()
    const name = key()
    await storage.put(Readable.from([Buffer.from("old")]), { key: name, maxBytes: 10 })
    const before = await traces()
    const breaking = async function* () {
      yield Buffer.from("new")
      throw new Error("the connection closed")
    }
    expect(await kindOf(storage.put(breaking(), { key: name, maxBytes: 10 }))).toBe("aborted")
    const stop = new AbortController()
    const stopping = async function* () {
      yield Buffer.from("new")
      stop.abort()
    }
    expect(await kindOf(storage.put(stopping(), { key: name, maxBytes: 10, signal: stop.signal }))).toBe("aborted")
    const destroyed = new Readable({ read: () => undefined })
    setTimeout(() => destroyed.destroy(), 20)
    expect(await kindOf(storage.put(destroyed, { key: name, maxBytes: 10 }))).toBe("aborted")
    expect((await read(name)).bytes.toString()).toBe("old")
    expect(await traces()).toEqual(before)
  })

  it("lets one of several writers of a key win whole", async () => {
    const { storage } = subject()
    const name = key()
    const versions = Array.from({ length: 8 }, (_, i) => Buffer.alloc(50_000, i))
    await Promise.all(versions.map((bytes) => storage.put(pieces(bytes, 700), { key: name, maxBytes: 50_000 })))
    const { bytes } = await read(name)
    expect(versions.some((version) => version.equals(bytes))).toBe(true)
  })

  it("takes an object in pieces that can be opened only once all are joined and that a later process can continue", async () => {
    const { storage, reopen, traces } = subject()
    const before = await traces()
    const bytes = randomBytes(500_000)
    const name = key()
    await storage.pieces.begin(name, bytes.length)
    expect(await storage.pieces.received(name)).toBe(0)
    expect(await storage.pieces.append(name, 0, pieces(bytes.subarray(0, 310_000), 1000))).toBe(310_000)
    expect(await kindOf(storage.open(name))).toBe("missing")
    expect(await storage.exists(name)).toBe(false)
    expect(await kindOf(storage.pieces.join(name, bytes.length))).toBe("missing")
    const later = reopen()
    expect(await later.pieces.received(name)).toBe(310_000)
    expect(await later.pieces.append(name, 310_000, pieces(bytes.subarray(310_000), 70_000))).toBe(bytes.length)
    await later.pieces.join(name, bytes.length)
    await storage.pieces.join(name, bytes.length)
    expect(await storage.pieces.received(name)).toBe(bytes.length)
    expect((await read(name)).bytes.equals(bytes)).toBe(true)
    await storage.remove(name)
    expect(await traces()).toEqual(before)
  })

  it("keeps what arrived of a piece that broke off, and goes on behind it", async () => {
    const { storage } = subject()
    const bytes = randomBytes(400_000)
    const name = key()
    const breaking = async function* () {
      yield* pieces(bytes.subarray(0, 330_000), 10_000)
      throw new Error("the connection closed")
    }
    await storage.pieces.begin(name, bytes.length)
    expect(await kindOf(storage.pieces.append(name, 0, Readable.from(breaking())))).toBe("aborted")
    const kept = await storage.pieces.received(name)
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThanOrEqual(330_000)
    await storage.pieces.append(name, kept, pieces(bytes.subarray(kept), 9_000))
    await storage.pieces.join(name, bytes.length)
    expect((await read(name)).bytes.equals(bytes)).toBe(true)
  })

  it("removes an upload that is not whole, and knows none that was never begun", async () => {
    const { storage, traces } = subject()
    const before = await traces()
    const name = key()
    for (const call of [
      () => storage.pieces.received(name),
      () => storage.pieces.append(name, 0, pieces(Buffer.alloc(10), 5)),
      () => storage.pieces.join(name, 10),
    ]) {
      expect(await kindOf(call())).toBe("missing")
    }
    await storage.pieces.begin(name, 500_000)
    await storage.pieces.append(name, 0, pieces(randomBytes(200_000), 1000))
    await storage.remove(name)
    expect(await kindOf(storage.pieces.received(name))).toBe("missing")
    expect(await traces()).toEqual(before)
  })

  it("clears what a killed process left behind a day ago, and nothing younger", async () => {
    const { incoming, reopen } = subject()
    const [old, young] = [join(incoming, "old"), join(incoming, "young")]
    await Promise.all([writeFile(old, "x"), writeFile(young, "x")])
    await utimes(old, new Date(), new Date(Date.now() - 25 * 3600 * 1000))
    await reopen().put(Readable.from([]), { key: key(), maxBytes: 1 })
    expect(await filesIn(incoming)).toEqual([young])
  })
}
