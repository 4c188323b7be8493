import { randomUUID } from "node:crypto"
import type { IncomingMessage } from "node:http"

/** A request's headers by name; the peer is the socket's, whatever was sent under that name. */
export function headersOf(req: IncomingMessage) {
  return {
    get: (name: string): string | null => {
      if (name === "x-atelier-peer") {
        return req.socket.remoteAddress ?? null
      }
      const value = req.headers[name]
      return Array.isArray(value) ? value.join(", ") : (value ?? null)
    },
  }
}

/** Headers that only our own layers may set never come in from outside. */
export function dropForged(req: IncomingMessage): void {
  for (const name of Object.keys(req.headers)) {
    if (/^x-(middleware|atelier|invoke|matched|nextjs)-/.test(name) || name === "content-security-policy") {
      delete req.headers[name]
    }
  }
}

/** One id for everything that a request causes; what a proxy in front has given stays. */
export function nameRequest(req: IncomingMessage): string {
  const given = req.headers["x-request-id"]
  const id = typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
  req.headers["x-request-id"] = id
  return id
}

/** What every answer carries. */
export function safeHeaders(https: boolean): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    ...(https ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
  }
}

export const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** What a page may load and run; development needs more of it. */
export function pagePolicy(nonce: string, dev: boolean, styles: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : [`'nonce-${nonce}'`, ...styles.map((hash) => `'${hash}'`)].join(" ")}`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ")
}
