import { companies, invitations, users } from "@atelier/db/schema"
import { budgetMonth, type CompanyRole, type TeamRole } from "@atelier/domain/companies"
import { and, asc, desc, eq, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { OPEN_INVITATION } from "../account/invitations.ts"

type TeamMember = {
  id: string
  name: string
  email: string
  role: CompanyRole
  joinedAt: Date | null
  /** Credits a calendar month of the owner's time zone; null is no limit, or none of the reader's business. */
  monthlyBudget: number | null
  /** Credits ordered for in this month, less what came back; null where it is none of the reader's business. */
  spent: number | null
  /** Until when they may take over the company. */
  ownershipOfferedUntil: Date | null
}
type TeamInvitation = { id: string; email: string; role: TeamRole; expiresAt: Date }
export type Team = {
  people: TeamMember[]
  invitations: TeamInvitation[]
  /** From how many credits on a member's order waits for the owner; null is no limit. */
  approvalAbove: number | null
}

/**
 * What a person has ordered for in this month of the company's time zone, or since they joined. Drizzle drops table names in a
 * select of one table, so the outer columns are written out.
 */
function spentIn(month: string) {
  return sql<number>`(
  select greatest(coalesce(-sum(spent.amount), 0), 0)::int from credit_transactions spent
  where spent.member_id = "users"."id" and spent.budget_month = ${month} and spent.created_at >= "users"."company_joined_at")`
}

/** What is left of a member's budget this month, and the company's limit for one order; null is no limit. */
export type Allowance = { left: number | null; highest: number | null }

export async function getAllowance(ctx: AnyCtx<ClientActor>): Promise<Allowance> {
  const [row] = await ctx.db
    .select({
      budget: users.monthlyBudget,
      spent: spentIn(budgetMonth(ctx.now(), ctx.actor.payerTimezone)),
      highest: companies.approvalAbove,
    })
    .from(users)
    .innerJoin(companies, eq(companies.id, users.companyId))
    .where(eq(users.id, ctx.actor.userId))
  const { budget, spent, highest } = orNotFound(row)
  return { left: budget === null ? null : Math.max(0, budget - spent), highest }
}

async function listPeople(ctx: AnyCtx<ClientActor>, companyId: string): Promise<TeamMember[]> {
  const { userId, companyRole } = ctx.actor
  const rows = await ctx.db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.companyRole,
      joinedAt: users.companyJoinedAt,
      monthlyBudget: users.monthlyBudget,
      spent: spentIn(budgetMonth(ctx.now(), ctx.actor.payerTimezone)),
      ownershipOfferedUntil:
        sql<Date | null>`case when ${users.ownershipOfferedUntil} > now() then ${users.ownershipOfferedUntil} end`.mapWith(
          users.ownershipOfferedUntil,
        ),
    })
    .from(users)
    .where(eq(users.companyId, companyId))
    .orderBy(sql`${users.companyRole} <> 'OWNER'`, asc(users.name), asc(users.id))
    .limit(100)
  return rows.map((row) => {
    const shown = companyRole === "OWNER" || row.id === userId
    return {
      ...row,
      role: row.role ?? fail("NOT_FOUND"),
      monthlyBudget: shown ? row.monthlyBudget : null,
      spent: shown ? row.spent : null,
      ownershipOfferedUntil: shown ? row.ownershipOfferedUntil : null,
    }
  })
}

function listOpenInvitations(ctx: AnyCtx<ClientActor>, companyId: string): Promise<TeamInvitation[]> {
  return ctx.db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: sql<TeamRole>`${invitations.companyRole}`,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(and(eq(invitations.companyId, companyId), eq(invitations.kind, "COMPANY_MEMBER"), OPEN_INVITATION))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(100)
}

/** Who belongs to the caller's company, the owner first; open invitations and everyone's budget are shown to the owner. */
export async function getTeam(ctx: AnyCtx<ClientActor>): Promise<Team> {
  const { companyId, companyRole } = ctx.actor
  if (companyId === null) {
    return fail("COMPANY_MISSING")
  }
  const [people, open, [company]] = await Promise.all([
    listPeople(ctx, companyId),
    companyRole === "OWNER" ? listOpenInvitations(ctx, companyId) : [],
    ctx.db.select({ approvalAbove: companies.approvalAbove }).from(companies).where(eq(companies.id, companyId)),
  ])
  return { people, invitations: open, approvalAbove: orNotFound(company).approvalAbove }
}
