import { companies, invitations, users } from "@atelier/db/schema"
import type { TeamRole } from "@atelier/domain/companies"
import type { AcceptMembershipInput, JoinTeamInput, MemberInvitationInput } from "@atelier/domain/identity"
import { hashPassword } from "better-auth/crypto"
import { and, eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { MemberActor } from "#platform/actor"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { openWith, takeInvitation } from "../account/invitations.ts"
import { networkOf } from "../sign-in/client-address.ts"
import { findOwner } from "../sign-in/company-owner.ts"
import { insertUser } from "../sign-in/create-account.ts"
import { assertGoodPassword } from "../sign-in/good-password.ts"
import { EMAILS, SIGN_UPS } from "../sign-in/limits.ts"
import { assertAllowed } from "../sign-in/rate-limit.ts"
import { companyName } from "./policy.ts"

export type MemberInvitation = { email: string; company: string; role: TeamRole; inviter: string; hasAccount: boolean }

/** What an invitation of a company says, to whoever has its secret; NOT_FOUND when the link no longer works. */
export async function getMemberInvitation(ctx: AnyCtx, { token }: MemberInvitationInput): Promise<MemberInvitation> {
  const [row] = await ctx.db
    .select({
      email: invitations.email,
      company: companies.name,
      role: invitations.companyRole,
      inviter: users.name,
      hasAccount: sql<boolean>`exists (select from users known where known.email = ${invitations.email})`,
    })
    .from(invitations)
    .innerJoin(companies, eq(companies.id, invitations.companyId))
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(openWith("COMPANY_MEMBER", token))
  const { role, ...invitation } = orNotFound(row)
  return { ...invitation, role: orNotFound(role) }
}

type Entering = { id: string; email: string; name: string }

/** Makes someone a member by their invitation, and tells the owner. Their own credits stay theirs, outside the company. */
async function enter(ctx: TxCtx, person: Entering, token: string): Promise<{ companyId: string }> {
  const taken = await takeInvitation(ctx, "COMPANY_MEMBER", token, { email: person.email, userId: person.id })
  const companyId = orNotFound(taken.companyId)
  const [owner, company] = await Promise.all([findOwner(ctx, companyId), companyName(ctx, companyId)])
  await ctx.db
    .update(users)
    .set({ companyId, companyRole: taken.companyRole, emailVerified: true, onboardingCompleted: true })
    .where(eq(users.id, person.id))
  const after = { companyId, companyRole: taken.companyRole }
  record(ctx, "member.joined", { id: person.id, after, client: owner }, { member: person.name, company })
  await emit(ctx, "user", person.id)
  return { companyId }
}

/** Leaves room for the new company: refuses someone of another one, unless it is empty without them and they say so. */
async function leaveOwn(ctx: TxCtx, userId: string, agreed: boolean): Promise<void> {
  const others = sql<boolean>`exists (select from users o where o.company_id = "companies"."id" and o.id <> ${userId})`
  const [own] = await ctx.db
    .select({ company: companies.name, shared: others })
    .from(users)
    .innerJoin(companies, eq(companies.id, users.companyId))
    .where(eq(users.id, userId))
    .for("no key update", { of: users })
  if (own && (own.shared || !agreed)) {
    fail("IN_OTHER_COMPANY", { company: own.company, alone: !own.shared })
  }
  if (own) {
    await ctx.db.update(users).set({ companyId: null }).where(eq(users.id, userId))
  }
}

/** A signed-in client joins the company that has invited them. INVITATION_FOR_CLIENTS, IN_OTHER_COMPANY, INVITATION_INVALID. */
export function acceptMembership(ctx: Ctx<MemberActor>, input: AcceptMembershipInput): Promise<{ companyId: string }> {
  return inTx(ctx, async (ctx) => {
    const { actor } = ctx
    const [invited] = await ctx.db
      .select({ companyId: invitations.companyId })
      .from(invitations)
      .where(
        and(
          openWith("COMPANY_MEMBER", input.token),
          actor.kind === "user" ? eq(invitations.email, actor.email) : undefined,
        ),
      )
    if (!invited || actor.kind !== "user") {
      return fail("INVITATION_INVALID")
    }
    if (actor.role !== "CLIENT") {
      fail("INVITATION_FOR_CLIENTS")
    }
    if (actor.companyId === invited.companyId) {
      fail("ALREADY_IN_TEAM")
    }
    await leaveOwn(ctx, actor.userId, input.leaveOwn)
    return enter(ctx, { id: actor.userId, email: actor.email, name: actor.name }, input.token)
  })
}

/** A new client's account for an invitation, confirmed because its secret came by mail. INVITATION_INVALID. */
export async function joinTeam(ctx: Ctx, input: JoinTeamInput): Promise<{ email: string }> {
  if (ctx.actor.kind === "anonymous") {
    await assertAllowed(ctx, SIGN_UPS, networkOf(ctx.origin.address ?? ""))
  }
  const { email } = await getMemberInvitation(ctx, input)
  await assertAllowed(ctx, EMAILS, email)
  const { name, timezone, password, token } = input
  assertGoodPassword("password", password, { name, email })
  const passwordHash = await hashPassword(password)
  return inTx(ctx, async (ctx) => {
    const user = { name, email, timezone, passwordHash, role: "CLIENT", emailVerified: true } as const
    const id = (await insertUser(ctx, user)) ?? fail("INVITATION_INVALID")
    await enter(ctx, { id, email, name }, token)
    return { email }
  })
}
