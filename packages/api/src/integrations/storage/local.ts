import { createHash, randomUUID } from "node:crypto"
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { isStorageFailure, type StoragePort, storageFailure } from "./port.ts"

const KEY = /^[a-z][a-z-]{0,30}\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const HEAD_BYTES = 4100
const ABANDONED_MS = 24 * 60 * 60 * 1000

const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT"

const writeAll = async (file: FileHandle, chunk: Uint8Array) => {
  for (let done = 0; done < chunk.byteLength; ) {
    done += (await file.write(chunk, done)).bytesWritten
  }
}

const syncDirectory = async (path: string) => {
  const directory = await open(path, "r")
  await directory.sync().finally(() => directory.close())
}

/** Files on this machine's disk under `dir`, which nothing else should write to. */
export const createStorage = ({ dir }: { dir: string }): StoragePort => {
  const root = resolve(dir)
  const incoming = join(root, "incoming")

  const pathOf = (key: string) => {
    if (!KEY.test(key)) {
      throw storageFailure("invalid", "That is not a storage key.")
    }
    const [area = "", id = ""] = key.split("/")
    return join(root, "objects", area, id.slice(0, 2), id)
  }

  /** Removes what a killed process left half-written; a day old, so that nobody's running upload is hit. */
  const sweep = async () => {
    for (const name of await readdir(incoming)) {
      const path = join(incoming, name)
      const info = await stat(path).catch(() => undefined)
      if (info && Date.now() - info.mtimeMs > ABANDONED_MS) {
        await rm(path, { force: true })
      }
    }
  }
  const ready = mkdir(incoming, { recursive: true }).then(sweep)
  ready.catch(() => undefined)

  return {
    put: async (stream, { key, maxBytes, signal }) => {
      const target = pathOf(key)
      await ready
      const temporary = join(incoming, randomUUID())
      const file = await open(temporary, "wx", 0o600)
      const hash = createHash("sha256")
      const head: Uint8Array[] = []
      let headBytes = 0
      let sizeBytes = 0
      try {
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
        await file.close()
        await mkdir(dirname(target), { recursive: true })
        await rename(temporary, target)
        await syncDirectory(dirname(target))
      } catch (error) {
        await file.close().catch(() => undefined)
        await rm(temporary, { force: true })
        if (isStorageFailure(error) || (error instanceof Error && "syscall" in error && error.syscall !== "read")) {
          throw error
        }
        throw storageFailure("aborted", "The upload stopped before its end.", error)
      }
      return { sizeBytes, sha256: hash.digest("hex"), head: Buffer.concat(head) }
    },

    open: async (key, range) => {
      const file = await open(pathOf(key), "r").catch((error: unknown) => {
        throw isMissing(error) ? storageFailure("missing", "There is no such file.") : error
      })
      const { size } = await file.stat()
      if (!range) {
        return { stream: file.createReadStream(), size }
      }
      const { start, end = size - 1 } = range
      if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= size || end < start) {
        await file.close()
        throw storageFailure("range", "That part of the file does not exist.")
      }
      return { stream: file.createReadStream({ start, end: Math.min(end, size - 1) }), size }
    },

    remove: async (key) => rm(pathOf(key), { force: true }),

    exists: async (key) => {
      const info = await stat(pathOf(key)).catch(() => undefined)
      return info?.isFile() ?? false
    },
  }
}
