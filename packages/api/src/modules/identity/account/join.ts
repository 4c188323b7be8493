// no audit: insertUser writes the row.
import { freelancerProfiles } from "@atelier/db/schema"
import type { JoinInput } from "@atelier/domain/identity"
import { hashPassword } from "better-auth/crypto"
import { sql } from "drizzle-orm"
import { enqueueAccountEmail, readAhead, record } from "#modules/notifications"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { networkOf } from "../sign-in/client-address.ts"
import { insertUser, type NewUser, tellOwner } from "../sign-in/create-account.ts"
import { assertGoodPassword } from "../sign-in/good-password.ts"
import { EMAILS, SIGN_UPS } from "../sign-in/limits.ts"
import { assertAllowed } from "../sign-in/rate-limit.ts"
import { getInvitation, takeInvitation } from "./invitations.ts"
import { assertSkills, keepSkills, rateOf } from "./update-freelancer-profile.ts"

async function assertInvitation(ctx: Ctx, { invitation, email }: JoinInput) {
  if (invitation !== undefined && (await getInvitation(ctx, { token: invitation })).email !== email) {
    fail("INVITATION_INVALID")
  }
}

/**
 * Takes a freelancer's application: user and PENDING profile at once; with an invitation APPROVED and confirmed, because
 * its secret came by mail. A taken address looks the same from outside; its owner gets an e-mail.
 */
export async function joinAsFreelancer(ctx: Ctx, input: JoinInput): Promise<{ email: string }> {
  if (ctx.actor.kind === "anonymous") {
    await assertAllowed(ctx, SIGN_UPS, networkOf(ctx.origin.address ?? ""))
  }
  await assertAllowed(ctx, EMAILS, input.email)
  assertGoodPassword("password", input.password, input)
  const { name, email, timezone } = input
  // Before anything tells a new address from a taken one, so that a made-up invitation cannot.
  await assertInvitation(ctx, input)
  await assertSkills(ctx, input.skills)
  const passwordHash = await hashPassword(input.password)
  await inTx(ctx, async (ctx) => {
    const invited = input.invitation !== undefined
    const user: NewUser = { name, email, timezone, passwordHash, role: "FREELANCER", emailVerified: invited }
    const userId = await insertUser(ctx, user)
    if (!userId) {
      return tellOwner(ctx, email)
    }
    const invitedBy =
      input.invitation === undefined
        ? null
        : (await takeInvitation(ctx, "FREELANCER", input.invitation, { email, userId })).invitedBy
    const profile = {
      userId,
      skills: await keepSkills(ctx, userId, input.skills),
      specializations: input.specializations,
      portfolioUrls: input.portfolioUrls,
      workingHours: input.workingHours,
      hourlyRate: rateOf(input.hourlyRateCents ?? null),
      bio: input.bio ?? null,
      status: invitedBy ? "APPROVED" : "PENDING",
      ...(invitedBy ? { approvedBy: invitedBy, approvedAt: sql`now()` } : {}),
    } as const
    await Promise.all([
      ctx.db.insert(freelancerProfiles).values(profile),
      readAhead(ctx, invitedBy ? [] : ["freelancer.applied"], sql`select ${userId}::text`),
    ])
    if (!invitedBy) {
      record(ctx, "freelancer.applied", { dedupeKey: `application:${userId}` }, { applicant: name })
    }
    return invited
      ? enqueueAccountEmail(ctx, { kind: "application-approved", userId })
      : enqueueAccountEmail(ctx, { kind: "verify-email", userId })
  })
  return { email }
}
