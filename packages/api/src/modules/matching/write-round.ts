import { matchingCandidates, matchingRounds } from "@atelier/db/schema"
import type { OfferLevel, RoundOutcome } from "@atelier/domain/matching"
import { sql } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import type { RankedPool } from "./rank-candidates.ts"
import { storeCandidate, storeTask } from "./stored-features.ts"

const CANDIDATES_KEPT = 50

export type RoundFacts = {
  configId: string
  level: OfferLevel
  outcome: RoundOutcome
  pool: RankedPool
  durationMs: number
}

/** Stores a round with the fifty best candidates, up to fifty excluded ones, and how many each reason excluded. */
export async function writeRound(ctx: TxCtx, { pool, durationMs, ...facts }: RoundFacts): Promise<string> {
  const [row] = await ctx.db
    .insert(matchingRounds)
    .values({
      ...facts,
      taskId: pool.task.taskId,
      consideredCount: pool.considered,
      eligibleCount: pool.ranked.length,
      excludedCounts: pool.excludedCounts,
      taskFeatures: storeTask(pool.task),
      durationMs: Math.round(durationMs),
      createdAt: sql`clock_timestamp()`,
    })
    .returning({ id: matchingRounds.id })
  const { id: roundId } = orNotFound(row)
  const ranked = pool.ranked.slice(0, CANDIDATES_KEPT).map(({ rank, candidate, score }) => ({
    roundId,
    artistId: candidate.userId,
    features: storeCandidate(candidate),
    parts: score.parts,
    points: score.points,
    bonuses: score.bonuses,
    score: score.total,
    rank,
  }))
  const excluded = pool.excluded.map(({ candidate, reason }) => ({
    roundId,
    artistId: candidate.userId,
    features: storeCandidate(candidate),
    exclusionReason: reason,
  }))
  if (ranked.length > 0) {
    await ctx.db.insert(matchingCandidates).values(ranked)
  }
  if (excluded.length > 0) {
    await ctx.db.insert(matchingCandidates).values(excluded)
  }
  return roundId
}
