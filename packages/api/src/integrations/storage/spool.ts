import { createHash, randomUUID } from "node:crypto"
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { isStorageFailure, type StoredObject, storageFailure } from "./port.ts"

const HEAD_BYTES = 4100
const ABANDONED_MS = 24 * 60 * 60 * 1000

type Limits = { maxBytes: number; signal?: AbortSignal | undefined }
type Keep<T> = (path: string, stored: StoredObject) => Promise<T>
export type Spool = {
  /**
   * Writes the whole stream to a file of its own and hands that to `keep`; no file stays behind unless `keep` moved it
   * away. Throws a StorageFailure `too_large`, `aborted`, or `unavailable` when the disk is full.
   */
  receive: <T>(stream: AsyncIterable<Uint8Array>, limits: Limits, keep: Keep<T>) => Promise<T>
}

async function writeAll(file: FileHandle, chunk: Uint8Array) {
  for (let done = 0; done < chunk.byteLength; ) {
    done += (await file.write(chunk, done)).bytesWritten
  }
}

/** Removes what a killed process left half-written; a day old, so that nobody's running upload is hit. */
async function sweep(dir: string) {
  for (const name of await readdir(dir)) {
    const path = join(dir, name)
    const info = await stat(path).catch(() => undefined)
    if (info && Date.now() - info.mtimeMs > ABANDONED_MS) {
      await rm(path, { force: true })
    }
  }
}

async function fill(
  file: FileHandle,
  stream: AsyncIterable<Uint8Array>,
  { maxBytes, signal }: Limits,
): Promise<StoredObject> {
  const hash = createHash("sha256")
  const head: Uint8Array[] = []
  let headBytes = 0
  let sizeBytes = 0
  signal?.throwIfAborted()
  for await (const chunk of stream) {
    signal?.throwIfAborted()
    sizeBytes += chunk.byteLength
    if (sizeBytes > maxBytes) {
      throw storageFailure("too_large", `The file is larger than ${maxBytes} bytes.`)
    }
    if (headBytes < HEAD_BYTES) {
      head.push(Uint8Array.from(chunk.subarray(0, HEAD_BYTES - headBytes)))
      headBytes += head.at(-1)?.byteLength ?? 0
    }
    hash.update(chunk)
    await writeAll(file, chunk)
  }
  signal?.throwIfAborted()
  await file.sync()
  return { sizeBytes, sha256: hash.digest("hex"), head: Buffer.concat(head) }
}

const FULL = ["ENOSPC", "EDQUOT"]

/** A full disk as `unavailable`: whoever runs the server can make room. Any other error as it is. */
export function orFull(error: unknown): unknown {
  const isFull = error instanceof Error && "code" in error && FULL.includes(String(error.code))
  return isFull ? storageFailure("unavailable", "The disk is full.", error) : error
}

function isOwnTrouble(error: unknown) {
  return isStorageFailure(error) || (error instanceof Error && "syscall" in error && error.syscall !== "read")
}

/** Where uploads lie while they come in: `dir`, which nothing else should write to. */
export function createSpool(dir: string): Spool {
  const ready = mkdir(dir, { recursive: true }).then(() => sweep(dir))
  ready.catch(() => undefined)
  return {
    receive: async (stream, limits, keep) => {
      const path = join(dir, randomUUID())
      try {
        await ready
        const file = await open(path, "wx", 0o600)
        const stored = await fill(file, stream, limits)
          .catch((error: unknown) => {
            throw isOwnTrouble(error) ? error : storageFailure("aborted", "The upload stopped before its end.", error)
          })
          .finally(() => file.close())
        return await keep(path, stored)
      } catch (error) {
        throw orFull(error)
      } finally {
        await rm(path, { force: true })
      }
    },
  }
}
