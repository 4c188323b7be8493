import { companies } from "@atelier/db/schema"
import type { UpdateCompanyInput } from "@atelier/domain/companies"
import { eq } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { ownCompanyId } from "./policy.ts"
import { COMPANY, type Company } from "./queries.ts"

/** Changes the brand of the caller's company; what is left out stays, null clears. */
export function updateCompany(ctx: Ctx<ClientActor>, input: UpdateCompanyInput): Promise<Company> {
  return inTx(ctx, async (ctx) => {
    const mine = eq(companies.id, ownCompanyId(ctx))
    const [found] = await ctx.db.select(COMPANY).from(companies).where(mine).for("no key update")
    const before = orNotFound(found)
    const set = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    if (Object.keys(set).length === 0) {
      return before
    }
    const [after] = await ctx.db.update(companies).set(set).where(mine).returning(COMPANY)
    const was = Object.fromEntries(Object.entries(before).filter(([key]) => Object.hasOwn(set, key)))
    record(ctx, "company.updated", { id: before.id, before: was, after: set })
    return orNotFound(after)
  })
}
