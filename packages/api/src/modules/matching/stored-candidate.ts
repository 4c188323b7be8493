import { matchingCandidates, matchingRounds } from "@atelier/db/schema"
import type { CandidateFeatures, Score, TaskFeatures } from "@atelier/domain/matching"
import { and, eq, isNotNull } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { restoreCandidate, restoreTask } from "./stored-features.ts"

export type StoredCandidate = {
  configId: string
  eligible: number
  considered: number
  candidate: CandidateFeatures
  task: TaskFeatures
  score: Score
}

/** What a round stored of one ranked candidate; undefined beyond the fifty that are kept. */
export async function findStoredCandidate(
  ctx: AnyCtx,
  roundId: string,
  artistId: string,
): Promise<StoredCandidate | undefined> {
  const [row] = await ctx.db
    .select({
      configId: matchingRounds.configId,
      eligible: matchingRounds.eligibleCount,
      considered: matchingRounds.consideredCount,
      taskId: matchingRounds.taskId,
      task: matchingRounds.taskFeatures,
      features: matchingCandidates.features,
      parts: matchingCandidates.parts,
      points: matchingCandidates.points,
      bonuses: matchingCandidates.bonuses,
      total: matchingCandidates.score,
    })
    .from(matchingCandidates)
    .innerJoin(matchingRounds, eq(matchingRounds.id, matchingCandidates.roundId))
    .where(
      and(
        eq(matchingCandidates.roundId, roundId),
        eq(matchingCandidates.artistId, artistId),
        isNotNull(matchingCandidates.rank),
      ),
    )
  if (!row?.parts || !row.points || row.total === null) {
    return undefined
  }
  const { configId, eligible, considered, parts, points, bonuses, total } = row
  return {
    configId,
    eligible,
    considered,
    candidate: restoreCandidate(roundId, artistId, row.features),
    task: restoreTask(roundId, row.taskId, row.task),
    score: { parts, points, bonuses, total },
  }
}
