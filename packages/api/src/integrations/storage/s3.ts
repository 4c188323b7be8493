import { resolve } from "node:path"
import { assertRange, isStorageFailure, outsideObject, partsOfKey, type StoragePort } from "./port.ts"
import type { S3Settings } from "./s3-client.ts"
import { createSpool } from "./spool.ts"

const MB = 1024 ** 2

export type S3StorageSettings = S3Settings & {
  /** Where uploads lie until all their bytes are here and hashed; nothing else should write to it. */
  spoolDir: string
  /** Files larger than `above` bytes are sent in parts of `bytes`; an upload holds one of them in memory. */
  parts?: { above: number; bytes: number }
}

async function unlessMissing<T>(call: Promise<T>): Promise<T | undefined> {
  return call.catch((error: unknown) => {
    if (isStorageFailure(error) && error.kind === "missing") {
      return undefined
    }
    throw error
  })
}

/** Files in a bucket of any store that speaks S3's protocol: Supabase Storage, MinIO, Garage, R2, Amazon. */
export function createS3Storage({
  spoolDir,
  parts = { above: 8 * MB, bytes: 8 * MB },
  ...settings
}: S3StorageSettings): StoragePort {
  const spool = createSpool(resolve(spoolDir))
  // Amazon's SDK takes a third of a second to load: only who has a bucket pays for it, with the first call.
  const load = async () => {
    const [{ openBucket }, { openPieces }] = await Promise.all([import("./s3-bucket.ts"), import("./s3-pieces.ts")])
    const bucket = openBucket(settings)
    return { ...bucket, ...openPieces(settings, bucket, parts.bytes) }
  }
  let opened: ReturnType<typeof load> | undefined
  const bucket = () => {
    opened ??= load()
    return opened
  }

  return {
    put: async (stream, { key, ...limits }) => {
      partsOfKey(key)
      return spool.receive(stream, limits, async (path, stored) => {
        const { sizeBytes } = stored
        const upload = { key, path, sizeBytes, signal: limits.signal }
        const { put, putInParts } = await bucket()
        await (sizeBytes > parts.above ? putInParts(upload, parts.bytes) : put(upload))
        return stored
      })
    },

    open: async (key, range) => {
      partsOfKey(key)
      if (range) {
        assertRange(range)
      }
      const { read } = await bucket()
      const { stream, size } = await read(key, range)
      if (range && range.start >= size) {
        stream.destroy()
        throw outsideObject()
      }
      return { stream, size }
    },

    remove: async (key) => {
      partsOfKey(key)
      const { remove, drop } = await bucket()
      await drop(key)
      await unlessMissing(remove(key))
    },

    exists: async (key) => {
      partsOfKey(key)
      const { sizeOf } = await bucket()
      return (await unlessMissing(sizeOf(key).then(() => true))) ?? false
    },

    pieces: {
      begin: async (key, sizeBytes) => {
        partsOfKey(key)
        return (await bucket()).pieces.begin(key, sizeBytes)
      },
      received: async (key) => {
        partsOfKey(key)
        return (await bucket()).pieces.received(key)
      },
      append: async (key, offset, stream) => {
        partsOfKey(key)
        return (await bucket()).pieces.append(key, offset, stream)
      },
      join: async (key, sizeBytes) => {
        partsOfKey(key)
        return (await bucket()).pieces.join(key, sizeBytes)
      },
    },
  }
}
