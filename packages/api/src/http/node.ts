import type { IncomingMessage, ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { ReadableStream as NodeReadableStream } from "node:stream/web"
import type { App } from "#platform/app"
import { DomainError } from "#platform/errors"
import { handleFetch } from "./fetch.ts"
import { handleTrpcThin, MAX_BODY_BYTES, refuseTrpc, type ThinResponse, TRPC_PREFIX } from "./trpc.ts"

const LINGER_MS = 2_000
/** Who takes longer than this to say a megabyte at most is not going to finish. */
const BODY_MS = 30_000

const headersOf = (req: IncomingMessage) => ({
  get: (name: string) => {
    if (name === "x-atelier-peer") {
      return req.socket.remoteAddress ?? null
    }
    const value = req.headers[name]
    return Array.isArray(value) ? value.join(", ") : (value ?? null)
  },
})

const isTrpc = (url: URL) => url.pathname.startsWith(`${TRPC_PREFIX}/`)

const pathOf = (url: URL): string => {
  const path = url.pathname.slice(TRPC_PREFIX.length + 1)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The whole body of a call; BODY_TOO_LARGE as soon as it is known, with the connection still there to say so. */
const readBody = async (req: IncomingMessage): Promise<Buffer> => {
  if (Number(req.headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
    throw new DomainError("BODY_TOO_LARGE")
  }
  const chunks: Buffer[] = []
  let size = 0
  const timer = setTimeout(() => req.destroy(), BODY_MS)
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MAX_BODY_BYTES) {
        throw new DomainError("BODY_TOO_LARGE")
      }
      chunks.push(chunk)
    }
  } finally {
    clearTimeout(timer)
  }
  return Buffer.concat(chunks)
}

const abortOnClose = (res: ServerResponse) => {
  const controller = new AbortController()
  // After a whole answer there is nothing left to stop, and an abort costs an error with its stack.
  res.once("close", () => res.writableFinished || controller.abort())
  return controller.signal
}

const JSON_HEADERS = { "content-type": "application/json", "cache-control": "no-store" }

/** Ends an answer. Whoever is still sending gets to read it first; then the connection closes. */
const answer = (req: IncomingMessage, res: ServerResponse, status: number, body: string | Buffer) => {
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

const answerTrpc = (req: IncomingMessage, res: ServerResponse, { status, body }: ThinResponse) => {
  res.setHeaders(new Map(Object.entries(JSON_HEADERS)))
  answer(req, res, status, body)
}

const thin = async (app: App, req: IncomingMessage, res: ServerResponse, url: URL) => {
  const isQuery = req.method === "GET"
  const answer = await handleTrpcThin(app, {
    method: isQuery ? "GET" : "POST",
    path: pathOf(url),
    headers: headersOf(req),
    readInput: async () => (isQuery ? url.searchParams.get("input") : (await readBody(req)).toString()),
    signal: abortOnClose(res),
  })
  answerTrpc(req, res, answer)
}

const hasBody = ({ method }: IncomingMessage) => method !== "GET" && method !== "HEAD"

/** The request as the routes read it: its host is ours whatever was asked for, its peer is the socket's. */
const toRequest = (
  app: App,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  body: Buffer | ReadableStream<Uint8Array> | null,
): Request => {
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

const send = async (req: IncomingMessage, res: ServerResponse, response: Response) => {
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
const standard = async (app: App, req: IncomingMessage, res: ServerResponse, url: URL) => {
  let body: Buffer | null = null
  try {
    body = hasBody(req) ? await readBody(req) : null
  } catch (cause) {
    answerTrpc(req, res, refuseTrpc(app, cause, pathOf(url)))
    return
  }
  await send(req, res, await handleFetch(app, toRequest(app, req, res, url, body)))
}

/** A body that streams in; more than the limit of its route is the route's to refuse. */
const streamed = async (app: App, req: IncomingMessage, res: ServerResponse, url: URL) => {
  // A route that stops reading must not cut the connection before its answer.
  const parts: AsyncIterable<Uint8Array> = req.iterator({ destroyOnReturn: false })
  const body = hasBody(req) ? (ReadableStream.from(parts) as unknown as ReadableStream<Uint8Array>) : null
  await send(req, res, await handleFetch(app, toRequest(app, req, res, url, body)))
}

const isThin = (req: IncomingMessage, url: URL) =>
  (req.method === "GET" || req.method === "POST") &&
  !url.searchParams.has("batch") &&
  !(req.headers.accept ?? "").includes("text/event-stream")

/** Every request under /api for Node's own server: single calls take the thin way, the rest the standard one. */
export const handleNode = async (app: App, req: IncomingMessage, res: ServerResponse): Promise<void> => {
  try {
    const url = URL.parse(req.url ?? "/", "http://internal")
    if (url === null) {
      res.writeHead(400, JSON_HEADERS)
      res.end(JSON.stringify({ error: "This is no address." }))
    } else if (!isTrpc(url)) {
      await streamed(app, req, res, url)
    } else {
      await (isThin(req, url) ? thin : standard)(app, req, res, url)
    }
  } catch (error) {
    if (res.headersSent) {
      res.destroy()
      return
    }
    if ((error as { code?: string }).code !== "ERR_STREAM_PREMATURE_CLOSE") {
      app.log.error({ error, path: req.url }, "request failed")
    }
    res.writeHead(500, { ...JSON_HEADERS, connection: "close" })
    res.end(JSON.stringify({ error: "Something broke on our side. Nothing was changed." }))
  }
}
