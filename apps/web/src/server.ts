import { randomBytes, randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { connectAs, getApp, handleNode, stopHub } from "@atelier/api/server"
import next from "next"
import { webEnv } from "./env.ts"
import { hearPageFailures } from "./lib/page-failures.ts"

const { port, hostname, dev } = webEnv()
connectAs("web")
const app = getApp()
const https = app.env.APP_URL.startsWith("https://")
const pages = next({ dev, hostname, port, dir: dirname(dirname(fileURLToPath(import.meta.url))), quiet: true })
const handlePage = pages.getRequestHandler()

const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  ...(https ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
}

const contentPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ")

/** Headers that only our own layers may set never come in from outside. */
const dropForged = (req: IncomingMessage) => {
  for (const name of Object.keys(req.headers)) {
    if (name.startsWith("x-middleware-") || name.startsWith("x-atelier-") || name === "content-security-policy") {
      delete req.headers[name]
    }
  }
}

/** One id for everything that a request causes; what a proxy in front has given stays. */
const nameRequest = (req: IncomingMessage): string => {
  const given = req.headers["x-request-id"]
  const id = typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
  req.headers["x-request-id"] = id
  return id
}

const handle = async (req: IncomingMessage, res: ServerResponse) => {
  dropForged(req)
  res.setHeader("x-request-id", nameRequest(req))
  for (const [name, value] of Object.entries(HEADERS)) {
    res.setHeader(name, value)
  }
  if (req.url?.startsWith("/api/")) {
    res.setHeader("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
    await handleNode(app, req, res)
    return
  }
  req.headers["x-atelier-path"] = req.url ?? "/"
  const policy = contentPolicy(randomBytes(16).toString("base64"))
  req.headers["content-security-policy"] = policy
  res.setHeader("content-security-policy", policy)
  await handlePage(req, res)
}

hearPageFailures((failure) => {
  // A refusal by the router is no fault of the page.
  const refused = failure.error instanceof Error && failure.error.name === "TRPCError"
  app.log[refused ? "warn" : "error"](failure, "page failed")
})

await pages.prepare()
const handleUpgrade = pages.getUpgradeHandler()
const server = createServer((req, res) => {
  handle(req, res).catch((error: unknown) => {
    app.log.error({ error, path: req.url, requestId: req.headers["x-request-id"] }, "request failed")
    res.headersSent ? res.destroy() : res.writeHead(500).end()
  })
})
server.on("upgrade", (req, socket, head) => void (dev ? handleUpgrade(req, socket, head) : socket.destroy()))
server.requestTimeout = 0
server.headersTimeout = 30_000
server.listen(port, hostname, () => app.log.info({ port }, "web is ready"))

let stopping = false
const stop = async () => {
  if (stopping) {
    return
  }
  stopping = true
  const closed = new Promise((resolve) => server.close(resolve))
  setTimeout(() => server.closeAllConnections(), 2000).unref()
  await stopHub()
  await closed
  process.exit(0)
}
process.on("SIGINT", () => void stop())
process.on("SIGTERM", () => void stop())
