import { AbortMultipartUploadCommand } from "@aws-sdk/client-s3"
import { S3Store } from "@tus/s3-store"
import { Upload } from "@tus/server"
import { isStorageFailure, lacking, type PiecesPort, writing } from "./port.ts"
import type { openBucket } from "./s3-bucket.ts"
import { configOfCalls, type S3Settings, toFailure } from "./s3-client.ts"
import { orFull } from "./spool.ts"

/** What S3 takes as a part that is not the last. */
const SMALLEST_PART = 5 * 1024 ** 2

type Bucket = Pick<ReturnType<typeof openBucket>, "sizeOf" | "remove">

const isMissing = (error: unknown) => isStorageFailure(error) && error.kind === "missing"
function toOwn(error: unknown) {
  const own = orFull(error)
  return isStorageFailure(own) ? own : toFailure(error)
}

const told = <T>(call: Promise<T>): Promise<T> =>
  call.catch((error: unknown) => {
    throw toOwn(error)
  })

/** Uploads of several parts, whose number and length the bucket knows; what they are for lies beside them in `.info`. */
export function openPieces(settings: S3Settings, { sizeOf, remove }: Bucket, partSize: number) {
  const store = new S3Store({
    partSize,
    // A smaller last piece is kept apart and goes to the bucket again with the next one.
    minPartSize: Math.min(partSize, SMALLEST_PART),
    maxConcurrentPartUploads: 4,
    useTags: false,
    s3ClientConfig: { ...configOfCalls(settings), bucket: settings.bucket },
  })
  // Looked at first, because the store calls every failure of this call a missing upload.
  const known = (key: string) => told(store["getMetadata"](key))

  const pieces: PiecesPort = {
    begin: async (key, size) => {
      await told(store.create(new Upload({ id: key, size, offset: 0 })))
    },
    received: async (key) => {
      try {
        await known(key)
      } catch (error) {
        // The notes go when the parts are joined.
        return isMissing(error) ? ((await sizeOf(key)) ?? 0) : Promise.reject(error)
      }
      return (await told(store.getUpload(key))).offset
    },
    append: async (key, offset, stream) => {
      await known(key)
      return writing(stream, (readable) => store.write(readable, key, offset), toOwn)
    },
    join: async (key, sizeBytes) => {
      if ((await sizeOf(key)) !== sizeBytes) {
        throw lacking()
      }
      await remove(`${key}.info`)
    },
  }

  /** What has arrived of an upload that is not whole. */
  const drop = async (key: string) => {
    const found = await known(key).catch((error: unknown) => (isMissing(error) ? null : Promise.reject(error)))
    if (!found) {
      return
    }
    const command = new AbortMultipartUploadCommand({ Bucket: settings.bucket, Key: key, UploadId: found["upload-id"] })
    await told(store["client"].send(command)).catch((error: unknown) =>
      isMissing(error) ? null : Promise.reject(error),
    )
    await Promise.all([".part", ".info"].map((ending) => remove(`${key}${ending}`)))
    await store["clearCache"](key)
  }
  return { pieces, drop }
}
