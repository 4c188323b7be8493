import { createHmac, timingSafeEqual } from "node:crypto"
import type { Env } from "#platform/env"

export type HeadersLike = { get: (name: string) => string | null }

export const COOKIE_PREFIX = "atelier"

export const isHttps = (env: Env) => env.APP_URL.startsWith("https://")

/** The name of one of the sign-in library's cookies; `__Secure-` where the site is served over https. */
export const cookieName = (env: Env, name: string) => `${isHttps(env) ? "__Secure-" : ""}${COOKIE_PREFIX}.${name}`

function cookieValue(header: string, name: string): string | undefined {
  for (const part of header.split(";")) {
    const at = part.indexOf("=")
    if (at > 0 && part.slice(0, at).trim() === name) {
      return part.slice(at + 1).trim()
    }
  }
  return undefined
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

const signatureOf = (env: Env, value: string) => createHmac("sha256", env.BETTER_AUTH_SECRET).update(value).digest()

/** The value of a cookie as the sign-in library signs it: `value.base64(HMAC-SHA256)`, URL-encoded. */
export function signCookie(env: Env, value: string) {
  return encodeURIComponent(`${value}.${signatureOf(env, value).toString("base64")}`)
}

/** The value of a cookie whose signature is ours, else undefined. */
export function readSigned(env: Env, headers: HeadersLike, name: string): string | undefined {
  const header = headers.get("cookie")
  const raw = header ? cookieValue(header, name) : undefined
  const signed = raw ? decoded(raw) : undefined
  const dot = signed?.lastIndexOf(".") ?? -1
  if (!signed || dot < 1) {
    return undefined
  }
  const token = signed.slice(0, dot)
  const given = Buffer.from(signed.slice(dot + 1), "base64")
  const right = signatureOf(env, token)
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}

/** The session token of a Cookie header whose signature is ours, else undefined. */
export function readSessionToken(env: Env, headers: HeadersLike): string | undefined {
  return readSigned(env, headers, cookieName(env, "session_token"))
}

/** The session token that a response sets, if it sets one. */
export function sessionTokenOf(env: Env, response: Response): string | undefined {
  const name = `${cookieName(env, "session_token")}=`
  const cookie = response.headers.getSetCookie().findLast((line) => line.startsWith(name))
  const pair = cookie?.split(";")[0] ?? ""
  return readSessionToken(env, { get: () => pair })
}
