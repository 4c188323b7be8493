import { createHmac, timingSafeEqual } from "node:crypto"
import { parseCookies } from "better-auth/cookies"
import type { Env } from "#platform/env"

export type HeadersLike = { get: (name: string) => string | null }

export const COOKIE_PREFIX = "atelier"

export const isHttps = (env: Env) => env.APP_URL.startsWith("https://")

/** The name of one of the sign-in library's cookies; `__Secure-` where the site is served over https. */
export const cookieName = (env: Env, name: string) => `${isHttps(env) ? "__Secure-" : ""}${COOKIE_PREFIX}.${name}`

const signatureOf = (env: Env, value: string) => createHmac("sha256", env.BETTER_AUTH_SECRET).update(value).digest()

/** The value of a cookie as the sign-in library signs it: `value.base64(HMAC-SHA256)`, URL-encoded. */
export function signCookie(env: Env, value: string) {
  return encodeURIComponent(`${value}.${signatureOf(env, value).toString("base64")}`)
}

/** The value of a cookie whose signature is ours, else undefined. Not by the library, whose own check is asynchronous. */
export function readSigned(env: Env, headers: HeadersLike, name: string): string | undefined {
  const signed = parseCookies(headers.get("cookie") ?? "").get(name) ?? ""
  const dot = signed.lastIndexOf(".")
  const value = signed.slice(0, Math.max(dot, 0))
  const [given, right] = [Buffer.from(signed.slice(dot + 1), "base64"), signatureOf(env, value)]
  return value !== "" && given.length === right.length && timingSafeEqual(given, right) ? value : undefined
}

/** The session token of a Cookie header whose signature is ours, else undefined. */
export function readSessionToken(env: Env, headers: HeadersLike): string | undefined {
  return readSigned(env, headers, cookieName(env, "session_token"))
}

/** The session token that a response sets, if it sets one. */
export function sessionTokenOf(env: Env, response: Response): string | undefined {
  const name = `${cookieName(env, "session_token")}=`
  const line = response.headers.getSetCookie().findLast((cookie) => cookie.startsWith(name))
  return readSessionToken(env, { get: () => line?.split(";")[0] ?? "" })
}
