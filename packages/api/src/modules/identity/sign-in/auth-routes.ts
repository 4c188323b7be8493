import { SignUpInput } from "@atelier/domain/identity"
import { Email, line } from "@atelier/domain/shared"
import { z } from "zod"
import type { App } from "#platform/app"
import { hasGoogle } from "./auth.ts"
import { safePath } from "./safe-path.ts"

/** Whatever is sent as a password is evaluated only up to the length a password may have. */
const Password = z.string().min(1).max(128)
const NewPassword = z.string().min(12, "At least 12 characters.").max(128, "At most 128 characters.")
const Code = z.string().trim().min(6).max(20)
const MaybePassword = z.object({ password: Password.optional() })

export type AuthBody = Record<string, unknown> & { email?: string | undefined; password?: string | undefined }
export type AuthRoute = {
  method: "GET" | "POST"
  path: string
  /** What the library gets: the body of a POST or the query of a GET, unknown keys dropped. */
  input: (app: App) => z.ZodType<AuthBody>
  /** The name of a field that holds a password to be chosen. */
  chooses?: "password" | "newPassword"
  /** A try of the account's password, and whose account it is. */
  evaluates?: "named account" | "own account"
  sendsEmail?: true
  counts?: "sign-ins" | "sign-ups"
  /** Only for someone who is signed in, or only with a recent second factor. */
  session?: "needed" | "fresh"
  exists?: (app: App) => boolean
}

const path = (app: App) => z.unknown().transform((value) => safePath(value, app.env.APP_URL))
const fixed = (schema: z.ZodType<AuthBody>) => () => schema

/** The whole surface of the sign-in library that is open to the outside. What is not named here answers 404. */
export const AUTH_ROUTES: readonly AuthRoute[] = [
  { method: "GET", path: "/get-session", input: fixed(z.object({})) },
  { method: "POST", path: "/sign-up/email", input: fixed(SignUpInput), chooses: "password", counts: "sign-ups" },
  {
    method: "POST",
    path: "/sign-in/email",
    input: (app) =>
      z.object({
        email: Email,
        password: Password,
        rememberMe: z.boolean().optional(),
        callbackURL: path(app).optional(),
      }),
    evaluates: "named account",
    counts: "sign-ins",
  },
  {
    method: "POST",
    path: "/sign-in/social",
    input: (app) =>
      z
        .object({ provider: z.literal("google"), callbackURL: path(app), errorCallbackURL: path(app).optional() })
        .transform((body) => ({
          ...body,
          disableRedirect: true,
          errorCallbackURL: body.errorCallbackURL ?? "/sign-in",
        })),
    counts: "sign-ins",
    exists: hasGoogle,
  },
  {
    method: "GET",
    path: "/callback/google",
    input: fixed(z.record(z.string().max(50), line(0, 4000))),
    counts: "sign-ins",
    exists: hasGoogle,
  },
  { method: "POST", path: "/sign-out", input: fixed(z.object({})) },
  {
    method: "GET",
    path: "/verify-email",
    input: (app) => z.object({ token: z.string().min(1).max(2000), callbackURL: path(app) }),
    counts: "sign-ins",
  },
  {
    method: "POST",
    path: "/send-verification-email",
    input: fixed(z.object({ email: Email })),
    sendsEmail: true,
    counts: "sign-ups",
  },
  {
    method: "POST",
    path: "/request-password-reset",
    input: fixed(z.object({ email: Email })),
    sendsEmail: true,
    counts: "sign-ups",
  },
  {
    method: "POST",
    path: "/reset-password",
    input: fixed(z.object({ token: z.string().min(1).max(200), newPassword: NewPassword })),
    chooses: "newPassword",
    counts: "sign-ups",
  },
  {
    method: "POST",
    path: "/change-password",
    input: fixed(
      z
        .object({ currentPassword: Password, newPassword: NewPassword })
        .transform((body) => ({ ...body, revokeOtherSessions: true })),
    ),
    chooses: "newPassword",
    evaluates: "own account",
    session: "needed",
  },
  {
    method: "POST",
    path: "/two-factor/enable",
    input: fixed(MaybePassword),
    evaluates: "own account",
    session: "needed",
  },
  {
    method: "POST",
    path: "/two-factor/disable",
    input: fixed(MaybePassword),
    evaluates: "own account",
    session: "fresh",
  },
  {
    method: "POST",
    path: "/two-factor/generate-backup-codes",
    input: fixed(MaybePassword),
    evaluates: "own account",
    session: "fresh",
  },
  { method: "POST", path: "/two-factor/verify-totp", input: fixed(z.object({ code: Code })), counts: "sign-ins" },
  {
    method: "POST",
    path: "/two-factor/verify-backup-code",
    input: fixed(z.object({ code: Code })),
    counts: "sign-ins",
  },
]
