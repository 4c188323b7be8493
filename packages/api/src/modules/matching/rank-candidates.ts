import {
  type AlgorithmConfig,
  type CandidateFeatures,
  EXCLUSION_REASONS,
  type ExclusionReason,
  type OfferLevel,
  type RankedCandidate,
  rankCandidates as rankFeatures,
  type TaskFeatures,
} from "@atelier/domain/matching"
import type { AnyCtx } from "#platform/ctx"
import { EXCLUDED_SHOWN, loadCandidates } from "./load-candidates.ts"

type ExcludedFreelancer = { candidate: CandidateFeatures; reason: ExclusionReason }

export type RankedPool = {
  /** The task as it was scored, with the platform's means. */
  task: TaskFeatures
  ranked: RankedCandidate[]
  /** Those who came furthest before they were excluded, at most 50. */
  excluded: ExcludedFreelancer[]
  excludedCounts: Partial<Record<ExclusionReason, number>>
  considered: number
}

/** Everyone's place for a task at a level: the database drops whom plain columns exclude, the domain judges the rest. */
export async function rankCandidates(
  ctx: AnyCtx,
  features: TaskFeatures,
  config: AlgorithmConfig,
  level: OfferLevel,
): Promise<RankedPool> {
  const pool = await loadCandidates(ctx, features, config, level)
  const task = { ...features, means: pool.means }
  const { ranked, excluded } = rankFeatures(pool.candidates, task, config, level)
  const excludedCounts = { ...pool.counts }
  for (const { reason } of excluded) {
    excludedCounts[reason] = (excludedCounts[reason] ?? 0) + 1
  }
  const byId = new Map(pool.candidates.map((candidate) => [candidate.userId, candidate]))
  const judged = excluded.flatMap(({ userId, reason }) => {
    const candidate = byId.get(userId)
    return candidate ? [{ candidate, reason }] : []
  })
  judged.sort((a, b) => EXCLUSION_REASONS.indexOf(b.reason) - EXCLUSION_REASONS.indexOf(a.reason))
  return {
    task,
    ranked,
    excluded: [...judged, ...pool.excluded].slice(0, EXCLUDED_SHOWN),
    excludedCounts,
    considered: pool.considered,
  }
}
