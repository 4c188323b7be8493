import { randomUUID } from "node:crypto"
import { companies, users } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { passOwnership } from "#modules/identity"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { postCredits } from "./post-credits.ts"

/**
 * The second of two steps: the member whom the owner has asked becomes the owner, who becomes a member. The whole balance
 * moves with it in two rows of the journal that cancel out. OFFER_GONE, CREDITS_FROZEN.
 */
export function takeOverCompany(ctx: Ctx<ClientActor>): Promise<{ companyId: string; credits: number }> {
  return inTx(ctx, async (ctx) => {
    const { userId, name } = ctx.actor
    const { companyId, formerOwner } = await passOwnership(ctx)
    const [held] = await ctx.db
      .select({ credits: users.credits, company: companies.name })
      .from(users)
      .innerJoin(companies, eq(companies.id, users.companyId))
      .where(eq(users.id, formerOwner))
    const { credits, company } = orNotFound(held)
    if (credits > 0) {
      const move = { type: "ADJUSTMENT", cause: "OWNERSHIP_MOVED" } as const
      const key = `ownership:${randomUUID()}`
      await postCredits(ctx, { ...move, userId: formerOwner, amount: -credits, idempotencyKey: `${key}:from` })
      await postCredits(ctx, { ...move, userId, amount: credits, idempotencyKey: `${key}:to` })
    }
    const change = { before: { owner: formerOwner }, after: { owner: userId } }
    record(ctx, "ownership.taken", { id: companyId, ...change, client: formerOwner }, { company, owner: name, credits })
    return { companyId, credits }
  })
}
