// no audit: a template is its author's own paper until it is ordered from
import { briefTemplates } from "@atelier/db/schema"
import type { RenameTemplateInput, ShareTemplateInput, TemplateByIdInput } from "@atelier/domain/briefs"
import { eq, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { nameTaken } from "./save-template.ts"
import { lockTemplate } from "./template-policy.ts"

type Changed = Promise<{ id: string }>
type Values = Partial<Pick<typeof briefTemplates.$inferInsert, "name" | "scope" | "companyId">>

function change(ctx: Ctx<ClientActor>, templateId: string, values: Values): Changed {
  return inTx(ctx, async (ctx) => {
    const { id } = await lockTemplate(ctx, templateId)
    await ctx.db
      .update(briefTemplates)
      .set({ ...values, updatedAt: sql`now()` })
      .where(eq(briefTemplates.id, id))
    return { id }
  }).catch(nameTaken)
}

/** Renames an own template. TEMPLATE_NAME_TAKEN. */
export function renameTemplate(ctx: Ctx<ClientActor>, { templateId, name }: RenameTemplateInput): Changed {
  return change(ctx, templateId, { name })
}

/** Shows an own template to everybody in the company, or to its author only again. TEMPLATE_NAME_TAKEN, COMPANY_MISSING. */
export function shareTemplate(ctx: Ctx<ClientActor>, { templateId, shared }: ShareTemplateInput): Changed {
  const { companyId } = ctx.actor
  if (shared && !companyId) {
    fail("COMPANY_MISSING")
  }
  return change(ctx, templateId, shared ? { scope: "COMPANY", companyId } : { scope: "OWN" })
}

/** Removes an own template; what was started from it stays. */
export function removeTemplate(ctx: Ctx<ClientActor>, { templateId }: TemplateByIdInput): Changed {
  return inTx(ctx, async (ctx) => {
    const { id } = await lockTemplate(ctx, templateId)
    await ctx.db.delete(briefTemplates).where(eq(briefTemplates.id, id))
    return { id }
  })
}
