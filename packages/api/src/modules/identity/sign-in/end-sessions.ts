import { sessions } from "@atelier/db/schema"
import type { BySession, EndSessionInput } from "@atelier/domain/identity"
import { and, eq, ne } from "drizzle-orm"
import type { AdminActor, MemberActor } from "#platform/actor"
import { audit } from "#platform/audit"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

/** Signs a user out everywhere, in the transaction of whatever made it necessary; returns how many sessions ended. */
export async function endSessions(ctx: TxCtx, userId: string): Promise<number> {
  const ended = await ctx.db.delete(sessions).where(eq(sessions.userId, userId)).returning({ id: sessions.id })
  await emit(ctx, "user", userId)
  return ended.length
}

/** Ends one session of one user, whose open pages hear of it at once; NOT_FOUND when it is someone else's. */
async function endOne(ctx: TxCtx, userId: string, id: string): Promise<{ id: string }> {
  const theirs = and(eq(sessions.id, id), eq(sessions.userId, userId))
  const [row] = await ctx.db.delete(sessions).where(theirs).returning({ id: sessions.id })
  const ended = orNotFound(row)
  await emit(ctx, "user", userId)
  return ended
}

/** Ends one of the caller's own sessions; NOT_FOUND when it is someone else's. */
export function revokeSession(ctx: Ctx<MemberActor>, { id }: BySession): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const ended = await endOne(ctx, ctx.actor.userId, id)
    await audit(ctx, { action: "AUTH_SESSION_REVOKE", resourceType: "session", resourceId: id })
    return ended
  })
}

/** Ends one session of someone; NOT_FOUND when this person has no such session. */
export function endSession(ctx: Ctx<AdminActor>, { userId, sessionId }: EndSessionInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const ended = await endOne(ctx, userId, sessionId)
    const metadata = { sessionId }
    await audit(ctx, { action: "AUTH_SESSION_REVOKE", resourceType: "user", resourceId: userId, metadata })
    return ended
  })
}

/** Ends every session of the caller but this one; returns how many. */
export function revokeOtherSessions(ctx: Ctx<MemberActor>): Promise<{ ended: number }> {
  return inTx(ctx, async (ctx) => {
    const { actor } = ctx
    const current = actor.kind === "user" ? actor.sessionId : ""
    const others = and(eq(sessions.userId, actor.userId), ne(sessions.id, current))
    const rows = await ctx.db.delete(sessions).where(others).returning({ id: sessions.id })
    const metadata = { ended: rows.length, others: true }
    await audit(ctx, { action: "AUTH_SESSION_REVOKE", resourceType: "user", resourceId: actor.userId, metadata })
    return { ended: rows.length }
  })
}
