// no audit: a template is its author's own paper until it is ordered from
import { briefTemplates } from "@atelier/db/schema"
import { MAX_TEMPLATES, parseBrief, reusable, type SaveTemplateInput } from "@atelier/domain/briefs"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail, orNotFound, violates } from "#platform/errors"
import { inTx } from "#platform/tx"
import { loadBriefFor } from "./policy.ts"
import { countOwnTemplates } from "./template-policy.ts"

const NAMES = ["brief_templates_own_name", "brief_templates_company_name", "brief_templates_house_name"]

/** A name that its owner has given already is TEMPLATE_NAME_TAKEN. */
export function nameTaken(error: unknown): never {
  if (NAMES.some((index) => violates(error, index))) {
    fail("TEMPLATE_NAME_TAKEN")
  }
  throw error
}

/** Keeps what a brief says, without its days, under a name of its own. TEMPLATES_FULL, TEMPLATE_NAME_TAKEN. */
export function saveTemplate(ctx: Ctx<ClientActor>, { briefId, name }: SaveTemplateInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const { userId: createdBy, companyId } = ctx.actor
    const [{ fields }, own] = await Promise.all([loadBriefFor(ctx, briefId), countOwnTemplates(ctx)])
    if (own >= MAX_TEMPLATES) {
      fail("TEMPLATES_FULL", { limit: MAX_TEMPLATES })
    }
    const brief = parseBrief(fields)
    const { styleIds = [] } = brief.visualDirection.value ?? {}
    const { audienceId } = brief.audience.value ?? {}
    // What is gone by then is left out when a draft starts from it.
    const all = { styleIds: new Set(styleIds), audienceIds: new Set(audienceId ? [audienceId] : []) }
    const [saved] = await ctx.db
      .insert(briefTemplates)
      .values({ createdBy, companyId, name, fields: reusable(brief, all) })
      .returning({ id: briefTemplates.id })
    return orNotFound(saved)
  }).catch(nameTaken)
}
