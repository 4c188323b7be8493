import { audiences, companies } from "@atelier/db/schema"
import { industryOf } from "@atelier/domain/companies"
import { copy } from "@atelier/domain/copy"
import { eq } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { ownCompanyId } from "./policy.ts"

export type SuggestedAudience = { name: string; description: string }

/** Audiences that companies of this industry usually have, without those that the company has already; by rules alone. */
export async function suggestAudiences(ctx: AnyCtx<ClientActor>): Promise<SuggestedAudience[]> {
  const companyId = ownCompanyId(ctx)
  const [[company], known] = await Promise.all([
    ctx.db.select({ industry: companies.industry }).from(companies).where(eq(companies.id, companyId)),
    ctx.db.select({ name: audiences.name }).from(audiences).where(eq(audiences.companyId, companyId)).limit(100),
  ])
  const industry = industryOf(company?.industry ?? null)
  const names = new Set(known.map(({ name }) => name))
  return industry === null ? [] : copy.audienceSuggestions[industry].filter(({ name }) => !names.has(name))
}
