import "server-only"
import { getApp, safePath } from "@atelier/api/server"
import { DEMO_LOGINS } from "@atelier/domain/identity"

export type DemoLogin = (typeof DEMO_LOGINS)[number]
export type SignInOptions = {
  google: boolean
  /** Who can sign in on a demo installation; empty on every other. */
  demoLogins: readonly DemoLogin[]
  /** Where the e-mails of a demo installation can be read. */
  mailboxUrl: string | null
}

/** What this installation offers before the sign-in. */
export function readSignInOptions(): SignInOptions {
  const { env } = getApp()
  return {
    google: Boolean(env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET),
    demoLogins: env.DEMO_MODE ? DEMO_LOGINS : [],
    mailboxUrl: env.DEMO_MODE ? (env.MAILBOX_URL ?? null) : null,
  }
}

/** Where to go after signing in: a path of ours; the client's home leads everyone else to their own. */
export function readNext(value: unknown): string {
  const path = safePath(value, getApp().env.APP_URL)
  return path === "/" ? "/client" : path
}
