import { audiences, companies } from "@atelier/db/schema"
import type { DeleteAudienceInput, SaveAudienceInput } from "@atelier/domain/companies"
import { and, count, eq } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { loadAudience, ownCompanyId } from "./policy.ts"
import { AUDIENCE, type Audience } from "./queries.ts"

const MAX_AUDIENCES = 100

async function assertRoom(ctx: TxCtx, companyId: string) {
  const [row] = await ctx.db.select({ n: count() }).from(audiences).where(eq(audiences.companyId, companyId))
  if ((row?.n ?? 0) >= MAX_AUDIENCES) {
    fail("AUDIENCE_LIMIT", { max: MAX_AUDIENCES })
  }
}

const traceOf = ({ name, isPrimary }: Pick<Audience, "name" | "isPrimary">) => ({ audience: name, isPrimary })

/** Makes or changes an audience of the caller's company; a new primary one takes the place of the old. */
export function saveAudience(ctx: Ctx<ClientActor>, { id, ...values }: SaveAudienceInput): Promise<Audience> {
  return inTx(ctx, async (ctx) => {
    const companyId = ownCompanyId(ctx)
    await ctx.db.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)).for("no key update")
    const before = id === undefined ? undefined : traceOf(await loadAudience(ctx, id))
    if (!before) {
      await assertRoom(ctx, companyId)
    }
    if (values.isPrimary) {
      const primary = and(eq(audiences.companyId, companyId), eq(audiences.isPrimary, true))
      await ctx.db.update(audiences).set({ isPrimary: false }).where(primary)
    }
    const [row] =
      id === undefined
        ? await ctx.db
            .insert(audiences)
            .values({ ...values, companyId })
            .returning(AUDIENCE)
        : await ctx.db.update(audiences).set(values).where(eq(audiences.id, id)).returning(AUDIENCE)
    const saved = orNotFound(row)
    record(ctx, "audience.saved", { id: saved.id, before, after: traceOf(saved) })
    return saved
  })
}

/** Removes an audience of the caller's company; briefs keep what they took from it. */
export function deleteAudience(ctx: Ctx<ClientActor>, { audienceId }: DeleteAudienceInput): Promise<{ id: string }> {
  return inTx(ctx, async (ctx) => {
    const audience = await loadAudience(ctx, audienceId)
    const { id } = audience
    await ctx.db.delete(audiences).where(eq(audiences.id, id))
    record(ctx, "audience.deleted", { id, before: traceOf(audience) })
    return { id }
  })
}
