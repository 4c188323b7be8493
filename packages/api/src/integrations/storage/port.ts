import { randomUUID } from "node:crypto"
import { Readable } from "node:stream"

export type StoredObject = {
  sizeBytes: number
  /** Lower-case hexadecimal. */
  sha256: string
  /** The first bytes (4,100 at most), enough to tell the type by content. */
  head: Uint8Array
}

/** Bytes from `start` to `end`, both included, as in an HTTP Range header. */
export type ByteRange = { start: number; end?: number }

export type StoragePort = {
  /** Stores the whole stream or nothing; the same key again replaces the object at once. Throws a StorageFailure. */
  put: (
    stream: AsyncIterable<Uint8Array>,
    options: { key: string; maxBytes: number; signal?: AbortSignal },
  ) => Promise<StoredObject>
  /** `size` is that of the whole object. Throws a StorageFailure `missing` or `range`. */
  open: (key: string, range?: ByteRange) => Promise<{ stream: Readable; size: number }>
  /** Removes the object and what has arrived of it in pieces. Removing what is not there is fine. */
  remove: (key: string) => Promise<void>
  exists: (key: string) => Promise<boolean>
  pieces: PiecesPort
}

/** Objects that arrive in pieces. What has arrived outlives the process and cannot be opened before it is joined. */
export type PiecesPort = {
  begin: (key: string, sizeBytes: number) => Promise<void>
  /** How many bytes have arrived, also once they are joined. Throws a StorageFailure `missing`. */
  received: (key: string) => Promise<number>
  /** Adds the stream behind the first `offset` bytes and returns how many there are then. What arrived before a failure stays. */
  append: (key: string, offset: number, stream: AsyncIterable<Uint8Array>) => Promise<number>
  /** Makes the object once all bytes are there; again is fine. Throws a StorageFailure `missing` while some are not. */
  join: (key: string, sizeBytes: number) => Promise<void>
}

/**
 * `too_large`: over maxBytes. `aborted`: the sender stopped. `missing`: no such object. `range`: outside it.
 * `invalid`: not a generated key. `unavailable`: the store does not answer, refuses us, or is full.
 */
export type StorageFailureKind = "too_large" | "aborted" | "missing" | "range" | "invalid" | "unavailable"
export type StorageFailure = Error & { kind: StorageFailureKind }

export function storageFailure(kind: StorageFailureKind, message: string, cause?: unknown) {
  return Object.assign(new Error(message, { cause }), { name: "StorageFailure", kind }) satisfies StorageFailure
}

export function isStorageFailure(error: unknown): error is StorageFailure {
  return error instanceof Error && error.name === "StorageFailure" && "kind" in error
}

/** A fresh key, such as `deliveries/<uuid>`: never made from a file's name. */
export const newStorageKey = (area: string) => `${area}/${randomUUID()}`

const KEY = /^[a-z][a-z-]{0,30}\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The key's two parts; throws a StorageFailure `invalid` for whatever newStorageKey did not make. */
export function partsOfKey(key: string): { area: string; id: string } {
  if (!KEY.test(key)) {
    throw storageFailure("invalid", "That is not a storage key.")
  }
  const [area = "", id = ""] = key.split("/")
  return { area, id }
}

/** Whether tus's stores say that there is no such upload. */
export function isNoUpload(error: unknown): boolean {
  const status = typeof error === "object" && error !== null && "status_code" in error ? error.status_code : undefined
  return status === 404 || status === 410
}

/** Gives `write` the stream, and tells a sender who stopped from a store that failed. */
export async function writing<T>(
  stream: AsyncIterable<Uint8Array>,
  write: (readable: Readable) => Promise<T>,
  toFailure: (error: unknown) => unknown,
): Promise<T> {
  let broken: unknown
  const parts = async function* () {
    try {
      yield* stream
    } catch (error) {
      broken = error
      throw error
    }
  }
  try {
    return await write(Readable.from(parts(), { objectMode: false }))
  } catch (error) {
    throw broken ? storageFailure("aborted", "The upload stopped before its end.", broken) : toFailure(error)
  }
}

export const lacking = () => storageFailure("missing", "There is no such upload, or not all of it.")

export const outsideObject = () => storageFailure("range", "That part of the file does not exist.")

/** Whether the two ends can be a part of any object; throws a StorageFailure `range` otherwise. */
export function assertRange({ start, end = start }: ByteRange): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw outsideObject()
  }
}
