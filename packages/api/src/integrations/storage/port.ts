import { randomUUID } from "node:crypto"
import type { Readable } from "node:stream"

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
  /** Removing what is not there is fine. */
  remove: (key: string) => Promise<void>
  exists: (key: string) => Promise<boolean>
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

export const outsideObject = () => storageFailure("range", "That part of the file does not exist.")

/** Whether the two ends can be a part of any object; throws a StorageFailure `range` otherwise. */
export function assertRange({ start, end = start }: ByteRange): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw outsideObject()
  }
}
