import { createReadStream } from "node:fs"
import { IncomingMessage } from "node:http"
import type { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3ServiceException,
  UploadPartCommand,
} from "@aws-sdk/client-s3"
import { type ByteRange, isStorageFailure, storageFailure } from "./port.ts"
import { createClients, type S3Settings, toFailure, watch } from "./s3-client.ts"

type Upload = { key: string; path: string; sizeBytes: number; signal?: AbortSignal | undefined }

/** In memory, so that it can be sent again. */
async function slice(path: string, start: number, bytes: number): Promise<Buffer> {
  return bytes > 0 ? buffer(createReadStream(path, { start, end: start + bytes - 1 })) : Buffer.alloc(0)
}

const until = (signal: AbortSignal | undefined) => (signal ? { abortSignal: signal } : {})

/** The objects of one bucket. Every call throws a StorageFailure. */
export function openBucket(settings: S3Settings) {
  const { calls, downloads } = createClients(settings)
  const at = (key: string) => ({ Bucket: settings.bucket, Key: key })
  const told = <T>(call: Promise<T>, signal?: AbortSignal): Promise<T> =>
    call.catch((error: unknown) => {
      throw toFailure(error, signal)
    })
  const sizeOf = async (key: string) => (await told(calls.send(new HeadObjectCommand(at(key))))).ContentLength

  /** A lost answer may mean that an upload was begun: only after a refusal is it tried again. */
  const begin = (key: string) => {
    const command = new CreateMultipartUploadCommand(at(key))
    command.middlewareStack.add(
      (next) => (args) =>
        next(args).catch((error: unknown) => {
          throw error instanceof S3ServiceException ? error : new Error(`No answer from the object store: ${error}`)
        }),
      { step: "finalizeRequest", priority: "low" },
    )
    return command
  }

  /** Joins the parts. When an answer was lost the second try finds no upload, so the object itself is looked at. */
  const join = async ({ key, sizeBytes, signal }: Upload, UploadId: string, Parts: CompletedPart[]) => {
    const command = new CompleteMultipartUploadCommand({ ...at(key), UploadId, MultipartUpload: { Parts } })
    try {
      await told(calls.send(command, until(signal)), signal)
    } catch (error) {
      if (!isStorageFailure(error) || error.kind !== "missing") {
        throw error
      }
      if ((await sizeOf(key)) !== sizeBytes) {
        throw storageFailure("unavailable", "The object store lost the upload.", error)
      }
    }
  }

  return {
    /** In bytes. */
    sizeOf,

    remove: (key: string) => told(calls.send(new DeleteObjectCommand(at(key)))),

    put: async ({ key, path, sizeBytes, signal }: Upload) => {
      const command = new PutObjectCommand({ ...at(key), Body: await slice(path, 0, sizeBytes) })
      await told(calls.send(command, until(signal)), signal)
    },

    /** Stores a file in parts of `partBytes`; visible only when all have arrived, and nothing is left of a failed one. */
    putInParts: async (upload: Upload, partBytes: number) => {
      const { key, path, sizeBytes, signal } = upload
      const { UploadId } = await told(calls.send(begin(key), until(signal)), signal)
      if (!UploadId) {
        throw storageFailure("unavailable", "The object store began no upload.")
      }
      try {
        const parts: CompletedPart[] = []
        for (let start = 0; start < sizeBytes; start += partBytes) {
          const PartNumber = parts.length + 1
          const Body = await slice(path, start, Math.min(partBytes, sizeBytes - start))
          const command = new UploadPartCommand({ ...at(key), UploadId, PartNumber, Body })
          const { ETag } = await told(calls.send(command, until(signal)), signal)
          parts.push({ PartNumber, ETag })
        }
        await join(upload, UploadId, parts)
      } catch (error) {
        await calls.send(new AbortMultipartUploadCommand({ ...at(key), UploadId })).catch(() => undefined)
        throw error
      }
    },

    /** `size` is that of the whole object. */
    read: async (key: string, range?: ByteRange): Promise<{ stream: Readable; size: number }> => {
      const wanted = range && { Range: `bytes=${range.start}-${range.end ?? ""}` }
      const answer = await told(downloads.send(new GetObjectCommand({ ...at(key), ...wanted })))
      if (!(answer.Body instanceof IncomingMessage)) {
        throw storageFailure("unavailable", "The object store sent no file.")
      }
      const stream = watch(answer.Body, settings.idleMs)
      const size = range ? /^bytes \d+-\d+\/(\d+)$/.exec(answer.ContentRange ?? "")?.[1] : answer.ContentLength
      if (size === undefined || answer.$metadata.httpStatusCode !== (range ? 206 : 200)) {
        stream.destroy()
        throw storageFailure("unavailable", "The object store sent something else than was asked for.")
      }
      return { stream, size: Number(size) }
    },
  }
}
