import { audiences } from "@atelier/db/schema"
import { and, eq } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx, TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"

/** The caller's company; NOT_FOUND before the onboarding. */
export const ownCompanyId = (ctx: AnyCtx<ClientActor>): string => ctx.actor.companyId ?? fail("COMPANY_MISSING")

/** An audience of the caller's company, locked; NOT_FOUND when it is another company's. */
export async function loadAudience(ctx: TxCtx<ClientActor>, id: string) {
  const mine = and(eq(audiences.id, id), eq(audiences.companyId, ownCompanyId(ctx)))
  const [row] = await ctx.db
    .select({ id: audiences.id, name: audiences.name, isPrimary: audiences.isPrimary })
    .from(audiences)
    .where(mine)
    .for("no key update")
  return orNotFound(row)
}
