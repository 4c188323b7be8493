import { randomUUID } from "node:crypto"
import { ERROR_CODES } from "@atelier/domain/errors"
import { SignUpInput } from "@atelier/domain/identity"
import type { UserActor } from "#platform/actor"
import { type App, createCtx } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { DomainError, fail, toDomainError } from "#platform/errors"
import { isSameOrigin } from "#platform/origin"
import { findSessionActor } from "./actor.ts"
import { ADDRESS_HEADER, AUTH_PATH, authOf } from "./auth.ts"
import { recordOutcome } from "./auth-events.ts"
import { AUTH_ROUTES, type AuthBody, type AuthRoute } from "./auth-routes.ts"
import { clientAddress, networkOf } from "./client-address.ts"
import { assertGoodPassword, assertTry, signUpClient } from "./create-account.ts"
import { LETTERS, PASSWORD_TRIES, SECOND_FACTOR_TRIES, SIGN_INS, SIGN_UPS } from "./limits.ts"
import { returnTry, takeTry } from "./rate-limit.ts"
import { challengeInstead, refuseUsedCode } from "./second-factor-challenge.ts"
import { readSessionToken } from "./session-cookie.ts"

const MAX_BODY = 16_384
const FRESH_MS = 30 * 60_000
/** Answers whose work depends on whether an address is known are given no sooner than this. */
const EVEN_MS = 250

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  })

const refusal = (error: DomainError) => {
  const wait = error.data.retryAfterSeconds
  return json(
    ERROR_CODES[error.code],
    { code: error.reason, message: error.message, ...error.data },
    typeof wait === "number" ? { "retry-after": String(wait) } : {},
  )
}

const readBody = async (request: Request): Promise<unknown> => {
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
    fail("INVALID_INPUT", {}, "Send JSON.")
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
    return fail("INVALID_INPUT", {}, "The request body is not valid JSON.")
  }
}

const parse = (app: App, route: AuthRoute, raw: unknown): AuthBody => {
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
const passOn = (app: App, route: AuthRoute, request: Request, input: AuthBody, address: string | null): Request => {
  const url = new URL(`${AUTH_PATH}${route.path}`, app.env.APP_URL)
  const headers = new Headers({ [ADDRESS_HEADER]: address ?? "" })
  const anonymous = route.letters
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

const assertSession = (route: AuthRoute, actor: UserActor | null) => {
  if (route.session && !actor) {
    fail("SIGNED_OUT")
  }
  const age = Date.now() - (actor?.twoFactorAt?.getTime() ?? 0)
  if (route.session === "fresh" && actor?.twoFactorEnabled && age > FRESH_MS) {
    fail("FRESH_TWO_FACTOR_NEEDED")
  }
}

const isCodeCheck = (route: AuthRoute) => route.path.startsWith("/two-factor/verify-")

/** The account whose password this request tries, if it tries one. */
const triedAccount = (route: AuthRoute, input: AuthBody, actor: UserActor | null): string | null => {
  if (route.evaluates === "named account") {
    return input.email ?? null
  }
  const tries = input.password !== undefined || input.currentPassword !== undefined
  return route.evaluates === "own account" && tries && actor ? actor.email.toLowerCase() : null
}

const assertTries = async (
  app: App,
  ctx: Ctx,
  route: AuthRoute,
  input: AuthBody,
  actor: UserActor | null,
  address: string | null,
) => {
  if (route.counts && address) {
    await assertTry(ctx, route.counts === "sign-ups" ? SIGN_UPS : SIGN_INS, networkOf(address))
  }
  if (route.letters && input.email) {
    await assertTry(ctx, LETTERS, input.email)
  }
  if (isCodeCheck(route) && actor) {
    await assertTry(ctx, SECOND_FACTOR_TRIES, actor.userId)
  }
  const account = triedAccount(route, input, actor)
  if (account) {
    const taken = await takeTry(ctx, PASSWORD_TRIES, account)
    if (taken.first) {
      await recordOutcome(app, ctx, { route, actor, input, outcome: "locked", address })
    }
    if (!taken.allowed) {
      fail("RATE_LIMITED", { retryAfterSeconds: taken.retryAfterSeconds })
    }
  }
}

/** What turned out to be right was no guess. A right password of an unconfirmed address answers 403. */
const giveBack = async (ctx: Ctx, route: AuthRoute, input: AuthBody, actor: UserActor | null, response: Response) => {
  const account = triedAccount(route, input, actor)
  if (account && (response.ok || (response.status === 403 && route.path === "/sign-in/email"))) {
    await returnTry(ctx, PASSWORD_TRIES, account)
  }
  if (actor && response.ok && isCodeCheck(route)) {
    await returnTry(ctx, SECOND_FACTOR_TRIES, actor.userId)
  }
}

const evenly = async <T>(work: () => Promise<T>): Promise<T> => {
  const [result] = await Promise.allSettled([work(), new Promise((resolve) => setTimeout(resolve, EVEN_MS))])
  if (result.status === "rejected") {
    throw result.reason
  }
  return result.value
}

const signUp = async (ctx: Ctx, input: AuthBody) => {
  const { name, email, password } = SignUpInput.parse(input)
  await signUpClient(ctx, { name, email, password })
  const now = new Date().toISOString()
  const user = { id: randomUUID(), name, email, emailVerified: false, image: null, createdAt: now, updatedAt: now }
  return json(200, { token: null, user })
}

const getSession = (actor: UserActor | null) =>
  json(
    200,
    actor && {
      session: { id: actor.sessionId, userId: actor.userId },
      user: {
        id: actor.userId,
        name: actor.name,
        email: actor.email,
        emailVerified: actor.emailVerified,
        role: actor.role,
        twoFactorEnabled: actor.twoFactorEnabled,
      },
    },
  )

/** The library's answer without the session token, which belongs in the HttpOnly cookie only. */
const withoutToken = async (response: Response): Promise<Response> => {
  if (!(response.headers.get("content-type") ?? "").startsWith("application/json")) {
    return response
  }
  const body: unknown = await response.json().catch(() => null)
  const shown = body && typeof body === "object" && "token" in body ? { ...body, token: null } : body
  return new Response(JSON.stringify(shown), { status: response.status, headers: response.headers })
}

const answer = async (app: App, ctx: Ctx, route: AuthRoute, request: Request): Promise<Response> => {
  const token = readSessionToken(app.env, request.headers)
  const actor = token ? await findSessionActor(app.db, token) : null
  if (route.path === "/get-session") {
    return getSession(actor)
  }
  const url = new URL(request.url)
  const input = parse(
    app,
    route,
    route.method === "GET" ? Object.fromEntries(url.searchParams) : await readBody(request),
  )
  assertSession(route, actor)
  const chosen = route.chooses && input[route.chooses]
  if (route.chooses && typeof chosen === "string") {
    assertGoodPassword(route.chooses, chosen, { name: actor?.name ?? "", email: actor?.email ?? input.email ?? "" })
  }
  const address = clientAddress(app.env, request.headers)
  await assertTries(app, ctx, route, input, actor, address)
  if (route.path === "/sign-up/email") {
    return evenly(() => signUp(ctx, input))
  }
  const ask = () => authOf(app).handler(passOn(app, route, request, input, address))
  const given = await challengeInstead(app, route, route.letters ? await evenly(ask) : await ask())
  const response = actor ? given : await refuseUsedCode(ctx, app, route, input, given)
  await giveBack(ctx, route, input, actor, response)
  await recordOutcome(app, ctx, {
    route,
    actor,
    input,
    outcome: response,
    address,
    userAgent: request.headers.get("user-agent"),
  })
  return withoutToken(response)
}

/** Every request under /api/auth: guards first, then the sign-in library, then what the audit log must know. */
export const handleAuth = async (app: App, request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url)
  const route = AUTH_ROUTES.find((r) => pathname === `${AUTH_PATH}${r.path}` && r.method === request.method)
  const address = clientAddress(app.env, request.headers)
  const ctx = createCtx(app, { kind: "anonymous", address }, request.headers.get("x-request-id")?.slice(0, 64))
  try {
    if (!route || route.exists?.(app) === false) {
      return refusal(new DomainError("NOT_FOUND"))
    }
    if (route.method === "POST" && !isSameOrigin(request.headers, app.env.APP_URL)) {
      fail("CROSS_SITE")
    }
    return await answer(app, ctx, route, request)
  } catch (error) {
    const known = toDomainError(error)
    if (known) {
      return refusal(known)
    }
    app.log.error({ error, path: pathname, requestId: ctx.requestId }, "sign-in failed")
    return json(500, { code: null, message: `Something broke on our side. Quote ${ctx.requestId} if you write to us.` })
  }
}
