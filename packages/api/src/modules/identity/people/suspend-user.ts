import { users } from "@atelier/db/schema"
import type { UserReasonInput } from "@atelier/domain/identity"
import type { ByUser } from "@atelier/domain/shared"
import { eq, sql } from "drizzle-orm"
import { enqueueAccountEmail, record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { revokeInvitationsOf } from "../account/invitations.ts"
import { withdrawOffers } from "../account/withdraw-offers.ts"
import { endSessions } from "../sign-in/end-sessions.ts"
import { assertNotLastAdmin, loadUser } from "./policy.ts"
import { moveFreelancer } from "./transition.ts"

/** Suspends a user at once: sessions end, open offers go to others; signing in again shows the own history only. */
export function suspendUser(ctx: Ctx<AdminActor>, { userId, reason }: UserReasonInput): Promise<{ userId: string }> {
  return inTx(ctx, async (ctx) => {
    const user = await loadUser(ctx, userId)
    await assertNotLastAdmin(ctx, user)
    if (user.suspendedAt) {
      fail("INVALID_TRANSITION")
    }
    await ctx.db.update(users).set({ suspendedAt: sql`now()`, suspendedReason: reason }).where(eq(users.id, userId))
    await moveFreelancer(ctx, userId, "SUSPENDED")
    const before = { suspended: false, freelancerStatus: user.freelancerStatus }
    const change = { id: userId, before, after: { suspended: true, reason } }
    if (user.role === "ADMIN") {
      await revokeInvitationsOf(ctx, userId)
    }
    if (user.role === "FREELANCER") {
      await withdrawOffers(ctx, userId)
      record(ctx, "freelancer.suspended", { ...change, freelancer: userId }, { reason })
    } else {
      record(ctx, "account.suspended", change, { reason })
    }
    await endSessions(ctx, userId)
    await enqueueAccountEmail(ctx, { kind: "suspended", userId, reason })
    await emit(ctx, "admin", userId)
    return { userId }
  })
}

/** Lifts a suspension; a freelancer who was approved before is approved again. */
export function unsuspendUser(ctx: Ctx<AdminActor>, { userId }: ByUser): Promise<{ userId: string }> {
  return inTx(ctx, async (ctx) => {
    const user = await loadUser(ctx, userId)
    if (!user.suspendedAt && user.freelancerStatus !== "SUSPENDED") {
      fail("INVALID_TRANSITION")
    }
    await ctx.db.update(users).set({ suspendedAt: null, suspendedReason: null }).where(eq(users.id, userId))
    await moveFreelancer(ctx, userId, "APPROVED", {}, ["SUSPENDED"])
    record(ctx, "account.reinstated", {
      id: userId,
      before: { suspended: true, freelancerStatus: user.freelancerStatus },
      after: { suspended: false },
    })
    await endSessions(ctx, userId)
    await enqueueAccountEmail(ctx, { kind: "reinstated", userId })
    await emit(ctx, "admin", userId)
    return { userId }
  })
}
