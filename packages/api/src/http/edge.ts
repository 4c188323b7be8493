import { randomBytes } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { copy } from "@atelier/domain/copy"
import { readSessionToken } from "#modules/identity"
import type { App } from "#platform/app"
import { stopHub } from "../realtime/hub.ts"
import { stopStreams } from "../realtime/open-streams.ts"
import { API_POLICY, dropForged, headersOf, nameRequest, pagePolicy, safeHeaders } from "./headers.ts"
import { homeOf } from "./host.ts"
import { LIMITS, type Limits } from "./limits.ts"
import { boundNetworks, networkOfRequest } from "./networks.ts"
import { handleNode } from "./node.ts"
import { createPageCache, isForAll, type Render } from "./page-cache.ts"
import { createTurns } from "./page-turns.ts"
import { parseTarget, type Target } from "./target.ts"

export type EdgeOptions = {
  app: App
  /** Makes a page. */
  pages: Render
  /** Paths of pages that are the same for everyone who is not signed in. */
  forAll?: readonly string[]
  /** Those of them that only show something: links work without scripts, so these are sent without any. */
  still?: readonly string[]
  /** Hashes of style sheets that a library puts into the page. */
  styles?: readonly string[]
  dev?: boolean
  limits?: Partial<Limits>
}
export type Edge = {
  server: Server
  /** Takes nothing new, ends what is idle and every stream at once, and gives the rest its time. */
  stop: () => Promise<void>
}

function refuse(res: ServerResponse, status: number, words: string, headers: Record<string, string> = {}) {
  res.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close", ...headers })
  res.end(`${words}\n`)
}

function sweepIdle(server: Server, ms: number) {
  const timer = setInterval(() => server.closeIdleConnections(), 200)
  setTimeout(() => server.closeAllConnections(), ms).unref()
  return () => clearInterval(timer)
}

/** Everything between the socket and the handlers: one reading of the path, limits of size, time and number, safe headers. */
export function createEdge(options: EdgeOptions): Edge {
  const { app, pages, forAll = [], still = [], styles = [], dev = false, limits: given } = options
  const { env } = app
  const limits = { ...LIMITS, ...given }
  const headers = Object.entries(safeHeaders(env.APP_URL.startsWith("https://")))
  const turns = createTurns(env.STRANGER_PAGES_PER_MINUTE)
  const cache = createPageCache(pages, limits.pageMs)
  const underWay = new Set<ServerResponse>()
  let stopping = false

  const page = async (req: IncomingMessage, res: ServerResponse, { pathname, search }: Target) => {
    const path = pathname + search
    const home = homeOf(env.APP_URL, req.headers.host, path)
    if (home && (req.method === "GET" || req.method === "HEAD")) {
      res.writeHead(307, { location: home, "cache-control": "no-store" }).end()
      return
    }
    const nonce = randomBytes(16).toString("hex")
    const policy = pagePolicy(nonce, dev, styles)
    res.setHeader("content-security-policy", policy)
    req.headers["x-atelier-path"] = path
    req.headers["content-security-policy"] = policy
    const isFile = pathname.startsWith("/_next/") || /\.\w+$/.test(pathname)
    if (!dev && !isFile && !readSessionToken(env, headersOf(req))) {
      const asked = { path, host: new URL(env.APP_URL).host, nonce, policy, still: still.includes(path) }
      if (forAll.includes(path) && isForAll(req) && (await cache.serve(req, res, asked))) {
        return
      }
      const wait = turns.take(networkOfRequest(env, req))
      if (wait > 0) {
        refuse(res, 429, copy.answers.tooManyPages, {
          "retry-after": String(wait),
        })
        return
      }
    }
    await pages(req, res)
  }

  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    dropForged(req)
    res.setHeader("x-request-id", nameRequest(req))
    for (const [name, value] of headers) {
      res.setHeader(name, value)
    }
    if (stopping) {
      res.setHeader("connection", "close")
    }
    underWay.add(res)
    res.once("close", () => underWay.delete(res))
    const target = parseTarget(req.url)
    if (!target) {
      refuse(res, 400, copy.answers.badAddress)
    } else if (target.isApi) {
      res.setHeader("content-security-policy", API_POLICY)
      await handleNode(app, req, res, target.url, limits)
    } else {
      await page(req, res, target)
    }
  }

  const server = createServer({ connectionsCheckingInterval: 5_000 }, (req, res) => {
    if (!networks.admit(req, res)) {
      refuse(res, 429, copy.answers.tooManyRequests, { "retry-after": "1" })
      return
    }
    handle(req, res).catch((error: unknown) => {
      // Nobody is left to answer, and nothing of ours is broken.
      const level = req.destroyed && !res.writableFinished ? "debug" : "error"
      app.log[level]({ error, path: req.url, requestId: req.headers["x-request-id"] }, "request failed")
      res.headersSent ? res.destroy() : res.writeHead(500).end()
    })
  })
  const networks = boundNetworks(server, env, limits)
  // A file may take hours; the pace of bodies is kept where they are read.
  server.requestTimeout = 0
  server.headersTimeout = limits.headMs
  server.timeout = limits.stillMs
  server.maxConnections = limits.connections

  const stop = async () => {
    stopping = true
    for (const res of underWay) {
      if (!res.headersSent) {
        res.setHeader("connection", "close")
      }
    }
    const closed = new Promise((resolve) => server.close(resolve))
    const settle = sweepIdle(server, env.SHUTDOWN_SECONDS * 1_000)
    server.closeIdleConnections()
    await stopHub()
    stopStreams()
    await closed
    settle()
  }
  return { server, stop }
}
