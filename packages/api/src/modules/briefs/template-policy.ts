import { briefTemplates } from "@atelier/db/schema"
import { and, count, eq, not, or, type SQL, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { orNotYours } from "#platform/not-yours"

type TemplateRow = typeof briefTemplates.$inferSelect

const isShared = eq(briefTemplates.scope, "COMPANY")

/** How many templates the actor has made and still has. The lock makes those saved at the same time count each other. */
export async function countOwnTemplates(ctx: TxCtx<ClientActor>): Promise<number> {
  const { userId, companyId } = ctx.actor
  const lock = ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('briefs.templates'), hashtext(${userId}))`)
  const rows = ctx.db
    .select({ count: count() })
    .from(briefTemplates)
    .where(
      and(
        eq(briefTemplates.createdBy, userId),
        or(not(isShared), companyId ? eq(briefTemplates.companyId, companyId) : undefined),
      ),
    )
  const [, [own]] = await Promise.all([lock, rows])
  return own?.count ?? 0
}

/** Templates the actor may start from: own ones, those shared in the company, and the house's. */
export function usableTemplates({ actor }: AnyCtx<ClientActor>): SQL | undefined {
  const { userId, companyId } = actor
  return or(
    and(eq(briefTemplates.createdBy, userId), not(isShared)),
    eq(briefTemplates.scope, "HOUSE"),
    companyId ? and(isShared, eq(briefTemplates.companyId, companyId)) : undefined,
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

/**
 * Templates the actor may change: own ones, and as the owner of the company those that are shared in it. What is shared
 * stays with its company when its author leaves.
 */
function changeableTemplates({ actor }: AnyCtx<ClientActor>): SQL | undefined {
  const { userId, companyId, companyRole } = actor
  const own = eq(briefTemplates.createdBy, userId)
  return or(
    and(own, not(isShared)),
    companyId
      ? and(isShared, eq(briefTemplates.companyId, companyId), companyRole === "OWNER" ? undefined : own)
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
