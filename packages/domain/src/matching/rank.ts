import { hash32 } from "../shared/hash.ts"
import type { AlgorithmConfig } from "./config.ts"
import type { ExclusionReason } from "./enums.ts"
import type { OfferLevel } from "./escalation.ts"
import { exclusionReason } from "./exclusion.ts"
import type { CandidateFeatures, TaskFeatures } from "./features.ts"
import { type Score, scoreCandidate } from "./score.ts"

export type RankedCandidate = { rank: number; candidate: CandidateFeatures; score: Score }
type ExcludedCandidate = { userId: string; reason: ExclusionReason }
export type Ranking = { ranked: RankedCandidate[]; excluded: ExcludedCandidate[] }

type Comparable = { candidate: CandidateFeatures; score: Score }

/** Best first: total, then fewer active tasks, then longest since the last offer (never is longest), then a fixed hash. */
function compareCandidates(a: Comparable, b: Comparable, taskId: string): number {
  const tie = (userId: string) => hash32(`${taskId}:${userId}`)
  const lastOffer = ({ lastOfferedAt }: CandidateFeatures) => lastOfferedAt?.getTime() ?? Number.MIN_SAFE_INTEGER
  return (
    b.score.total - a.score.total ||
    a.candidate.activeTasks - b.candidate.activeTasks ||
    lastOffer(a.candidate) - lastOffer(b.candidate) ||
    tie(a.candidate.userId) - tie(b.candidate.userId) ||
    (a.candidate.userId < b.candidate.userId ? -1 : 1)
  )
}

/** All candidates of a level: the eligible in order, the others with their reason. */
export function rankCandidates(
  candidates: readonly CandidateFeatures[],
  task: TaskFeatures,
  config: AlgorithmConfig,
  level: OfferLevel,
): Ranking {
  const eligible: Comparable[] = []
  const excluded: ExcludedCandidate[] = []
  for (const candidate of candidates) {
    const reason = exclusionReason(candidate, task, config, level)
    if (reason) {
      excluded.push({ userId: candidate.userId, reason })
    } else {
      eligible.push({ candidate, score: scoreCandidate(candidate, task, config) })
    }
  }
  eligible.sort((a, b) => compareCandidates(a, b, task.taskId))
  return { ranked: eligible.map((entry, index) => ({ rank: index + 1, ...entry })), excluded }
}

export const RANK_BANDS = [1, 3, 10, 25, 50] as const

/** The smallest band ("top 3") that holds a rank; null beyond the last. What a freelancer may know of the own place. */
export function rankBand(rank: number): (typeof RANK_BANDS)[number] | null {
  return RANK_BANDS.find((band) => rank <= band) ?? null
}
