import { randomUUID } from "node:crypto"
import { accounts, freelancerProfiles, users } from "@atelier/db/schema"
import { type JoinInput, type PasswordProblem, passwordProblem, type SignUpInput } from "@atelier/domain/identity"
import { hashPassword } from "better-auth/crypto"
import { eq, sql } from "drizzle-orm"
import { audit } from "#platform/audit"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { getInvitation, takeInvitation } from "./invitations.ts"
import { enqueueLetter } from "./letters.ts"
import { LETTERS, SIGN_UPS } from "./limits.ts"
import { type Limit, takeTry } from "./rate-limit.ts"

/** What a limit allows is taken before any work is done; RATE_LIMITED carries the seconds to wait. */
export const assertTry = async (ctx: Pick<AnyCtx, "db">, limit: Limit, subject: string): Promise<void> => {
  const { allowed, retryAfterSeconds } = await takeTry(ctx, limit, subject)
  if (!allowed) {
    fail("RATE_LIMITED", { retryAfterSeconds })
  }
}

const PASSWORD_SENTENCES: Record<PasswordProblem, string> = {
  TOO_SHORT: "Use at least 12 characters.",
  TOO_LONG: "Use at most 128 characters.",
  COMMON: "This is one of the passwords that everybody tries first. Choose another.",
  REPEATED: "This repeats itself. Use more different characters.",
  SEQUENCE: "This follows the keyboard or the alphabet. Choose something less regular.",
  CONTAINS_NAME: "This is mostly your name or address. Choose something that others cannot guess.",
}

/** INVALID_INPUT where a new password is too short, too common or made of what everybody knows about its owner. */
export const assertGoodPassword = (
  field: string,
  password: string,
  person: { name?: string; email?: string },
): void => {
  const problem = passwordProblem(password, person)
  if (problem) {
    const sentence = PASSWORD_SENTENCES[problem]
    fail("INVALID_INPUT", { fieldErrors: { [field]: [sentence] } }, sentence)
  }
}

type NewUser = {
  name: string
  email: string
  passwordHash: string
  role: "CLIENT" | "FREELANCER"
  emailVerified: boolean
  timezone: string
}

const insertUser = async (ctx: TxCtx, user: NewUser): Promise<string | null> => {
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

const tellOwner = async (ctx: TxCtx, email: string) => {
  const [owner] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email))
  if (owner) {
    await enqueueLetter(ctx, { kind: "address-taken", userId: owner.id })
  }
}

/** Signs a client up. A taken address looks the same from outside; its owner gets a letter. */
export const signUpClient = async (ctx: Ctx, input: SignUpInput): Promise<void> => {
  await assertTry(ctx, LETTERS, input.email)
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
    await (userId ? enqueueLetter(ctx, { kind: "verify-email", userId }) : tellOwner(ctx, input.email))
  })
}

const assertInvitation = async (ctx: Ctx, { invitation, email }: JoinInput) => {
  if (invitation !== undefined && (await getInvitation(ctx, { token: invitation })).email !== email) {
    fail("NOT_FOUND", {}, "This invitation was sent to another address.")
  }
}

/**
 * Takes a freelancer's application: user and PENDING profile at once; with an invitation APPROVED and confirmed, because
 * its secret came by mail. A taken address looks the same from outside; its owner gets a letter.
 */
export const joinAsFreelancer = async (ctx: Ctx, input: JoinInput): Promise<{ email: string }> => {
  if (ctx.actor.kind === "anonymous" && ctx.actor.address) {
    await assertTry(ctx, SIGN_UPS, ctx.actor.address)
  }
  await assertTry(ctx, LETTERS, input.email)
  assertGoodPassword("password", input.password, input)
  const { name, email, timezone } = input
  // Before anything tells a new address from a taken one, so that a made-up invitation cannot.
  await assertInvitation(ctx, input)
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
      portfolioUrls: input.portfolioUrls,
      bio: input.bio ?? null,
      status: invitedBy ? "APPROVED" : "PENDING",
      ...(invitedBy ? { approvedBy: invitedBy, approvedAt: sql`now()` } : {}),
    })
    return invited
      ? enqueueLetter(ctx, { kind: "application-approved", userId })
      : enqueueLetter(ctx, { kind: "verify-email", userId })
  })
  return { email }
}
