import { invitations, users } from "@atelier/db/schema"
import {
  carriesLink,
  type InviteMemberInput,
  MAX_TEAM,
  type RevokeMemberInvitationInput,
} from "@atelier/domain/identity"
import { and, eq, ne, sql } from "drizzle-orm"
import { enqueueAccountEmail, record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { OPEN_INVITATION, storeInvitation } from "../account/invitations.ts"
import { EMAILS } from "../sign-in/limits.ts"
import { assertAllowed } from "../sign-in/rate-limit.ts"
import { lockOwnCompany } from "./policy.ts"

async function assertRoom(ctx: TxCtx, companyId: string, email: string) {
  const [row] = await ctx.db
    .select({
      people: sql<number>`count(*)::int`,
      invited: sql<number>`(select count(*)::int from ${invitations} where ${and(
        eq(invitations.companyId, companyId),
        ne(invitations.email, email),
        OPEN_INVITATION,
      )})`,
      here: sql<boolean>`coalesce(bool_or(${users.email} = ${email}), false)`,
    })
    .from(users)
    .where(eq(users.companyId, companyId))
  const { people, invited, here } = orNotFound(row)
  if (here) {
    fail("ALREADY_IN_TEAM")
  }
  if (people + invited >= MAX_TEAM) {
    fail("TEAM_FULL", { max: MAX_TEAM })
  }
}

/**
 * Invites someone to the owner's company, again as often as wanted: the newest link counts. What the address has for an
 * account is told to whoever gets the e-mail, never to the inviter. ALREADY_IN_TEAM, TEAM_FULL.
 */
export async function inviteMember(
  ctx: Ctx<ClientActor>,
  { email, teamRole }: InviteMemberInput,
): Promise<{ id: string }> {
  await assertAllowed(ctx, EMAILS, email)
  return inTx(ctx, async (ctx) => {
    const company = await lockOwnCompany(ctx)
    await assertRoom(ctx, company.id, email)
    const { userId: invitedBy, name: inviter } = ctx.actor
    const sent = { kind: "COMPANY_MEMBER", email, invitedBy, companyId: company.id, companyRole: teamRole } as const
    const { id, token } = await storeInvitation(ctx, sent)
    const name = carriesLink(company.name) ? inviter : company.name
    await enqueueAccountEmail(ctx, { kind: "team-invitation", email, token, company: name, inviter })
    return { id }
  })
}

/** Withdraws an open invitation of the owner's company; NOT_FOUND when there is none. */
export function revokeMemberInvitation(
  ctx: Ctx<ClientActor>,
  { invitationId }: RevokeMemberInvitationInput,
): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const company = await lockOwnCompany(ctx)
    const [row] = await ctx.db
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitations.id, invitationId), eq(invitations.companyId, company.id), OPEN_INVITATION))
      .returning({ id: invitations.id })
    const revoked = orNotFound(row)
    record(ctx, "invitation.revoked", { id: revoked.id })
    await emit(ctx, "user", ctx.actor.userId)
    return revoked
  })
}
