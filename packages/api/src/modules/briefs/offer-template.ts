import { briefTemplates } from "@atelier/db/schema"
import type { TemplateByIdInput } from "@atelier/domain/briefs"
import { and, eq } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { nameTaken } from "./save-template.ts"

/** Offers a copy of a template to all clients; its author's own stays as it is. TEMPLATE_NAME_TAKEN when there is one. */
export function offerTemplate(ctx: Ctx<AdminActor>, { templateId }: TemplateByIdInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const [found] = await ctx.db.select().from(briefTemplates).where(eq(briefTemplates.id, templateId))
    const { name, fields } = orNotFound(found)
    const [row] = await ctx.db
      .insert(briefTemplates)
      .values({ name, fields, scope: "HOUSE" })
      .returning({ id: briefTemplates.id })
    const { id } = orNotFound(row)
    record(ctx, "briefs.templateOffered", { id, after: { name } })
    return { id }
  }).catch(nameTaken)
}

/** Withdraws a template that is offered to all clients; what was started from it stays. */
export function withdrawTemplate(ctx: Ctx<AdminActor>, { templateId }: TemplateByIdInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const [row] = await ctx.db
      .delete(briefTemplates)
      .where(and(eq(briefTemplates.id, templateId), eq(briefTemplates.scope, "HOUSE")))
      .returning({ id: briefTemplates.id, name: briefTemplates.name })
    const { id, name } = orNotFound(row)
    record(ctx, "briefs.templateWithdrawn", { id, before: { name } })
    return { id }
  })
}
