import { createReadStream } from "node:fs"
import { resolve } from "node:path"
import { assertRange, isStorageFailure, outsideObject, partsOfKey, type StoragePort, storageFailure } from "./port.ts"
import { createS3Client, type S3Settings } from "./s3-client.ts"
import { putInParts } from "./s3-parts.ts"
import { createSpool } from "./spool.ts"

const MB = 1024 ** 2

export type S3StorageSettings = S3Settings & {
  /** Where uploads lie until all their bytes are here and hashed; nothing else should write to it. */
  spoolDir: string
  /** Files larger than `above` bytes are sent in parts of `bytes`. */
  parts?: { above: number; bytes: number }
}

const unlessMissing = async <T>(call: Promise<T>): Promise<T | undefined> =>
  call.catch((error: unknown) => {
    if (isStorageFailure(error) && error.kind === "missing") {
      return undefined
    }
    throw error
  })

/** Files in a bucket of any store that speaks S3's protocol: Supabase Storage, MinIO, Garage, R2, Amazon. */
export const createS3Storage = ({
  spoolDir,
  parts = { above: 100 * MB, bytes: 16 * MB },
  ...settings
}: S3StorageSettings): StoragePort => {
  const client = createS3Client(settings)
  const spool = createSpool(resolve(spoolDir))

  return {
    put: async (stream, { key, ...limits }) => {
      partsOfKey(key)
      return spool.receive(stream, limits, async (path, stored) => {
        const { sizeBytes, sha256 } = stored
        const { signal } = limits
        if (sizeBytes > parts.above) {
          await putInParts(client, { key, path, sizeBytes, signal }, parts.bytes)
        } else {
          const body = { bytes: sizeBytes, sha256, open: () => createReadStream(path) }
          await client.ask({ method: "PUT", key, body, signal })
        }
        return stored
      })
    },

    open: async (key, range) => {
      partsOfKey(key)
      if (range) {
        assertRange(range)
      }
      const wanted = range ? { range: `bytes=${range.start}-${range.end ?? ""}` } : undefined
      const { status, headers, stream } = await client.open({ method: "GET", key, headers: { ...wanted } })
      const told = range
        ? /^bytes \d+-\d+\/(\d+)$/.exec(headers["content-range"] ?? "")?.[1]
        : headers["content-length"]
      if (told === undefined || status !== (range ? 206 : 200)) {
        stream.destroy()
        throw storageFailure("unavailable", `The object store sent something else than was asked for (${status}).`)
      }
      if (range && range.start >= Number(told)) {
        stream.destroy()
        throw outsideObject()
      }
      return { stream, size: Number(told) }
    },

    remove: async (key) => {
      partsOfKey(key)
      await unlessMissing(client.ask({ method: "DELETE", key }))
    },

    exists: async (key) => {
      partsOfKey(key)
      return (await unlessMissing(client.ask({ method: "HEAD", key }))) !== undefined
    },
  }
}
