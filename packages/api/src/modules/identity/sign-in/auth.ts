import { randomUUID } from "node:crypto"
import { accounts, sessions, twoFactors, users, verifications } from "@atelier/db/schema"
import { PersonName } from "@atelier/domain/identity"
import { cut, plainLine } from "@atelier/domain/shared"
import { betterAuth } from "better-auth"
import { drizzleAdapter } from "better-auth/adapters/drizzle"
import { genericOAuth, twoFactor } from "better-auth/plugins"
import { eq } from "drizzle-orm"
import { enqueueAccountEmail } from "#modules/notifications"
import { type App, createCtx } from "#platform/app"
import { audit } from "#platform/audit"
import { inTx } from "#platform/tx"
import { PASSWORD_TRIES } from "./limits.ts"
import { resetLimit } from "./rate-limit.ts"
import { COOKIE_PREFIX, isHttps } from "./session-cookie.ts"
import { SESSION_SECONDS } from "./session-life.ts"

export const AUTH_PATH = "/api/auth"
export const ADDRESS_HEADER = "x-atelier-address"
const GOOGLE = "https://accounts.google.com"

/** The name as Google has it, or the mailbox where that is none. */
function nameOf({ name, email }: { name: string; email: string }) {
  const given = PersonName.safeParse(cut(plainLine(name), 100))
  return given.success ? given.data : cut(email.split("@")[0] ?? email, 100)
}

/** The context of a call that the library makes of us while it works on a request that we passed on. */
function nobody(app: App, request?: { headers: Headers } | null) {
  return createCtx(app, { kind: "anonymous" }, request?.headers.get("x-request-id") ?? undefined, {
    address: request?.headers.get(ADDRESS_HEADER) || null,
    agent: cut(request?.headers.get("user-agent") ?? "", 500) || null,
  })
}

function googleOf({ env }: App) {
  return env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET
    ? [
        genericOAuth({
          config: [
            {
              providerId: "google",
              discoveryUrl: `${env.GOOGLE_ISSUER_URL ?? GOOGLE}/.well-known/openid-configuration`,
              clientId: env.GOOGLE_CLIENT_ID,
              clientSecret: env.GOOGLE_CLIENT_SECRET,
              scopes: ["openid", "email", "profile"],
              requireIdTokenVerification: true,
              requireEmailVerification: true,
              prompt: "select_account",
            },
          ],
        }),
      ]
    : []
}

/** The library asks for the second factor after a password; here it does so after Google too. */
function secondFactor() {
  const plugin = twoFactor({ issuer: "Atelier", allowPasswordless: true })
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) => hook.matcher(context) || context.path === "/callback/:id",
  }))
  return { ...plugin, hooks: { after } }
}

/** Who has set a new password by a request to the library. */
export const resetOwners = new WeakMap<Request, string>()

/** A new password by e-mail proves the mailbox, so the address counts as confirmed from here on. */
async function afterReset(app: App, user: { id: string; email: string }, request?: Request) {
  if (request) {
    resetOwners.set(request, user.email)
  }
  await inTx(nobody(app, request), async (ctx) => {
    await ctx.db.update(users).set({ emailVerified: true }).where(eq(users.id, user.id))
    await resetLimit(ctx, PASSWORD_TRIES, user.email)
    await audit(ctx, { action: "AUTH_PASSWORD_RESET", resourceType: "user", resourceId: user.id })
    await enqueueAccountEmail(ctx, { kind: "password-changed", userId: user.id })
  })
}

function makeAuth(app: App) {
  return betterAuth({
    appName: "Atelier",
    baseURL: app.env.APP_URL,
    basePath: AUTH_PATH,
    secret: app.env.BETTER_AUTH_SECRET,
    trustedOrigins: [new URL(app.env.APP_URL).origin],
    telemetry: { enabled: false },
    database: drizzleAdapter(app.db, {
      provider: "pg",
      schema: { user: users, session: sessions, account: accounts, verification: verifications, twoFactor: twoFactors },
      transaction: true,
    }),
    // The guard in handle-auth.ts limits by account and by an address that a client cannot forge.
    rateLimit: { enabled: false },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    verification: { storeIdentifier: "hashed" },
    user: { additionalFields: { role: { type: "string", required: false, input: false } } },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, requireLocalEmailVerified: true },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      requireEmailVerification: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: ({ user, token }) =>
        inTx(nobody(app), (ctx) => enqueueAccountEmail(ctx, { kind: "reset-password", userId: user.id, token })),
      onPasswordReset: ({ user }, request) => afterReset(app, user, request),
    },
    emailVerification: {
      autoSignInAfterVerification: false,
      sendVerificationEmail: ({ user }) =>
        inTx(nobody(app), (ctx) => enqueueAccountEmail(ctx, { kind: "verify-email", userId: user.id })),
    },
    databaseHooks: {
      // Google only tells us who someone is; nothing is ever asked of it again, so no token is kept.
      account: { create: { before: async () => ({ data: { accessToken: null, refreshToken: null, idToken: null } }) } },
      user: {
        create: {
          before: async (user) => ({ data: { name: nameOf(user) } }),
          after: async (user, hook) =>
            audit(nobody(app, hook?.request), {
              action: "USER_CREATE",
              resourceType: "user",
              resourceId: user.id,
              after: { email: user.email, role: "CLIENT", by: "google" },
            }),
        },
      },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: isHttps(app.env),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: isHttps(app.env) },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => randomUUID() },
    },
    logger: { level: "error", log: (_level, message) => app.log.warn({ message }, "auth") },
    onAPIError: { errorURL: "/sign-in" },
    plugins: [secondFactor(), ...googleOf(app)],
  })
}

export type Auth = ReturnType<typeof makeAuth>
const made = new WeakMap<App, Auth>()

/** The sign-in library over our tables, made once an app. */
export function authOf(app: App): Auth {
  const auth = made.get(app) ?? makeAuth(app)
  made.set(app, auth)
  return auth
}

/** Whether "Continue with Google" can be offered. */
export const hasGoogle = ({ env }: App) => Boolean(env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET)
