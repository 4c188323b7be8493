import { users } from "@atelier/db/schema"
import type { RemoveMemberInput } from "@atelier/domain/identity"
import { eq } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { findOwner } from "../sign-in/company-owner.ts"
import { companyName, lockColleague, lockOwnCompany } from "./policy.ts"

/** Takes someone out of their company. Their tasks stay with it: the database makes its owner their client. */
async function takeOut(ctx: TxCtx, userId: string): Promise<void> {
  await ctx.db.update(users).set({ companyId: null }).where(eq(users.id, userId))
  await emit(ctx, "user", userId)
}

/** A member or viewer leaves the company, the tasks stay. OWNER_STAYS for its owner. */
export function leaveTeam(ctx: Ctx<ClientActor>): Promise<{ companyId: string }> {
  return inTx(ctx, async (ctx) => {
    const { userId, name, companyId, companyRole } = ctx.actor
    if (companyId === null) {
      return fail("COMPANY_MISSING")
    }
    if (companyRole === "OWNER") {
      fail("OWNER_STAYS")
    }
    const owner = await findOwner(ctx, companyId)
    if (owner) {
      await ctx.db.select({ id: users.id }).from(users).where(eq(users.id, owner)).for("no key update")
    }
    await takeOut(ctx, userId)
    const company = await companyName(ctx, companyId)
    const change = { before: { companyId }, after: { companyId: null } }
    record(ctx, "member.left", { id: userId, ...change, client: owner }, { member: name, company })
    return { companyId }
  })
}

/** The owner removes someone from the company, who is told; the tasks stay. */
export function removeMember(ctx: Ctx<ClientActor>, { colleagueId }: RemoveMemberInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const company = await lockOwnCompany(ctx)
    const { id } = await lockColleague(ctx, company.id, colleagueId)
    await takeOut(ctx, id)
    const change = { before: { companyId: company.id }, after: { companyId: null } }
    record(ctx, "member.removed", { id, ...change, client: id }, { company: company.name })
    return { id }
  })
}
