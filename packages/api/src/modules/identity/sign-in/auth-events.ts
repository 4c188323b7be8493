import { sessions, users } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { enqueueAccountEmail } from "#modules/notifications"
import type { UserActor } from "#platform/actor"
import type { App } from "#platform/app"
import { audit } from "#platform/audit"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { findSessionActor } from "./actor.ts"
import type { AuthBody, AuthRoute } from "./auth-routes.ts"
import { sessionTokenOf } from "./session-cookie.ts"

type Happened = {
  route: AuthRoute
  /** Who sent the request. */
  actor: UserActor | null
  input: AuthBody
  outcome: Response | "locked"
}

async function findUserId(ctx: Ctx, email: string | undefined): Promise<string> {
  const match = eq(sql`lower(${users.email})`, email ?? "")
  const [row] = await ctx.db.select({ id: users.id }).from(users).where(match)
  return row?.id ?? "unknown"
}

async function failed(ctx: Ctx, happened: Happened) {
  const userId = happened.actor?.userId ?? (await findUserId(ctx, happened.input.email))
  const outcome = happened.outcome === "locked" ? ("DENIED" as const) : ("FAILURE" as const)
  const metadata = { path: happened.route.path }
  await audit(ctx, { action: "AUTH_LOGIN_FAILED", resourceType: "user", resourceId: userId, outcome, metadata })
}

/** A session has begun: the second factor, where it was just given, counts from now. */
async function signedIn(ctx: Ctx, happened: Happened, token: string, withCode: boolean) {
  const actor = await findSessionActor(ctx.db, token)
  if (!actor) {
    return
  }
  await inTx({ ...ctx, actor }, async (ctx) => {
    if (withCode) {
      await ctx.db.update(sessions).set({ twoFactorVerifiedAt: sql`now()` }).where(eq(sessions.id, actor.sessionId))
    }
    await audit(ctx, {
      action: "AUTH_LOGIN",
      resourceType: "user",
      resourceId: actor.userId,
      metadata: { path: happened.route.path },
    })
  })
}

async function codeGiven(ctx: Ctx, happened: Happened, token: string | undefined) {
  const { actor } = happened
  if (!actor) {
    return token ? signedIn(ctx, happened, token, true) : undefined
  }
  const mine = token ? eq(sessions.token, token) : eq(sessions.id, actor.sessionId)
  await inTx({ ...ctx, actor }, async (ctx) => {
    await ctx.db.update(sessions).set({ twoFactorVerifiedAt: sql`now()` }).where(mine)
    if (!actor.twoFactorEnabled) {
      // The database has ended every older session of this person.
      await emit(ctx, "user", actor.userId)
      await audit(ctx, { action: "AUTH_TWO_FACTOR_ENABLE", resourceType: "user", resourceId: actor.userId })
      await enqueueAccountEmail(ctx, { kind: "two-factor-changed", userId: actor.userId, enabled: true })
    }
  })
}

async function ownChange(ctx: Ctx, happened: Happened) {
  const { actor, route } = happened
  if (!actor) {
    return
  }
  await inTx({ ...ctx, actor }, async (ctx) => {
    const { userId } = actor
    if (route.path === "/two-factor/disable") {
      await audit(ctx, { action: "AUTH_TWO_FACTOR_DISABLE", resourceType: "user", resourceId: userId })
      await enqueueAccountEmail(ctx, { kind: "two-factor-changed", userId, enabled: false })
    }
    if (route.path === "/change-password") {
      await audit(ctx, { action: "AUTH_PASSWORD_CHANGE", resourceType: "user", resourceId: userId })
      await enqueueAccountEmail(ctx, { kind: "password-changed", userId })
    }
    if (route.path === "/sign-out") {
      await audit(ctx, { action: "AUTH_LOGOUT", resourceType: "user", resourceId: userId })
    }
  })
}

/** better-auth has stored the session already; one that cannot be audited ends before its token is sent. */
async function begin(app: App, token: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    await app.db.delete(sessions).where(eq(sessions.token, token))
    throw error
  }
}

/** Writes what happened at the sign-in library into the audit log, and keeps the moment of the second factor. */
export async function recordOutcome(app: App, ctx: Ctx, happened: Happened): Promise<void> {
  const { route, outcome } = happened
  if (outcome === "locked") {
    return failed(ctx, happened)
  }
  const token = sessionTokenOf(app.env, outcome)
  if (outcome.status >= 400) {
    const tried = route.evaluates !== undefined || route.path.startsWith("/two-factor/verify-")
    return tried ? failed(ctx, happened) : undefined
  }
  if (route.path.startsWith("/two-factor/verify-")) {
    const write = () => codeGiven(ctx, happened, token)
    return token ? begin(app, token, write) : write()
  }
  if ((route.path === "/sign-in/email" || route.path === "/callback/google") && token) {
    return begin(app, token, () => signedIn(ctx, happened, token, false))
  }
  return ownChange(ctx, happened)
}
