import type { IncomingMessage, ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { ReadableStream as NodeReadableStream } from "node:stream/web"
import type { App } from "#platform/app"
import { DomainError, isDomainError } from "#platform/errors"
import { handleFetch } from "./fetch.ts"
import { handleTrpcThin, MAX_BODY_BYTES, TRPC_PREFIX } from "./trpc.ts"

const headersOf = (req: IncomingMessage) => ({
  get: (name: string) => {
    if (name === "x-atelier-peer") {
      return req.socket.remoteAddress ?? null
    }
    const value = req.headers[name]
    return Array.isArray(value) ? value.join(", ") : (value ?? null)
  },
})

const readBody = async (req: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) {
      throw new DomainError("BODY_TOO_LARGE")
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

const abortOnClose = (res: ServerResponse) => {
  const controller = new AbortController()
  res.once("close", () => controller.abort())
  return controller.signal
}

const thin = async (app: App, req: IncomingMessage, res: ServerResponse, url: URL) => {
  const answer = await handleTrpcThin(app, {
    method: req.method === "GET" ? "GET" : "POST",
    path: decodeURIComponent(url.pathname.slice(TRPC_PREFIX.length + 1)),
    headers: headersOf(req),
    readInput: () => (req.method === "GET" ? Promise.resolve(url.searchParams.get("input")) : readBody(req)),
    signal: abortOnClose(res),
  })
  const close = answer.status === 413 ? { connection: "close" } : {}
  res.writeHead(answer.status, { "content-type": "application/json", "cache-control": "no-store", ...close })
  res.end(answer.body)
}

/** A Request whose body streams in; more than the limit of its route is the route's to refuse. */
const toRequest = (app: App, req: IncomingMessage, res: ServerResponse): Request => {
  const method = req.method ?? "GET"
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) {
      headers.set(name, Array.isArray(value) ? value.join(", ") : value)
    }
  }
  headers.set("x-atelier-peer", req.socket.remoteAddress ?? "")
  const body =
    method === "GET" || method === "HEAD" ? null : (Readable.toWeb(req) as unknown as ReadableStream<Uint8Array>)
  return new Request(new URL(req.url ?? "/", app.env.APP_URL), {
    method,
    headers,
    body,
    signal: abortOnClose(res),
    ...(body ? { duplex: "half" } : {}),
  } as RequestInit)
}

const send = async (res: ServerResponse, response: Response) => {
  res.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie") {
      res.setHeader(name, value)
    }
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) {
    res.setHeader("set-cookie", cookies)
  }
  if (!response.body) {
    res.end()
    return
  }
  res.flushHeaders()
  await pipeline(Readable.fromWeb(response.body as unknown as NodeReadableStream), res)
}

const isThin = (req: IncomingMessage, url: URL) =>
  (req.method === "GET" || req.method === "POST") &&
  url.pathname.startsWith(`${TRPC_PREFIX}/`) &&
  !url.searchParams.has("batch") &&
  !(req.headers.accept ?? "").includes("text/event-stream") &&
  !(req.headers["content-type"] ?? "").startsWith("multipart/")

/** Every request under /api for Node's own server: single calls take the thin way, the rest the standard one. */
export const handleNode = async (app: App, req: IncomingMessage, res: ServerResponse): Promise<void> => {
  try {
    const url = new URL(req.url ?? "/", "http://internal")
    if (isThin(req, url)) {
      await thin(app, req, res, url)
      return
    }
    if (url.pathname.startsWith(`${TRPC_PREFIX}/`) && Number(req.headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
      throw new DomainError("BODY_TOO_LARGE")
    }
    await send(res, await handleFetch(app, toRequest(app, req, res)))
  } catch (error) {
    if (res.headersSent) {
      res.destroy()
      return
    }
    const known = isDomainError(error)
    if (!known && (error as { code?: string }).code !== "ERR_STREAM_PREMATURE_CLOSE") {
      app.log.error({ error, path: req.url }, "request failed")
    }
    res.writeHead(known ? 413 : 500, { "content-type": "application/json", connection: "close" })
    res.end(JSON.stringify({ error: known ? error.message : "Something broke on our side. Nothing was changed." }))
  }
}
