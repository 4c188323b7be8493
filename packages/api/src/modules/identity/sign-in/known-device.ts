import { createHash, randomUUID } from "node:crypto"
import type { App } from "#platform/app"
import { cookieName, type HeadersLike, isHttps, readSigned, signCookie } from "./session-cookie.ts"

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

/** The Set-Cookie line that gives this device attempts of its own for an account. */
export function deviceMark(app: App, email: string): string {
  const value = signCookie(app.env, `device:${accountOf(email)}:${randomUUID()}`)
  const secure = isHttps(app.env) ? "; Secure" : ""
  return `${nameOf(app, email)}=${value}; Max-Age=${SECONDS}; Path=/api/auth; HttpOnly; SameSite=Lax${secure}`
}
