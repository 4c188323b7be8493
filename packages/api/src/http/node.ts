import type { IncomingMessage, ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { ReadableStream as NodeReadableStream } from "node:stream/web"
import { copy } from "@atelier/domain/copy"
import { ERROR_CODES } from "@atelier/domain/errors"
import type { App } from "#platform/app"
import { toDomainError } from "#platform/errors"
import { partsOf, readBody, smallPace, uploadPace } from "./body.ts"
import { handleFetch, takesFiles } from "./fetch.ts"
import { headersOf } from "./headers.ts"
import { LIMITS, type Limits } from "./limits.ts"
import { handleTrpcThin, refuseTrpc, type ThinResponse, TRPC_PREFIX } from "./trpc.ts"

const LINGER_MS = 2_000

const isTrpc = (url: URL) => url.pathname.startsWith(`${TRPC_PREFIX}/`)

function pathOf(url: URL): string {
  const path = url.pathname.slice(TRPC_PREFIX.length + 1)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function abortOnClose(res: ServerResponse) {
  const controller = new AbortController()
  // After a whole answer there is nothing left to stop, and an abort costs an error with its stack.
  res.once("close", () => res.writableFinished || controller.abort())
  return controller.signal
}

const JSON_HEADERS = { "content-type": "application/json", "cache-control": "no-store" }

/** Ends an answer. Whoever is still sending gets to read it first; then the connection closes. */
function answer(req: IncomingMessage, res: ServerResponse, status: number, body: string | Buffer) {
  if (req.complete) {
    res.writeHead(status)
    res.end(body)
    return
  }
  res.writeHead(status, { "content-length": Buffer.byteLength(body), connection: "close" })
  res.write(body)
  const timer = setTimeout(() => res.destroy(), LINGER_MS)
  req.once("close", () => clearTimeout(timer))
  req.once("end", () => res.end())
  req.removeAllListeners("readable")
  req.resume()
}

function answerTrpc(req: IncomingMessage, res: ServerResponse, { status, body, headers = {} }: ThinResponse) {
  res.setHeaders(new Map(Object.entries({ ...JSON_HEADERS, ...headers })))
  answer(req, res, status, body)
}

type Handle = (app: App, req: IncomingMessage, res: ServerResponse, url: URL, limits: Limits) => Promise<void>

const thin: Handle = async (app, req, res, url, limits) => {
  const isQuery = req.method === "GET"
  const answer = await handleTrpcThin(app, {
    method: isQuery ? "GET" : "POST",
    path: pathOf(url),
    headers: headersOf(req),
    readInput: async () => (isQuery ? url.searchParams.get("input") : (await readBody(req, limits)).toString()),
    signal: abortOnClose(res),
  })
  answerTrpc(req, res, answer)
}

const hasBody = ({ method }: IncomingMessage) => method !== "GET" && method !== "HEAD"

/** The request as the routes read it: its host is ours whatever was asked for, its peer is the socket's. */
function toRequest(
  app: App,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  body: Buffer | ReadableStream<Uint8Array> | null,
): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) {
      headers.set(name, Array.isArray(value) ? value.join(", ") : value)
    }
  }
  headers.set("x-atelier-peer", req.socket.remoteAddress ?? "")
  const target = new URL(app.env.APP_URL)
  target.pathname = url.pathname
  target.search = url.search
  return new Request(target, {
    method: req.method ?? "GET",
    headers,
    body,
    signal: abortOnClose(res),
    ...(body ? { duplex: "half" } : {}),
  } as RequestInit)
}

async function send(req: IncomingMessage, res: ServerResponse, response: Response) {
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie") {
      res.setHeader(name, value)
    }
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) {
    res.setHeader("set-cookie", cookies)
  }
  if (!response.body || !req.complete) {
    answer(req, res, response.status, Buffer.from(await response.arrayBuffer()))
    return
  }
  res.writeHead(response.status)
  res.flushHeaders()
  await pipeline(Readable.fromWeb(response.body as unknown as NodeReadableStream), res)
}

/** Batches and streams by the standard adapter. It would read any body to its end, so that is done here. */
const standard: Handle = async (app, req, res, url, limits) => {
  let body: Buffer | null = null
  try {
    body = hasBody(req) ? await readBody(req, limits) : null
  } catch (cause) {
    answerTrpc(req, res, refuseTrpc(app, cause, pathOf(url)))
    return
  }
  await send(req, res, await handleFetch(app, toRequest(app, req, res, url, body)))
}

/** A body that streams in; more than the limit of its route is the route's to refuse. */
const streamed: Handle = async (app, req, res, url, limits) => {
  const pace = takesFiles(url.pathname) ? uploadPace(limits) : smallPace(limits)
  const parts: AsyncIterable<Uint8Array> = partsOf(req, pace)
  const body = hasBody(req) ? (ReadableStream.from(parts) as unknown as ReadableStream<Uint8Array>) : null
  await send(req, res, await handleFetch(app, toRequest(app, req, res, url, body)))
}

function isThin(req: IncomingMessage, url: URL) {
  return (
    (req.method === "GET" || req.method === "POST") &&
    !url.searchParams.has("batch") &&
    !(req.headers.accept ?? "").includes("text/event-stream")
  )
}

/** Every request under /api for Node's own server: single calls take the thin way, the rest the standard one. */
export async function handleNode(
  app: App,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  limits: Limits = LIMITS,
): Promise<void> {
  try {
    const handle = !isTrpc(url) ? streamed : isThin(req, url) ? thin : standard
    await handle(app, req, res, url, limits)
  } catch (error) {
    if (res.headersSent || req.destroyed) {
      res.destroy()
      return
    }
    const known = toDomainError(error)
    if (known) {
      res.setHeaders(new Map(Object.entries(JSON_HEADERS)))
      answer(req, res, ERROR_CODES[known.code], JSON.stringify({ error: known.message }))
      return
    }
    app.log.error({ error, path: req.url }, "request failed")
    res.writeHead(500, { ...JSON_HEADERS, connection: "close" })
    res.end(JSON.stringify({ error: copy.answers.internal(res.getHeader("x-request-id")?.toString()) }))
  }
}
