import { mkdir, open, rename, rm, stat } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { cut } from "@atelier/domain/shared"
import { createLocalPieces, syncPath } from "./local-pieces.ts"
import { assertRange, outsideObject, partsOfKey, type StoragePort, storageFailure } from "./port.ts"
import { createSpool } from "./spool.ts"

const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT"

/** Files on this machine's disk under `dir`, which nothing else should write to. */
export function createStorage({ dir }: { dir: string }): StoragePort {
  const root = resolve(dir)
  const spool = createSpool(join(root, "incoming"))
  const pathOf = (key: string) => {
    const { area, id } = partsOfKey(key)
    return join(root, "objects", area, cut(id, 2), id)
  }
  const { pieces, drop } = createLocalPieces(join(root, "pieces"), pathOf)

  return {
    put: async (stream, { key, ...limits }) => {
      const target = pathOf(key)
      return spool.receive(stream, limits, async (path, stored) => {
        await mkdir(dirname(target), { recursive: true })
        await rename(path, target)
        await syncPath(dirname(target))
        return stored
      })
    },

    open: async (key, range) => {
      const path = pathOf(key)
      if (range) {
        assertRange(range)
      }
      const file = await open(path, "r").catch((error: unknown) => {
        throw isMissing(error) ? storageFailure("missing", "There is no such file.") : error
      })
      const { size } = await file.stat()
      if (!range) {
        return { stream: file.createReadStream(), size }
      }
      if (range.start >= size) {
        await file.close()
        throw outsideObject()
      }
      const end = Math.min(range.end ?? size - 1, size - 1)
      return { stream: file.createReadStream({ start: range.start, end }), size }
    },

    remove: async (key) => {
      await rm(pathOf(key), { force: true })
      await drop(key)
    },

    exists: async (key) => {
      const info = await stat(pathOf(key)).catch(() => undefined)
      return info?.isFile() ?? false
    },

    pieces,
  }
}
