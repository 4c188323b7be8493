import { companies, users } from "@atelier/db/schema"
import type { CompanyRole } from "@atelier/domain/companies"
import { and, eq, isNull } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { orNotYours } from "#platform/not-yours"

export type OwnCompany = { id: string; name: string }

/**
 * The company of its owner, whose row stays locked until the transaction ends: everything that changes who belongs to it, or
 * what they may spend, queues here, and behind it their orders. OWNER_ONLY when someone else has become the owner.
 */
export async function lockOwnCompany(ctx: TxCtx<ClientActor>): Promise<OwnCompany> {
  const { userId } = ctx.actor
  const [row] = await ctx.db
    .select({ id: companies.id, name: companies.name, role: users.companyRole })
    .from(users)
    .innerJoin(companies, eq(companies.id, users.companyId))
    .where(eq(users.id, userId))
    .for("no key update", { of: users })
  const { role, ...company } = row ?? fail("COMPANY_MISSING")
  return role === "OWNER" ? company : fail("OWNER_ONLY")
}

export type Colleague = {
  id: string
  name: string
  role: CompanyRole | null
  monthlyBudget: number | null
  ownershipOfferedUntil: Date | null
}

/** Someone else of this company, locked; NOT_FOUND for everyone else. */
export async function lockColleague(ctx: TxCtx<ClientActor>, companyId: string, id: string): Promise<Colleague> {
  const [found] = await ctx.db
    .select({
      id: users.id,
      name: users.name,
      role: users.companyRole,
      monthlyBudget: users.monthlyBudget,
      ownershipOfferedUntil: users.ownershipOfferedUntil,
    })
    .from(users)
    .where(and(eq(users.id, id), eq(users.companyId, companyId), isNull(users.erasedAt)))
    .for("no key update")
  const row = await orNotYours(ctx, found, users.id, id)
  return row.id === ctx.actor.userId ? fail("OWNER_STAYS") : row
}

/** The name of a company, for what is told of it. */
export async function companyName(ctx: TxCtx, companyId: string): Promise<string> {
  const [row] = await ctx.db.select({ name: companies.name }).from(companies).where(eq(companies.id, companyId))
  return orNotFound(row).name
}
