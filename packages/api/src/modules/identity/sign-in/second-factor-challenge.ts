import { randomBytes } from "node:crypto"
import { sessions } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import type { UserActor } from "#platform/actor"
import type { App } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { findSessionActor } from "./actor.ts"
import { authOf, SECOND_FACTOR_SECONDS } from "./auth.ts"
import type { AuthBody, AuthRoute } from "./auth-routes.ts"
import { CODE_USES } from "./limits.ts"
import { consume } from "./rate-limit.ts"
import { cookieName, isHttps, sessionTokenOf, signCookie } from "./session-cookie.ts"

/** The page that asks for the second factor after a sign-in without a form of ours. */
const SECOND_FACTOR_PAGE = "/two-factor"

/**
 * The library asks for the second factor after a password only. Where Google has just signed someone in who has one,
 * the new session is ended and the same challenge put in its place.
 */
export async function challengeInstead(app: App, route: AuthRoute, response: Response): Promise<Response> {
  const token = route.path === "/callback/google" ? sessionTokenOf(app.env, response) : undefined
  const actor = token ? await findSessionActor(app.db, token) : null
  if (!actor?.twoFactorEnabled) {
    return response
  }
  await app.db.delete(sessions).where(eq(sessions.id, actor.sessionId))
  const { internalAdapter } = await authOf(app).$context
  const identifier = `2fa-${randomBytes(20).toString("hex")}`
  const expiresAt = new Date(Date.now() + SECOND_FACTOR_SECONDS * 1000)
  await internalAdapter.createVerificationValue({ value: actor.userId, identifier, expiresAt })
  await internalAdapter.createVerificationValue({ value: "0", identifier: `2fa-attempts-${identifier}`, expiresAt })
  const next = encodeURIComponent(response.headers.get("location") ?? "/")
  const headers = new Headers({ location: `${SECOND_FACTOR_PAGE}?next=${next}`, "cache-control": "no-store" })
  const secure = isHttps(app.env) ? "; Secure" : ""
  const cookie = `${cookieName(app.env, "two_factor")}=${signCookie(app.env, identifier)}`
  headers.append("set-cookie", `${cookie}; Max-Age=${SECOND_FACTOR_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure}`)
  return new Response(null, { status: 302, headers })
}

const USED = { code: "INVALID_CODE", message: "This code was used already. Wait for the next one." }

/** Takes the code of someone who is signed in before it is tried, so that none renews a session twice. */
export async function isUsedCode(
  ctx: Ctx,
  route: AuthRoute,
  input: AuthBody,
  actor: UserActor | null,
): Promise<boolean> {
  return (
    route.path === "/two-factor/verify-totp" &&
    actor !== null &&
    !(await consume(ctx, CODE_USES, `${actor.userId}:${input.code}`)).allowed
  )
}

export const refuseCode = (): Response => Response.json(USED, { status: 401 })

/** A code that has signed someone in once opens nothing again, though the library would take it for a minute more. */
export async function refuseUsedCode(
  ctx: Ctx,
  app: App,
  route: AuthRoute,
  input: AuthBody,
  response: Response,
): Promise<Response> {
  const token = route.path === "/two-factor/verify-totp" && response.ok ? sessionTokenOf(app.env, response) : undefined
  const actor = token ? await findSessionActor(app.db, token) : null
  if (!actor || (await consume(ctx, CODE_USES, `${actor.userId}:${input.code}`)).allowed) {
    return response
  }
  await app.db.delete(sessions).where(eq(sessions.id, actor.sessionId))
  return refuseCode()
}
