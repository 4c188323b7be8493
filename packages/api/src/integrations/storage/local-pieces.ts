import { mkdir, open, rename, rm, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { isNoUpload, lacking, type PiecesPort, partsOfKey, storageFailure, writing } from "./port.ts"
import { orFull } from "./spool.ts"

export async function syncPath(path: string) {
  const file = await open(path, "r")
  await file.sync().finally(() => file.close())
}

/** Uploads on this machine's disk: in `dir` until they are whole, then where `pathOf` says. */
export function createLocalPieces(dir: string, pathOf: (key: string) => string) {
  const load = async () => {
    await mkdir(dir, { recursive: true })
    const { FileStore } = await import("@tus/file-store")
    return new FileStore({ directory: dir })
  }
  let loaded: ReturnType<typeof load> | undefined
  const opened = () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined
      throw orFull(error)
    })
    return loaded
  }
  const sizeOf = (path: string) =>
    stat(path).then(
      ({ size }) => size,
      () => undefined,
    )
  const arrived = async (id: string) => {
    const store = await opened()
    return store.getUpload(id).then(
      ({ offset }) => offset,
      (error: unknown) => {
        throw isNoUpload(error) ? lacking() : orFull(error)
      },
    )
  }

  const pieces: PiecesPort = {
    begin: async (key, size) => {
      const { id } = partsOfKey(key)
      const store = await opened()
      const { Upload } = await import("@tus/server")
      await store.create(new Upload({ id, size, offset: 0 })).catch((error: unknown) => {
        throw orFull(error)
      })
    },
    received: async (key) => (await sizeOf(pathOf(key))) ?? arrived(partsOfKey(key).id),
    append: async (key, offset, stream) => {
      const { id } = partsOfKey(key)
      if ((await arrived(id)) !== offset) {
        throw lacking()
      }
      const store = await opened()
      // The store keeps to itself what went wrong: what is not the sender is the disk.
      const full = (error: unknown) => storageFailure("unavailable", "The disk is full or fails.", error)
      return writing(stream, (readable) => store.write(readable, id, offset), full)
    },
    join: async (key, sizeBytes) => {
      const { id } = partsOfKey(key)
      const target = pathOf(key)
      if ((await sizeOf(target)) === sizeBytes) {
        return
      }
      if ((await arrived(id)) !== sizeBytes) {
        throw lacking()
      }
      await syncPath(join(dir, id))
      await mkdir(dirname(target), { recursive: true })
      await rename(join(dir, id), target)
      await syncPath(dirname(target))
      await rm(join(dir, `${id}.json`), { force: true })
    },
  }
  const drop = async (key: string) => {
    const { id } = partsOfKey(key)
    await Promise.all([id, `${id}.json`].map((name) => rm(join(dir, name), { force: true })))
  }
  return { pieces, drop }
}
