import { copy } from "@atelier/domain/copy"
import { SignUpInput } from "@atelier/domain/identity"
import { Email, line } from "@atelier/domain/shared"
import { z } from "zod"
import { env } from "#platform/env"
import { SIGN_INS, SIGN_UPS } from "./limits.ts"
import type { Limit } from "./rate-limit.ts"
import { safePath } from "./safe-path.ts"

export type AuthBody = Record<string, unknown> & { email?: string | undefined; password?: string | undefined }
type Options = {
  /** The name of a field that holds a password to be chosen. */
  chooses?: "password" | "newPassword"
  /** What it lets one try: the password of the account that is named, of one's own, or a code of the second factor. */
  evaluates?: "named account" | "own account" | "code"
  sendsEmail?: true
  /** Counted for the network it comes from. */
  counts?: Limit
  /** Only for someone who is signed in, or only with a recent second factor. */
  session?: "needed" | "fresh"
  google?: true
}
/** `input` is what the library gets: the body of a POST or the query of a GET, unknown keys dropped. */
export type AuthRoute = Options & { method: "GET" | "POST"; path: string; input: z.ZodType<AuthBody> }

const get = (path: string, input: AuthRoute["input"], options: Options): AuthRoute => ({
  method: "GET",
  path,
  input,
  ...options,
})
const post = (...route: Parameters<typeof get>): AuthRoute => ({ ...get(...route), method: "POST" })

/** Whatever is sent as a password is evaluated only up to the length a password may have. */
const Password = z.string().min(1).max(128)
const NewPassword = z.string().min(12, copy.passwordProblems.TOO_SHORT).max(128, copy.passwordProblems.TOO_LONG)
const Path = z.unknown().transform((value) => safePath(value, env().APP_URL))
const ByEmail = z.object({ email: Email })
const ByPassword = z.object({ password: Password.optional() })
const ByCode = z.object({ code: z.string().trim().min(6).max(20) })

const SignIn = z.object({
  ...{ email: Email, password: Password },
  ...{ rememberMe: z.boolean().optional(), callbackURL: Path.optional() },
})
const Social = z
  .object({ provider: z.literal("google"), callbackURL: Path, errorCallbackURL: Path.optional() })
  .transform(({ errorCallbackURL = "/sign-in", ...body }) => ({ ...body, errorCallbackURL, disableRedirect: true }))
const Reset = z.object({ token: z.string().min(1).max(200), newPassword: NewPassword })
const Change = z
  .object({ currentPassword: Password, newPassword: NewPassword })
  .transform((body) => ({ ...body, revokeOtherSessions: true }))
const Link = z.object({ token: z.string().min(1).max(2000), callbackURL: Path })

const chosen = { chooses: "newPassword" } as const
const own = { evaluates: "own account", session: "needed" } as const
const code = { evaluates: "code", counts: SIGN_INS } as const
const email = { sendsEmail: true, counts: SIGN_UPS } as const

/** The whole surface of the sign-in library that is open to the outside. What is not named here answers 404. */
export const AUTH_ROUTES: readonly AuthRoute[] = [
  post("/sign-up/email", SignUpInput, { chooses: "password", counts: SIGN_UPS }),
  post("/sign-in/email", SignIn, { evaluates: "named account", counts: SIGN_INS }),
  post("/sign-in/social", Social, { counts: SIGN_INS, google: true }),
  get("/callback/google", z.record(z.string().max(50), line(0, 4000)), { counts: SIGN_INS, google: true }),
  post("/sign-out", z.object({}), {}),
  get("/verify-email", Link, { counts: SIGN_INS }),
  post("/send-verification-email", ByEmail, email),
  post("/request-password-reset", ByEmail, email),
  post("/reset-password", Reset, { ...chosen, counts: SIGN_UPS }),
  post("/change-password", Change, { ...chosen, ...own }),
  post("/two-factor/enable", ByPassword, own),
  post("/two-factor/disable", ByPassword, { ...own, session: "fresh" }),
  post("/two-factor/generate-backup-codes", ByPassword, { ...own, session: "fresh" }),
  post("/two-factor/verify-totp", ByCode, code),
  post("/two-factor/verify-backup-code", ByCode, code),
]
