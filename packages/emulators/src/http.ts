import type { IncomingMessage, ServerResponse } from "node:http"

const MAX_BODY = 1024 * 1024

export type Reply = { status: number; headers: Record<string, string>; body: string | Buffer }

/** Reads a request body of at most 1 MB as UTF-8. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  const parts: AsyncIterable<Buffer> = request
  for await (const chunk of parts) {
    size += chunk.byteLength
    if (size > MAX_BODY) {
      throw Object.assign(new Error("The request is too large."), { status: 413 })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

const COMMON = { "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "same-origin" }
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'"
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

function page(body: string, status: number, policy: string): Reply {
  return {
    status,
    headers: { ...COMMON, "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
    body,
  }
}

export const htmlReply = (body: string, status = 200) => page(body, status, PAGE_POLICY)

/** Someone's HTML, which may neither run scripts nor load anything. */
export const mailReply = (body: string) => page(body, 200, MAIL_POLICY)

export function jsonReply(value: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { ...COMMON, "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  }
}

export const redirectReply = (location: string): Reply => ({ status: 303, headers: { ...COMMON, location }, body: "" })

export function write(response: ServerResponse, { status, headers, body }: Reply) {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) })
  response.end(body)
}
