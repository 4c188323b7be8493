import { copy } from "@atelier/domain/copy"
import { ERROR_CODES } from "@atelier/domain/errors"
import { z } from "zod"
import type { App } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { type DomainError, fail } from "#platform/errors"
import { ADDRESS_HEADER, AUTH_PATH } from "./auth.ts"
import type { AuthBody, AuthRoute } from "./auth-routes.ts"

const MAX_BODY = 16_384

export function refusal({ code, reason, message, data }: DomainError): Response {
  const wait = data.retryAfterSeconds
  const headers = { "cache-control": "no-store", ...(typeof wait === "number" ? { "retry-after": String(wait) } : {}) }
  return Response.json({ code: reason, message, ...data }, { status: ERROR_CODES[code], headers })
}

/** The query of a GET, the body of a POST. */
export async function readInput(route: AuthRoute, request: Request): Promise<unknown> {
  if (route.method === "GET") {
    return Object.fromEntries(new URL(request.url).searchParams)
  }
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
    fail("NOT_JSON")
  }
  const text = await request.text()
  if (Buffer.byteLength(text) > MAX_BODY) {
    fail("BODY_TOO_LARGE")
  }
  try {
    return text === "" ? {} : JSON.parse(text)
  } catch {
    return fail("NOT_JSON")
  }
}

export function parse(route: AuthRoute, raw: unknown): AuthBody {
  const parsed = route.input.safeParse(raw)
  if (parsed.success) {
    return parsed.data
  }
  const fields = Object.entries(z.flattenError(parsed.error).fieldErrors)
  return fail("INVALID_INPUT", { fieldErrors: Object.fromEntries(fields.map(([name, words = []]) => [name, words])) })
}

/** The request as the library gets it: our own address, the checked input, and only headers it has a use for. */
export function passOn(
  { origin, requestId }: Ctx,
  app: App,
  route: AuthRoute,
  request: Request,
  input: AuthBody,
): Request {
  const url = new URL(`${AUTH_PATH}${route.path}`, app.env.APP_URL)
  const headers = new Headers({ [ADDRESS_HEADER]: origin.address ?? "", "x-request-id": requestId })
  for (const name of ["cookie", "origin", "user-agent", "sec-fetch-site", "sec-fetch-mode"]) {
    const value = request.headers.get(name)
    if (value !== null && !(route.sendsEmail && name === "cookie")) {
      headers.set(name, value)
    }
  }
  if (route.method === "GET") {
    for (const [name, value] of Object.entries(input)) {
      url.searchParams.set(name, String(value))
    }
    return new Request(url, { headers })
  }
  headers.set("content-type", "application/json")
  return new Request(url, { method: "POST", headers, body: JSON.stringify(input) })
}

/** The library's refusal with our sentence for its code. */
function inOurWords(body: unknown): unknown {
  const code = body && typeof body === "object" && "code" in body ? String(body.code) : ""
  const sentences: Record<string, string> = copy.signInFailures
  return Object.hasOwn(sentences, code) ? { ...(body as object), message: sentences[code] } : body
}

/** The answer without the session token, which belongs in the HttpOnly cookie only, and with one more cookie where given. */
export async function finished(response: Response, cookie: string | undefined): Promise<Response> {
  const headers = new Headers(response.headers)
  if (cookie) {
    headers.append("set-cookie", cookie)
  }
  if (!(headers.get("content-type") ?? "").startsWith("application/json")) {
    return new Response(response.body, { status: response.status, headers })
  }
  const body: unknown = await response.json().catch(() => null)
  const shown = body && typeof body === "object" && "token" in body ? { ...body, token: null } : body
  return new Response(JSON.stringify(response.ok ? shown : inOurWords(shown)), { status: response.status, headers })
}
