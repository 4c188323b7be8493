import type { IncomingMessage } from "node:http"
import type { Readable } from "node:stream"
import { S3Client, type S3ClientConfig, S3ServiceException } from "@aws-sdk/client-s3"
import { isStorageFailure, storageFailure } from "./port.ts"

export type S3Settings = {
  /** May have a path, such as `https://<project>.storage.supabase.co/storage/v1/s3`. */
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  /** The bucket stands in the path, not in the host's name. */
  pathStyle: boolean
  /** After how long without a byte a call has failed. */
  idleMs?: number | undefined
}

const IDLE_MS = 20_000
const TRIES = 3
/** The SDK's own limit of 50 would make everyone wait for as many slow readers. */
const AGENT = { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY }

function configOf(settings: S3Settings, timeouts: Record<string, number | boolean>): S3ClientConfig {
  return {
    endpoint: settings.endpoint,
    region: settings.region,
    forcePathStyle: settings.pathStyle,
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    retryMode: "standard",
    maxAttempts: TRIES,
    // The signature covers the body's SHA-256; not every store knows Amazon's further checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: IDLE_MS, ...timeouts, httpAgent: AGENT, httpsAgent: AGENT },
  }
}

/** How every client of a store is set up that makes calls; see `createClients`. */
export const configOfCalls = (settings: S3Settings) => configOf(settings, { socketTimeout: settings.idleMs ?? IDLE_MS })

/** Clients of one store: calls are tried three times when a failure may pass, and fail when no byte moves for `idleMs`. */
export function createClients(settings: S3Settings) {
  const { idleMs = IDLE_MS } = settings
  return {
    calls: new S3Client(configOfCalls(settings)),
    /** Its socket may rest while our own reader is slow: see `watch`. */
    downloads: new S3Client(configOf(settings, { requestTimeout: idleMs, throwOnRequestTimeout: true })),
  }
}

/** Breaks a download off when the store sends nothing for `idleMs`; a slow reader may take longer. */
export function watch(stream: IncomingMessage, idleMs = IDLE_MS): Readable {
  const { socket } = stream
  const onIdle = () => {
    if (stream.readableLength > 0) {
      socket.setTimeout(idleMs)
    } else {
      stream.destroy(new Error(`No byte moved for ${idleMs} ms.`))
    }
  }
  socket.setTimeout(idleMs)
  socket.on("timeout", onIdle)
  stream.once("close", () => socket.setTimeout(0).off("timeout", onIdle))
  return stream
}

/** What a failed call means to the port. */
export function toFailure(error: unknown, signal?: AbortSignal) {
  if (isStorageFailure(error)) {
    return error
  }
  if (signal?.aborted) {
    return storageFailure("aborted", "The upload stopped before its end.", error)
  }
  if (!(error instanceof S3ServiceException)) {
    return error instanceof Error
      ? storageFailure("unavailable", error.message, error)
      : storageFailure("unavailable", "The object store failed.", error)
  }
  const status = error.$metadata.httpStatusCode
  if (status === 404 && error.name !== "NoSuchBucket") {
    return storageFailure("missing", "There is no such file.", error)
  }
  return status === 416
    ? storageFailure("range", "That part of the file does not exist.", error)
    : storageFailure("unavailable", `The object store answered ${status ?? ""} ${error.name}: ${error.message}`, error)
}
