import { sessions, users } from "@atelier/db/schema"
import type { AuditActionType } from "@atelier/domain/audit"
import { eq, sql } from "drizzle-orm"
import { type AccountEmail, enqueueAccountEmail } from "#modules/notifications"
import type { UserActor } from "#platform/actor"
import { audit } from "#platform/audit"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { DomainError } from "#platform/errors"
import { inTx } from "#platform/tx"
import type { AuthBody, AuthRoute } from "./auth-routes.ts"
import { recordRefusal } from "./record-refusal.ts"

/** `actor` is who sent the request. */
type Asked = { route: AuthRoute; input: AuthBody; actor: UserActor | null }
type Change = { action: AuditActionType; email?: (userId: string) => AccountEmail }

const ENABLED: Change = {
  action: "AUTH_TWO_FACTOR_ENABLE",
  email: (userId) => ({ kind: "two-factor-changed", userId, enabled: true }),
}
const CHANGES: Readonly<Record<string, Change>> = {
  "/two-factor/disable": {
    action: "AUTH_TWO_FACTOR_DISABLE",
    email: (userId) => ({ kind: "two-factor-changed", userId, enabled: false }),
  },
  "/change-password": { action: "AUTH_PASSWORD_CHANGE", email: (userId) => ({ kind: "password-changed", userId }) },
  "/sign-out": { action: "AUTH_LOGOUT" },
}

/** A password or a code was wrong, or one more was refused: each tells of the account, and of whoever is signed in. */
export async function recordFailure(ctx: Ctx, asked: Asked, outcome: "FAILURE" | "DENIED"): Promise<void> {
  const { route, input, actor } = asked
  const named = ctx.db.select({ id: users.id }).from(users)
  const [row] = actor ? [{ id: actor.userId }] : await named.where(eq(sql`lower(${users.email})`, input.email ?? ""))
  await audit(ctx, {
    action: "AUTH_LOGIN_FAILED",
    resourceType: "user",
    resourceId: row?.id ?? "unknown",
    outcome,
    metadata: { path: route.path },
  })
  if (actor && route.evaluates === "code") {
    const wrong = new DomainError("INVALID_INPUT", {}, { secondFactor: "wrong code" })
    await recordRefusal({ ...ctx, actor }, route.path, wrong)
  }
}

/**
 * Writes what the library has done into the audit log, and from when the second factor counts. It has stored the session that
 * `begun` has; one that cannot be audited ends before its token is sent.
 */
export async function recordSuccess(ctx: Ctx, { route, actor }: Asked, begun: UserActor | null): Promise<void> {
  const who = begun ?? actor
  const withCode = route.evaluates === "code"
  const enabled = withCode && actor !== null && !actor.twoFactorEnabled
  const change = enabled ? ENABLED : (CHANGES[route.path] ?? (begun || withCode ? { action: "AUTH_LOGIN" } : null))
  if (!who || !change) {
    return
  }
  const { userId } = who
  try {
    await inTx({ ...ctx, actor: who }, async (ctx) => {
      if (withCode) {
        await ctx.db.update(sessions).set({ twoFactorVerifiedAt: sql`now()` }).where(eq(sessions.id, who.sessionId))
      }
      if (enabled) {
        // The database has ended every older session of this person.
        await emit(ctx, "user", userId)
      }
      const metadata = change.action === "AUTH_LOGIN" ? { metadata: { path: route.path } } : {}
      await audit(ctx, { action: change.action, resourceType: "user", resourceId: userId, ...metadata })
      if (change.email) {
        await enqueueAccountEmail(ctx, change.email(userId))
      }
    })
  } catch (error) {
    if (begun) {
      await ctx.db.delete(sessions).where(eq(sessions.id, begun.sessionId))
    }
    throw error
  }
}
