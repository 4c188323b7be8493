import { copy } from "@atelier/domain/copy"
import { SignUpInput } from "@atelier/domain/identity"
import { cut } from "@atelier/domain/shared"
import { type App, createCtx } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { DomainError, toDomainError } from "#platform/errors"
import { findSessionActor } from "./actor.ts"
import { AUTH_PATH, authOf, hasGoogle, resetOwners } from "./auth.ts"
import { recordFailure, recordSuccess } from "./auth-events.ts"
import { type Attempt, assertSession, assertWithinLimits, refundAttempt } from "./auth-guards.ts"
import { finished, parse, passOn, readInput, refusal } from "./auth-request.ts"
import { AUTH_ROUTES, type AuthBody, type AuthRoute } from "./auth-routes.ts"
import { originOf } from "./client-address.ts"
import { signUpClient } from "./create-account.ts"
import { assertGoodPassword } from "./good-password.ts"
import { deviceMark, knownDevice } from "./known-device.ts"
import { assertOwnPages } from "./own-pages.ts"
import { challengeAsPage, refuseUsedCode } from "./second-factor.ts"
import { readSessionToken, sessionTokenOf } from "./session-cookie.ts"

/** Answers whose work depends on whether an address is known are given no sooner than this. */
const EVEN_MS = 250

async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work(), new Promise((resolve) => setTimeout(resolve, EVEN_MS))])
  if (result.status === "rejected") {
    throw result.reason
  }
  return result.value
}

/** Not by the library, which would store the person, the audit row and the e-mail one after the other. */
async function signUp(ctx: Ctx, input: AuthBody): Promise<Response> {
  await signUpClient(ctx, SignUpInput.parse(input))
  return Response.json({ token: null })
}

function assertChosen({ route, input, actor }: Attempt) {
  const chosen = route.chooses && input[route.chooses]
  if (route.chooses && typeof chosen === "string") {
    assertGoodPassword(route.chooses, chosen, { name: actor?.name ?? "", email: actor?.email ?? input.email ?? "" })
  }
}

const sessionOf = async (app: App, token?: string) => (token ? await findSessionActor(app.db, token) : null)

async function answer(app: App, ctx: Ctx, route: AuthRoute, request: Request): Promise<Response> {
  const { headers } = request
  const actor = await sessionOf(app, readSessionToken(app.env, headers))
  const attempt = { route, actor, headers, input: parse(route, await readInput(route, request)) }
  assertSession(route, actor)
  assertChosen(attempt)
  await assertWithinLimits(app, ctx, attempt)
  if (route.path === "/sign-up/email") {
    return evenly(() => signUp(ctx, attempt.input))
  }
  const passed = passOn(ctx, app, route, request, attempt.input)
  const ask = () => authOf(app).handler(passed)
  const given = await (route.sendsEmail ? evenly(ask) : ask())
  const begun = await sessionOf(app, sessionTokenOf(app.env, given))
  const response = (await refuseUsedCode(ctx, attempt, given, begun)) ?? challengeAsPage(app, route, given)
  await refundAttempt(app, ctx, attempt, response)
  if (response.status < 400) {
    await recordSuccess(ctx, attempt, begun)
  } else if (route.evaluates) {
    await recordFailure(ctx, attempt, "FAILURE")
  }
  const owner = response.status < 400 ? (begun?.email ?? resetOwners.get(passed)) : undefined
  return finished(response, owner && !knownDevice(app, headers, owner) ? deviceMark(app, owner) : undefined)
}

/** Every request under /api/auth: guards first, then the sign-in library, then what the audit log must know. */
export async function handleAuth(app: App, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const route = AUTH_ROUTES.find((r) => pathname === `${AUTH_PATH}${r.path}` && r.method === request.method)
  const { headers } = request
  const requestId = cut(headers.get("x-request-id") ?? "", 64) || undefined
  const ctx = createCtx(app, { kind: "anonymous" }, requestId, originOf(app.env, headers))
  try {
    if (!route || (route.google && !hasGoogle(app))) {
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
    const message = copy.answers.internal(ctx.requestId)
    return Response.json({ code: null, message }, { status: 500, headers: { "cache-control": "no-store" } })
  }
}
