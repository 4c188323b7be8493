import { users } from "@atelier/db/schema"
import { eq, type SQL, type SQLWrapper, sql } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"

/** The owner of a company as an expression; null without one. */
export const ownerIdOf = (companyId: SQLWrapper): SQL<string | null> =>
  sql`(select owner.id from users owner where owner.company_id = ${companyId} and owner.company_role = 'OWNER')`

/** The owner of a company, who pays for what its members order; null when no one is left in it. */
export async function findOwner(ctx: AnyCtx, companyId: string): Promise<string | null> {
  const [row] = await ctx.db
    .select({ id: ownerIdOf(sql`${companyId}::uuid`) })
    .from(users)
    .where(eq(users.companyId, companyId))
    .limit(1)
  return row?.id ?? null
}
