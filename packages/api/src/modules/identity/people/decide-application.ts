import type { ApproveFreelancerInput, UserReasonInput } from "@atelier/domain/identity"
import { enqueueAccountEmail, record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { endSessions } from "../sign-in/end-sessions.ts"
import { loadUser } from "./policy.ts"
import { moveFreelancer } from "./transition.ts"

async function loadApplicant(ctx: TxCtx, userId: string) {
  const user = await loadUser(ctx, userId)
  return user.role === "FREELANCER" && user.freelancerStatus ? user : fail("NOT_A_FREELANCER")
}

/** Approves a waiting or once rejected application, optionally at a level; INVALID_TRANSITION otherwise. */
export function approveFreelancer(
  ctx: Ctx<AdminActor>,
  { userId, experienceLevel }: ApproveFreelancerInput,
): Promise<{ userId: string }> {
  return inTx(ctx, async (ctx) => {
    const before = await loadApplicant(ctx, userId)
    const level = experienceLevel ? { experienceLevel, experienceLevelSetBy: ctx.actor.userId } : {}
    const facts = { approvedBy: ctx.actor.userId, rejectionReason: null, ...level }
    if (!(await moveFreelancer(ctx, userId, "APPROVED", facts, ["PENDING", "REJECTED"]))) {
      fail("INVALID_TRANSITION")
    }
    record(ctx, "freelancer.approved", {
      id: userId,
      freelancer: userId,
      before: { status: before.freelancerStatus },
      after: { status: "APPROVED", ...(experienceLevel ? { experienceLevel } : {}) },
    })
    await endSessions(ctx, userId)
    await enqueueAccountEmail(ctx, { kind: "application-approved", userId })
    await emit(ctx, "admin", userId)
    return { userId }
  })
}

/** Rejects a waiting application with the reason the applicant will read; INVALID_TRANSITION otherwise. */
export function rejectFreelancer(
  ctx: Ctx<AdminActor>,
  { userId, reason }: UserReasonInput,
): Promise<{ userId: string }> {
  return inTx(ctx, async (ctx) => {
    const before = await loadApplicant(ctx, userId)
    if (!(await moveFreelancer(ctx, userId, "REJECTED", { rejectionReason: reason }))) {
      fail("INVALID_TRANSITION")
    }
    const change = { before: { status: before.freelancerStatus }, after: { status: "REJECTED", reason } }
    record(ctx, "freelancer.rejected", { id: userId, freelancer: userId, ...change }, { reason })
    await endSessions(ctx, userId)
    await enqueueAccountEmail(ctx, { kind: "application-rejected", userId, reason })
    await emit(ctx, "admin", userId)
    return { userId }
  })
}
