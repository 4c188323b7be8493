import { freelancerProfiles } from "@atelier/db/schema"
import {
  type AlgorithmConfig,
  exclusionReason,
  type OfferLevel,
  type RankedCandidate,
  type TaskFeatures,
} from "@atelier/domain/matching"
import { asc, inArray } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import { loadCandidates } from "./load-candidates.ts"

/**
 * Locks the profiles of those about to get an offer and drops who has since gone on holiday, was suspended or got another
 * offer: rounds of other tasks and changes of the profile wait here, so nobody is given more than the limits allow.
 */
export async function holdCandidates(
  ctx: TxCtx,
  chosen: readonly RankedCandidate[],
  task: TaskFeatures,
  config: AlgorithmConfig,
  level: OfferLevel,
): Promise<RankedCandidate[]> {
  const ids = chosen.map(({ candidate }) => candidate.userId)
  await ctx.db
    .select({ id: freelancerProfiles.id })
    .from(freelancerProfiles)
    .where(inArray(freelancerProfiles.userId, ids))
    .orderBy(asc(freelancerProfiles.userId))
    .for("no key update")
  const { candidates } = await loadCandidates(ctx, task, config, level, ids)
  const free = new Set(
    candidates.filter((now) => exclusionReason(now, task, config, level) === null).map(({ userId }) => userId),
  )
  return chosen.filter(({ candidate }) => free.has(candidate.userId))
}
