import { randomUUID } from "node:crypto"
import { SignUpInput } from "@atelier/domain/identity"
import { cut } from "@atelier/domain/shared"
import type { UserActor } from "#platform/actor"
import { type App, createCtx } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { DomainError, toDomainError } from "#platform/errors"
import { findSessionActor } from "./actor.ts"
import { AUTH_PATH, authOf } from "./auth.ts"
import { recordOutcome } from "./auth-events.ts"
import { assertSession, assertTries, refundTries, triesOf } from "./auth-guards.ts"
import { json, parse, passOn, readBody, refusal, withoutToken } from "./auth-request.ts"
import { AUTH_ROUTES, type AuthBody, type AuthRoute } from "./auth-routes.ts"
import { originOf } from "./client-address.ts"
import { signUpClient } from "./create-account.ts"
import { assertGoodPassword } from "./good-password.ts"
import { ownerOfLink, rememberDevice } from "./known-device.ts"
import { assertOwnPages } from "./own-pages.ts"
import { challengeInstead, isUsedCode, refuseCode, refuseUsedCode } from "./second-factor-challenge.ts"
import { readSessionToken } from "./session-cookie.ts"

/** Answers whose work depends on whether an address is known are given no sooner than this. */
const EVEN_MS = 250

async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work(), new Promise((resolve) => setTimeout(resolve, EVEN_MS))])
  if (result.status === "rejected") {
    throw result.reason
  }
  return result.value
}

async function signUp(ctx: Ctx, input: AuthBody) {
  const { name, email, password } = SignUpInput.parse(input)
  await signUpClient(ctx, { name, email, password })
  const now = new Date().toISOString()
  const user = { id: randomUUID(), name, email, emailVerified: false, image: null, createdAt: now, updatedAt: now }
  return json(200, { token: null, user })
}

function getSession(actor: UserActor | null) {
  return json(
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
}

async function answer(app: App, ctx: Ctx, route: AuthRoute, request: Request): Promise<Response> {
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
  const tries = triesOf(app, request.headers, route, input, actor)
  await assertTries(app, ctx, route, input, actor, tries)
  if (route.path === "/sign-up/email") {
    return evenly(() => signUp(ctx, input))
  }
  const owner = await ownerOfLink(app, route, input)
  const ask = async () =>
    (await isUsedCode(ctx, route, input, actor))
      ? refuseCode()
      : authOf(app).handler(passOn(ctx, app, route, request, input))
  const given = await challengeInstead(app, route, route.sendsEmail ? await evenly(ask) : await ask())
  const response = actor ? given : await refuseUsedCode(ctx, app, route, input, given)
  await refundTries(ctx, route, actor, tries, response)
  await recordOutcome(app, ctx, { route, actor, input, outcome: response })
  return withoutToken(await rememberDevice(app, request.headers, response, owner))
}

/** Every request under /api/auth: guards first, then the sign-in library, then what the audit log must know. */
export async function handleAuth(app: App, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const route = AUTH_ROUTES.find((r) => pathname === `${AUTH_PATH}${r.path}` && r.method === request.method)
  const { headers } = request
  const requestId = cut(headers.get("x-request-id") ?? "", 64) || undefined
  const ctx = createCtx(app, { kind: "anonymous" }, requestId, originOf(app.env, headers))
  try {
    if (!route || route.exists?.(app) === false) {
      return refusal(new DomainError("NOT_FOUND"))
    }
    if (route.method === "POST") {
      await assertOwnPages(app, headers, `POST ${AUTH_PATH}${route.path}`, requestId)
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
