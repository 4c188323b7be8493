import type { IncomingHttpHeaders, IncomingMessage } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { isStorageFailure, storageFailure } from "./port.ts"
import { type Body, createTransport } from "./s3-http.ts"
import { type Credentials, EMPTY_HASH, queryString, signRequest } from "./s3-sign.ts"

export type S3Settings = Credentials & {
  /** May have a path, such as `https://<project>.storage.supabase.co/storage/v1/s3`. */
  endpoint: string
  bucket: string
  /** The bucket stands in the path, not in the host's name. */
  pathStyle: boolean
  /** After how long without a byte a call has failed. */
  idleMs?: number
  /** How long to wait before each further try. */
  pausesMs?: number[]
}

type Call = {
  method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE"
  key: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: Body
  signal?: AbortSignal | undefined
  /** False when doing it twice leaves something behind: then it is repeated only after a clear refusal. */
  repeatable?: boolean
}
type Answer = { status: number; headers: IncomingHttpHeaders; stream: IncomingMessage }
export type S3Client = {
  /** The answer with its body unread. Throws a StorageFailure. */
  open: (call: Call) => Promise<Answer>
  /** The answer with its body as text; an error told under status 200 counts as one. Throws a StorageFailure. */
  ask: (call: Call) => Promise<{ headers: IncomingHttpHeaders; text: string }>
}

const IDLE_MS = 20_000
const PAUSES_MS = [200, 800]
const MAX_TEXT = 256 * 1024
const PASSING = new Set([408, 429, 500, 502, 503, 504])
const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" }

/** The text of the first element of that name. */
export const elementOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`)
    .exec(xml)?.[1]
    ?.replace(/&(?:#(\d+)|#x([0-9a-f]+)|\w+);/gi, (entity, decimal, hex) =>
      decimal || hex
        ? String.fromCodePoint(Number.parseInt(decimal ?? hex, hex ? 16 : 10))
        : (ENTITIES[entity] ?? entity),
    )

const readText = async (stream: IncomingMessage): Promise<string> => {
  let text = ""
  stream.setEncoding("utf8")
  for await (const chunk of stream as AsyncIterable<string>) {
    text += chunk
    if (text.length > MAX_TEXT) {
      throw new Error("The object store's answer is too long.")
    }
  }
  return text
}

type Refusal = Error & { status: number; code: string }
const refusal = (status: number, xml: string): Refusal => {
  const code = elementOf(xml, "Code") ?? ""
  const message = `The object store answered ${[status, code, elementOf(xml, "Message")].filter(Boolean).join(" ")}.`
  return Object.assign(new Error(message), { status, code })
}
const isRefusal = (error: unknown): error is Refusal => error instanceof Error && "status" in error

const mayPass = (error: unknown, repeatable: boolean) =>
  isRefusal(error) ? PASSING.has(error.status) || error.code === "RequestTimeout" : repeatable

const toFailure = (error: unknown, signal: AbortSignal | undefined) => {
  if (isStorageFailure(error)) {
    return error
  }
  if (signal?.aborted) {
    return storageFailure("aborted", "The upload stopped before its end.", error)
  }
  if (isRefusal(error) && error.status === 404 && error.code !== "NoSuchBucket") {
    return storageFailure("missing", "There is no such file.", error)
  }
  if (isRefusal(error) && error.status === 416) {
    return storageFailure("range", "That part of the file does not exist.", error)
  }
  return storageFailure("unavailable", error instanceof Error ? error.message : "The object store failed.", error)
}

/** Where an object of the bucket is. */
export const addressesOf = ({ endpoint, bucket, pathStyle }: Pick<S3Settings, "endpoint" | "bucket" | "pathStyle">) => {
  const base = new URL(endpoint)
  const folder = base.pathname.replace(/\/+$/, "")
  if (!pathStyle) {
    base.host = `${bucket}.${base.host}`
  }
  return (key: string): URL => {
    const url = new URL(base)
    url.pathname = pathStyle ? `${folder}/${bucket}/${key}` : `${folder}/${key}`
    return url
  }
}

/** Signed calls to one bucket, repeated twice when a failure may pass. */
export const createS3Client = ({ idleMs = IDLE_MS, pausesMs = PAUSES_MS, ...settings }: S3Settings): S3Client => {
  const send = createTransport(idleMs)
  const addressOf = addressesOf(settings)

  const attempt = async ({ method, key, query = {}, headers = {}, body, signal }: Call): Promise<Answer> => {
    const url = addressOf(key)
    url.search = queryString(query)
    const signable = { method, url, headers, payloadHash: body?.sha256 ?? EMPTY_HASH }
    const stream = await send({ method, url, headers: signRequest(signable, settings, new Date()), body, signal })
    const { statusCode: status = 0 } = stream
    if (status < 200 || status > 299) {
      throw refusal(status, await readText(stream).catch(() => ""))
    }
    return { status, headers: stream.headers, stream }
  }

  const repeated = async <T>({ repeatable = true, signal }: Call, work: () => Promise<T>): Promise<T> => {
    for (const pause of [...pausesMs, undefined]) {
      try {
        return await work()
      } catch (error) {
        if (pause === undefined || signal?.aborted || !mayPass(error, repeatable)) {
          throw toFailure(error, signal)
        }
        await sleep(pause * (0.75 + Math.random() / 2))
      }
    }
    throw storageFailure("unavailable", "The object store was not asked.")
  }

  return {
    open: (call) => repeated(call, () => attempt(call)),
    ask: (call) =>
      repeated(call, async () => {
        const { headers, stream } = await attempt(call)
        const text = await readText(stream)
        if (text.includes("<Error>")) {
          throw refusal(500, text)
        }
        return { headers, text }
      }),
  }
}
