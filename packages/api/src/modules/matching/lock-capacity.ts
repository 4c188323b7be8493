import { freelancerProfiles, taskOffers, tasks } from "@atelier/db/schema"
import { levelOf, levelRules } from "@atelier/domain/matching"
import { ACTIVE_STATUSES } from "@atelier/domain/tasks"
import { and, eq, inArray, ne, sql } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { loadActiveConfig } from "./active-config.ts"
import type { OfferRow } from "./policy.ts"

type Capacity = { limit: number; active: number; held: number }

async function readCapacity(ctx: TxCtx, offer: OfferRow): Promise<Capacity> {
  const own = and(eq(tasks.freelancerId, offer.artistId), inArray(tasks.status, ACTIVE_STATUSES))
  const held = and(
    eq(taskOffers.artistId, offer.artistId),
    eq(taskOffers.response, "PENDING"),
    eq(taskOffers.broadcast, false),
    ne(taskOffers.id, offer.id),
  )
  const [row] = await ctx.db
    .select({
      limit: freelancerProfiles.maxConcurrentTasks,
      active: sql<number>`(select count(*)::int from ${tasks} where ${own})`,
      held: sql<number>`(select count(*)::int from ${taskOffers} where ${held})`,
    })
    .from(freelancerProfiles)
    .where(eq(freelancerProfiles.userId, offer.artistId))
  return orNotFound(row)
}

/**
 * Locks the freelancer's profile, as rounds do before they offer, and answers the limit that one more task would break, or
 * null. An exclusive offer has its place already: it counts against active work, with what its level allows beyond. A
 * broadcast has none: it also yields to exclusive offers that are held, and nothing lifts the freelancer's own limit for it.
 */
export async function lockCapacity(ctx: TxCtx, offer: OfferRow): Promise<number | null> {
  // Sent before what is counted under it: a query is sent when it is executed.
  const lock = ctx.db
    .select({ id: freelancerProfiles.id })
    .from(freelancerProfiles)
    .where(eq(freelancerProfiles.userId, offer.artistId))
    .for("no key update")
    .execute()
  const [, { limit: own, active, held }, { config }] = await Promise.all([
    lock,
    readCapacity(ctx, offer),
    loadActiveConfig(ctx),
  ])
  const { exclusionRules, workloadSettings, escalationSettings } = config
  if (!(exclusionRules.overloaded || offer.broadcast)) {
    return null
  }
  const platform = exclusionRules.overloaded ? workloadSettings.maxActiveTasks : own
  const level = levelOf(offer.escalationLevel)
  const extra = offer.broadcast ? 0 : levelRules(level, escalationSettings).extraActiveTasks
  const limit = Math.min(own, platform) + extra
  return active + (offer.broadcast ? held : 0) >= limit ? limit : null
}
