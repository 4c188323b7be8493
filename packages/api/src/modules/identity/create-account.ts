import { randomUUID } from "node:crypto"
import { accounts, freelancerProfiles, users } from "@atelier/db/schema"
import type { JoinInput, SignUpInput } from "@atelier/domain/identity"
import { hashPassword } from "better-auth/crypto"
import { eq, sql } from "drizzle-orm"
import { enqueueAccountEmail, tell } from "#modules/notifications"
import { audit } from "#platform/audit"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { networkOf } from "./client-address.ts"
import { assertGoodPassword } from "./good-password.ts"
import { getInvitation, takeInvitation } from "./invitations.ts"
import { EMAILS, SIGN_UPS } from "./limits.ts"
import { assertAllowed } from "./rate-limit.ts"
import { assertSkills, rateOf, replaceSkills } from "./update-freelancer-profile.ts"

type NewUser = {
  name: string
  email: string
  passwordHash: string
  role: "CLIENT" | "FREELANCER"
  emailVerified: boolean
  timezone: string
}

async function insertUser(ctx: TxCtx, user: NewUser): Promise<string | null> {
  const { passwordHash, ...row } = user
  const [created] = await ctx.db
    .insert(users)
    .values({ id: randomUUID(), ...row })
    .onConflictDoNothing()
    .returning({ id: users.id })
  if (!created) {
    return null
  }
  await ctx.db.insert(accounts).values({
    id: randomUUID(),
    accountId: created.id,
    providerId: "credential",
    userId: created.id,
    password: passwordHash,
  })
  await audit(ctx, {
    action: "USER_CREATE",
    resourceType: "user",
    resourceId: created.id,
    after: { role: row.role, emailVerified: row.emailVerified },
  })
  return created.id
}

async function tellOwner(ctx: TxCtx, email: string) {
  const [owner] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email))
  if (owner) {
    await enqueueAccountEmail(ctx, { kind: "address-taken", userId: owner.id })
  }
}

/** Signs a client up. A taken address looks the same from outside; its owner gets an e-mail. */
export async function signUpClient(ctx: Ctx, input: SignUpInput): Promise<void> {
  await assertAllowed(ctx, EMAILS, input.email)
  assertGoodPassword("password", input.password, input)
  const passwordHash = await hashPassword(input.password)
  await inTx(ctx, async (ctx) => {
    const userId = await insertUser(ctx, {
      ...input,
      passwordHash,
      role: "CLIENT",
      emailVerified: false,
      timezone: "UTC",
    })
    await (userId ? enqueueAccountEmail(ctx, { kind: "verify-email", userId }) : tellOwner(ctx, input.email))
  })
}

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
      input.invitation === undefined ? null : await takeInvitation(ctx, input.invitation, { email, userId })
    await ctx.db.insert(freelancerProfiles).values({
      userId,
      skills: await replaceSkills(ctx, userId, input.skills),
      specializations: input.specializations,
      portfolioUrls: input.portfolioUrls,
      workingHours: input.workingHours,
      hourlyRate: rateOf(input.hourlyRateCents ?? null),
      bio: input.bio ?? null,
      status: invitedBy ? "APPROVED" : "PENDING",
      ...(invitedBy ? { approvedBy: invitedBy, approvedAt: sql`now()` } : {}),
    })
    if (!invitedBy) {
      await tell(ctx, "freelancer.applied", {}, { applicant: name }, { dedupeKey: `application:${userId}` })
    }
    return invited
      ? enqueueAccountEmail(ctx, { kind: "application-approved", userId })
      : enqueueAccountEmail(ctx, { kind: "verify-email", userId })
  })
  return { email }
}
