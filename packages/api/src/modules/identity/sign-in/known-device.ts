import { createHash, randomUUID } from "node:crypto"
import type { App } from "#platform/app"
import { findSessionActor } from "./actor.ts"
import { authOf } from "./auth.ts"
import type { AuthBody, AuthRoute } from "./auth-routes.ts"
import { cookieName, type HeadersLike, isHttps, readSigned, sessionTokenOf, signCookie } from "./session-cookie.ts"

const SECONDS = 180 * 24 * 3600

const accountOf = (email: string) => createHash("sha256").update(email.toLowerCase()).digest("base64url")
/** One cookie an account, so that a shared computer is known to everyone who uses it. */
const nameOf = (app: App, email: string) => cookieName(app.env, `device_${accountOf(email)}`)

/** The id of a device on which this account has signed in before; null on any other. */
export function knownDevice(app: App, headers: HeadersLike, email: string): string | null {
  const value = readSigned(app.env, headers, nameOf(app, email))
  const [kind, account, id] = value?.split(":") ?? []
  return kind === "device" && account === accountOf(email) && id ? id : null
}

/** Whose link to a new password this request uses: a mailbox proves as much as a sign-in. */
export async function ownerOfLink(app: App, route: AuthRoute, { token }: AuthBody): Promise<string | null> {
  if (route.path !== "/reset-password") {
    return null
  }
  const { internalAdapter } = await authOf(app).$context
  const link = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  const owner = link && (await internalAdapter.findUserById(link.value))
  return owner?.email ?? null
}

/**
 * The answer to a sign-in, or to a new password set by `owner`'s link, with the mark of this device, which from now on has
 * tries of its own for this account.
 */
export async function rememberDevice(
  app: App,
  headers: HeadersLike,
  response: Response,
  owner: string | null,
): Promise<Response> {
  const token = sessionTokenOf(app.env, response)
  const actor = token ? await findSessionActor(app.db, token) : null
  const email = actor?.email ?? (response.ok ? owner : null)
  if (!email || knownDevice(app, headers, email)) {
    return response
  }
  const value = signCookie(app.env, `device:${accountOf(email)}:${randomUUID()}`)
  const secure = isHttps(app.env) ? "; Secure" : ""
  const marked = new Headers(response.headers)
  marked.append(
    "set-cookie",
    `${nameOf(app, email)}=${value}; Max-Age=${SECONDS}; Path=/api/auth; HttpOnly; SameSite=Lax${secure}`,
  )
  return new Response(response.body, { status: response.status, headers: marked })
}
