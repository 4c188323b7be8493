import { matchingRounds, skills } from "@atelier/db/schema"
import { type Gain, possibleGains, SCORE_DIMENSIONS, type Score, type ScoreDimension } from "@atelier/domain/matching"
import { eq, inArray } from "drizzle-orm"
import type { AnyCtx } from "#platform/ctx"
import { loadActiveConfig, loadConfig } from "./active-config.ts"
import type { OfferRow } from "./policy.ts"
import { findStoredCandidate } from "./stored-candidate.ts"

export type SkillName = { slug: string; name: string }
/** Points out of weight for each dimension; together with the bonuses they make the score. */
export type WhyYou = {
  total: number
  parts: { dimension: ScoreDimension; value: number; points: number; weight: number }[]
  bonuses: Score["bonuses"]
  /** What would have added points, most first. */
  gains: { code: Gain["code"]; points: number; skill: SkillName | null }[]
}

const MAX_GAINS = 3

async function skillNames(ctx: AnyCtx, ids: readonly string[]): Promise<Map<string, SkillName>> {
  const rows =
    ids.length === 0
      ? []
      : await ctx.db
          .select({ id: skills.id, slug: skills.slug, name: skills.name })
          .from(skills)
          .where(inArray(skills.id, [...ids]))
  return new Map(rows.map(({ id, ...name }) => [id, name]))
}

function partsOf(weights: Record<ScoreDimension, number>, { parts, points }: Pick<Score, "parts" | "points">) {
  return SCORE_DIMENSIONS.map((dimension) => ({
    dimension,
    value: parts[dimension],
    points: points[dimension],
    weight: weights[dimension],
  }))
}

/** Beyond the candidates a round keeps, the offer's own parts are all there is. */
async function whyFromOffer(ctx: AnyCtx, offer: OfferRow): Promise<WhyYou | null> {
  const own = offer.scoreBreakdown
  if (!own) {
    return null
  }
  const [round] = offer.roundId
    ? await ctx.db
        .select({ configId: matchingRounds.configId })
        .from(matchingRounds)
        .where(eq(matchingRounds.id, offer.roundId))
    : []
  const { config } = round ? await loadConfig(ctx, round.configId) : await loadActiveConfig(ctx)
  const parts = {
    skillMatch: own.skillScore,
    timezoneFit: own.timezoneScore,
    experienceMatch: own.experienceScore,
    workloadBalance: own.workloadScore,
    performanceHistory: own.performanceScore,
  }
  const points = { ...parts }
  for (const name of SCORE_DIMENSIONS) {
    points[name] = Math.round(parts[name] * config.weights[name]) / 100
  }
  return { total: offer.matchScore, parts: partsOf(config.weights, { parts, points }), bonuses: [], gains: [] }
}

/** The holder's own score of an offer, part by part, and what would have added points. */
export async function whyYou(ctx: AnyCtx, offer: OfferRow): Promise<WhyYou | null> {
  const stored = offer.roundId ? await findStoredCandidate(ctx, offer.roundId, offer.artistId) : undefined
  if (!stored) {
    return whyFromOffer(ctx, offer)
  }
  const { config } = await loadConfig(ctx, stored.configId)
  const gains = possibleGains(stored.candidate, stored.task, config).slice(0, MAX_GAINS)
  const names = await skillNames(
    ctx,
    gains.flatMap((gain) => ("skillId" in gain ? [gain.skillId] : [])),
  )
  return {
    total: stored.score.total,
    parts: partsOf(config.weights, stored.score),
    bonuses: stored.score.bonuses,
    gains: gains.map((gain) => ({
      code: gain.code,
      points: gain.points,
      skill: "skillId" in gain ? (names.get(gain.skillId) ?? null) : null,
    })),
  }
}
