import { ERROR_CODES } from "@atelier/domain/errors"
import type { App } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { type DomainError, fail } from "#platform/errors"
import { ADDRESS_HEADER, AUTH_PATH } from "./auth.ts"
import type { AuthBody, AuthRoute } from "./auth-routes.ts"

const MAX_BODY = 16_384

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  })
}

export function refusal(error: DomainError): Response {
  const wait = error.data.retryAfterSeconds
  return json(
    ERROR_CODES[error.code],
    { code: error.reason, message: error.message, ...error.data },
    typeof wait === "number" ? { "retry-after": String(wait) } : {},
  )
}

export async function readBody(request: Request): Promise<unknown> {
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
    fail("NOT_JSON")
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > MAX_BODY) {
      fail("BODY_TOO_LARGE")
    }
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString()
  try {
    return text === "" ? {} : JSON.parse(text)
  } catch {
    return fail("NOT_JSON")
  }
}

export function parse(app: App, route: AuthRoute, raw: unknown): AuthBody {
  const parsed = route.input(app).safeParse(raw)
  if (parsed.success) {
    return parsed.data
  }
  const fieldErrors: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".")
    fieldErrors[field] = [...(fieldErrors[field] ?? []), issue.message]
  }
  return fail("INVALID_INPUT", { fieldErrors })
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
  const anonymous = route.sendsEmail
  for (const name of ["cookie", "origin", "user-agent", "sec-fetch-site", "sec-fetch-mode"]) {
    const value = request.headers.get(name)
    if (value !== null && !(anonymous && name === "cookie")) {
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

/** The library's answer without the session token, which belongs in the HttpOnly cookie only. */
export async function withoutToken(response: Response): Promise<Response> {
  if (!(response.headers.get("content-type") ?? "").startsWith("application/json")) {
    return response
  }
  const body: unknown = await response.json().catch(() => null)
  const shown = body && typeof body === "object" && "token" in body ? { ...body, token: null } : body
  return new Response(JSON.stringify(shown), { status: response.status, headers: response.headers })
}
