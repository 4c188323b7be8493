import { createHash, randomBytes } from "node:crypto"
import { invitations } from "@atelier/db/schema"
import type { TeamRole } from "@atelier/domain/companies"
import type { InvitationKind, InviteFreelancerInput } from "@atelier/domain/identity"
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm"
import { enqueueAccountEmail, record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex")
/** Neither accepted nor revoked nor expired. */
export const OPEN_INVITATION = and(
  isNull(invitations.acceptedAt),
  isNull(invitations.revokedAt),
  gt(invitations.expiresAt, sql`now()`),
)

export type InvitationRow = {
  id: string
  email: string
  expiresAt: Date
  createdAt: Date
  state: "OPEN" | "ACCEPTED" | "REVOKED" | "EXPIRED"
}

type Sent = { email: string; invitedBy: string } & (
  | { kind: "FREELANCER" }
  | { kind: "COMPANY_MEMBER"; companyId: string; companyRole: TeamRole }
)

/** Stores an invitation for two weeks in place of an open one for the same; answers with its secret, for the e-mail. */
export async function storeInvitation(ctx: TxCtx, sent: Sent): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString("base64url")
  const same = sent.kind === "FREELANCER" ? undefined : eq(invitations.companyId, sent.companyId)
  await ctx.db
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(invitations.kind, sent.kind), eq(invitations.email, sent.email), same, OPEN_INVITATION))
  const [row] = await ctx.db
    .insert(invitations)
    .values({ ...sent, tokenHash: hashOf(token), expiresAt: sql`now() + interval '14 days'` })
    .returning({ id: invitations.id })
  const { id } = orNotFound(row)
  record(ctx, "invitation.created", { id, after: { kind: sent.kind } })
  return { id, token }
}

/** Invites a freelancer by e-mail; the link works for two weeks and replaces an earlier one. */
export function inviteFreelancer(ctx: Ctx<AdminActor>, { email }: InviteFreelancerInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const invitedBy = ctx.actor.userId ?? fail("WRONG_ROLE")
    const { id, token } = await storeInvitation(ctx, { kind: "FREELANCER", email, invitedBy })
    await enqueueAccountEmail(ctx, { kind: "invitation", email, token })
    return { id }
  })
}

/** Takes an open invitation back; NOT_FOUND when it is no longer open. */
export function revokeInvitation(ctx: Ctx<AdminActor>, { id }: { id: string }): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitations.id, id), eq(invitations.kind, "FREELANCER"), OPEN_INVITATION))
      .returning({ id: invitations.id })
    record(ctx, "invitation.revoked", { id })
    return orNotFound(row)
  })
}

/** Whoever is no admin any more invites nobody: the open invitations of that person end, in the transaction of the change. */
export async function revokeInvitationsOf(ctx: TxCtx, adminId: string): Promise<void> {
  await ctx.db
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(invitations.invitedBy, adminId), eq(invitations.kind, "FREELANCER"), OPEN_INVITATION))
}

/** The newest hundred invitations of freelancers. */
export function listInvitations(ctx: Ctx<AdminActor>): Promise<InvitationRow[]> {
  return ctx.db
    .select({
      id: invitations.id,
      email: invitations.email,
      expiresAt: invitations.expiresAt,
      createdAt: invitations.createdAt,
      state: sql<InvitationRow["state"]>`case when ${invitations.acceptedAt} is not null then 'ACCEPTED'
        when ${invitations.revokedAt} is not null then 'REVOKED' when ${invitations.expiresAt} <= now() then 'EXPIRED' else 'OPEN' end`,
    })
    .from(invitations)
    .where(eq(invitations.kind, "FREELANCER"))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(100)
}

/** The open invitation of this kind with this secret; NOT_FOUND when the link no longer works. */
export const openWith = (kind: InvitationKind, token: string) =>
  and(eq(invitations.tokenHash, hashOf(token)), eq(invitations.kind, kind), OPEN_INVITATION)

/** The address an open invitation was sent to; NOT_FOUND when the link no longer works. */
export async function getInvitation(ctx: AnyCtx, { token }: { token: string }): Promise<{ email: string }> {
  const [row] = await ctx.db.select({ email: invitations.email }).from(invitations).where(openWith("FREELANCER", token))
  return orNotFound(row)
}

/** Uses an invitation up, once, for the address it was sent to; returns what it says. */
export async function takeInvitation(
  ctx: TxCtx,
  kind: InvitationKind,
  token: string,
  by: { email: string; userId: string },
): Promise<typeof invitations.$inferSelect> {
  const [row] = await ctx.db
    .update(invitations)
    .set({ acceptedAt: sql`now()`, acceptedBy: by.userId })
    .where(and(openWith(kind, token), eq(invitations.email, by.email)))
    .returning()
  return row ?? fail("INVITATION_INVALID")
}
