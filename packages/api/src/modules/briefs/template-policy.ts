import { briefTemplates } from "@atelier/db/schema"
import { and, eq, or, type SQL } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { orNotYours } from "#platform/not-yours"

type TemplateRow = typeof briefTemplates.$inferSelect

/** Templates the actor may start from: own ones, those shared in the company, and the house's. */
export function usableTemplates({ actor }: AnyCtx<ClientActor>): SQL | undefined {
  const { userId, companyId } = actor
  return or(
    eq(briefTemplates.createdBy, userId),
    eq(briefTemplates.scope, "HOUSE"),
    companyId ? and(eq(briefTemplates.scope, "COMPANY"), eq(briefTemplates.companyId, companyId)) : undefined,
  )
}

/** A template the actor may start from; NOT_FOUND otherwise. */
export async function loadTemplateToUse(ctx: TxCtx<ClientActor>, id: string): Promise<TemplateRow> {
  const [row] = await ctx.db
    .select()
    .from(briefTemplates)
    .where(and(eq(briefTemplates.id, id), usableTemplates(ctx)))
  return orNotYours(ctx, row, briefTemplates.id, id)
}

/** Templates the actor may change: own ones, and as the owner of the company those that are shared in it. */
function changeableTemplates({ actor }: AnyCtx<ClientActor>): SQL | undefined {
  const { userId, companyId, companyRole } = actor
  return or(
    eq(briefTemplates.createdBy, userId),
    companyId && companyRole === "OWNER"
      ? and(eq(briefTemplates.scope, "COMPANY"), eq(briefTemplates.companyId, companyId))
      : undefined,
  )
}

/** A template the actor may change, locked; NOT_FOUND otherwise: who only uses it does not change it. */
export async function lockTemplate(ctx: TxCtx<ClientActor>, id: string): Promise<TemplateRow> {
  const [row] = await ctx.db
    .select()
    .from(briefTemplates)
    .where(and(eq(briefTemplates.id, id), changeableTemplates(ctx)))
    .for("update")
  return orNotYours(ctx, row, briefTemplates.id, id)
}
