import { users } from "@atelier/db/schema"
import type { OfferOwnershipInput } from "@atelier/domain/identity"
import { and, eq, isNotNull, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { ClientActor } from "#platform/actor"
import type { Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { lockColleague, lockOwnCompany } from "./policy.ts"

async function clearOffer(ctx: TxCtx, companyId: string): Promise<void> {
  const gone = await ctx.db
    .update(users)
    .set({ ownershipOfferedUntil: null })
    .where(and(eq(users.companyId, companyId), isNotNull(users.ownershipOfferedUntil)))
    .returning({ id: users.id })
  for (const { id } of gone) {
    await emit(ctx, "user", id)
  }
}

/** The first of two steps: the owner asks a member to take over, who may accept for seven days. Replaces an earlier offer. */
export function offerOwnership(ctx: Ctx<ClientActor>, { colleagueId }: OfferOwnershipInput): Promise<{ until: Date }> {
  return inTx(ctx, async (ctx) => {
    const company = await lockOwnCompany(ctx)
    const { id, role } = await lockColleague(ctx, company.id, colleagueId)
    if (role !== "MEMBER") {
      fail("INVALID_TRANSITION")
    }
    await clearOffer(ctx, company.id)
    const [row] = await ctx.db
      .update(users)
      .set({ ownershipOfferedUntil: sql`now() + interval '7 days'` })
      .where(eq(users.id, id))
      .returning({ until: users.ownershipOfferedUntil })
    const until = orNotFound(row?.until)
    const facts = { company: company.name, owner: ctx.actor.name, until }
    record(ctx, "ownership.offered", { id: company.id, after: { heir: id }, client: id }, facts)
    await emit(ctx, "user", id)
    return { until }
  })
}

/** The owner withdraws the offer, or the member declines it; nothing happens when there is none. */
export function withdrawOwnership(ctx: Ctx<ClientActor>): Promise<{ companyId: string }> {
  return inTx(ctx, async (ctx) => {
    const { companyId, companyRole, userId } = ctx.actor
    if (companyId === null) {
      return fail("COMPANY_MISSING")
    }
    if (companyRole === "OWNER") {
      await clearOffer(ctx, (await lockOwnCompany(ctx)).id)
    } else {
      await ctx.db.update(users).set({ ownershipOfferedUntil: null }).where(eq(users.id, userId))
    }
    record(ctx, "ownership.withdrawn", { id: companyId, after: { heir: null } })
    await emit(ctx, "user", userId)
    return { companyId }
  })
}

/** The roles of the second step, for whoever moves the balance: both rows are locked, the former owner's first. */
export async function passOwnership(ctx: TxCtx<ClientActor>): Promise<{ companyId: string; formerOwner: string }> {
  const { userId } = ctx.actor
  const companyId = ctx.actor.companyId ?? fail("OFFER_GONE")
  const [owner] = await ctx.db
    .select({ id: users.id, frozenAt: users.creditsFrozenAt })
    .from(users)
    .where(and(eq(users.companyId, companyId), eq(users.companyRole, "OWNER")))
    .for("no key update")
  const [heir] = await ctx.db
    .select({ offered: sql<boolean>`coalesce(${users.ownershipOfferedUntil} > now(), false)` })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.companyId, companyId)))
    .for("no key update")
  if (!owner || !heir?.offered) {
    return fail("OFFER_GONE")
  }
  if (owner.frozenAt) {
    fail("CREDITS_FROZEN")
  }
  await ctx.db.update(users).set({ companyRole: "MEMBER" }).where(eq(users.id, owner.id))
  await ctx.db.update(users).set({ companyRole: "OWNER" }).where(eq(users.id, userId))
  await emit(ctx, "user", owner.id)
  await emit(ctx, "user", userId)
  return { companyId, formerOwner: owner.id }
}
