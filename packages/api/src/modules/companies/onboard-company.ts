import { audiences, companies } from "@atelier/db/schema"
import type { OnboardInput } from "@atelier/domain/companies"
import { eq } from "drizzle-orm"
import { enterCompany, lockCompanyOf } from "#modules/identity"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { COMPANY, type Company } from "./queries.ts"

/** Makes the caller's company from one short page; sent again, it answers with the company that exists. */
export function onboardCompany(ctx: Ctx<ClientActor>, { audience, ...company }: OnboardInput): Promise<Company> {
  return inTx(ctx, async (ctx) => {
    const { userId } = ctx.actor
    const existing = await lockCompanyOf(ctx, userId)
    if (existing) {
      const [row] = await ctx.db.select(COMPANY).from(companies).where(eq(companies.id, existing))
      return orNotFound(row)
    }
    const { name, website = null, industry = null } = company
    const values = { name, website, industry, onboardingStatus: "COMPLETED" as const }
    const [row] = await ctx.db.insert(companies).values(values).returning(COMPANY)
    const created = orNotFound(row)
    if (audience) {
      await ctx.db.insert(audiences).values({ companyId: created.id, name: audience, isPrimary: true })
    }
    await enterCompany(ctx, userId, created.id)
    record(ctx, "company.created", { id: created.id, after: { name, website, industry } })
    return created
  })
}
