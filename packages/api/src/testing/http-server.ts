import { type IncomingHttpHeaders, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { transformer } from "@atelier/domain/transformer"
import type { App } from "#platform/app"
import { createEdge, type EdgeOptions } from "../http/edge.ts"

export type HttpAnswer = { status: number; headers: IncomingHttpHeaders; text: string }
export type HttpRequest = {
  method?: string
  path: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer
}
export type HttpServer = {
  url: string
  port: number
  node: Server
  /** Sends exactly this on a connection of its own: nothing is added, as a browser or fetch would. */
  send: (request: HttpRequest) => Promise<HttpAnswer>
  /** Stops as the web process does when it is told to. */
  stop: () => Promise<void>
  close: () => Promise<void>
}

/** Our own server on 127.0.0.1, as the web process runs it; without pages unless the test brings some. */
export async function openServer(app: App, options: Partial<EdgeOptions> = {}): Promise<HttpServer> {
  const pages: EdgeOptions["pages"] = async (_req, res) => void res.writeHead(404).end("no page")
  const { server, stop } = createEdge({ app, pages, ...options })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const send = ({ method = "GET", path, headers = {}, body }: HttpRequest) =>
    new Promise<HttpAnswer>((resolve, reject) => {
      const req = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (res) => {
        const parts: Buffer[] = []
        res.on("data", (part: Buffer) => parts.push(part))
        res.on("error", reject)
        res.on("end", () =>
          resolve({ status: res.statusCode ?? 0, headers: res.headers, text: Buffer.concat(parts).toString() }),
        )
      })
      req.on("error", reject)
      req.end(body)
    })
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    node: server,
    send,
    stop,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export type Call = { path: string; input?: unknown; cookie?: string; headers?: Record<string, string> }

function trpcPath(path: string, parameters: Record<string, string>) {
  const query = new URLSearchParams(parameters).toString()
  return `/api/trpc/${path}${query ? `?${query}` : ""}`
}

/** What one of our own pages sends for a query. */
export function queryOf({ path, input, cookie, headers = {} }: Call): HttpRequest {
  return {
    path: trpcPath(path, input === undefined ? {} : { input: JSON.stringify(transformer.serialize(input)) }),
    headers: { ...(cookie ? { cookie } : {}), ...headers },
  }
}

/** What one of our own pages sends for a mutation. */
export function mutationOf(app: App, { path, input, cookie, headers = {} }: Call): HttpRequest {
  return {
    method: "POST",
    path: trpcPath(path, {}),
    headers: {
      "content-type": "application/json",
      origin: new URL(app.env.APP_URL).origin,
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    ...(input === undefined ? {} : { body: JSON.stringify(transformer.serialize(input)) }),
  }
}

/** The same request by the stock adapter, which takes whatever may be a stream. */
export function byStockAdapter(request: HttpRequest): HttpRequest {
  return {
    ...request,
    headers: { ...request.headers, accept: "application/json, text/event-stream" },
  }
}
