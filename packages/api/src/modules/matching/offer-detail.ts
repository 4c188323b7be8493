import {
  ballInCourt,
  freelancerProfiles,
  type MoodboardItem,
  matchingRounds,
  skills,
  taskOffers,
  taskSkillRequirements,
  tasks,
} from "@atelier/db/schema"
import type { Requirement } from "@atelier/domain/briefs"
import type { SkillProficiency } from "@atelier/domain/catalog"
import { type Gain, possibleGains, SCORE_DIMENSIONS, type Score, type ScoreDimension } from "@atelier/domain/matching"
import { ACTIVE_STATUSES } from "@atelier/domain/tasks"
import { and, eq, inArray, sql } from "drizzle-orm"
import type { FreelancerActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { setting } from "#platform/settings"
import { loadActiveConfig, loadConfig } from "./active-config.ts"
import { loadOwnOffer, type OfferRow } from "./policy.ts"
import { findOffer, type OfferSummary } from "./queries.ts"
import { findStoredCandidate } from "./stored-candidate.ts"

type SkillName = { slug: string; name: string }
export type OfferBrief = {
  description: string
  requirements: Requirement[]
  moodboard: MoodboardItem[]
  skills: (SkillName & { minProficiency: SkillProficiency; isRequired: boolean })[]
  maxRevisions: number
}
/** Points out of weight for each dimension; together with the bonuses they make the score. */
export type WhyYou = {
  total: number
  parts: { dimension: ScoreDimension; value: number; points: number; weight: number }[]
  bonuses: Score["bonuses"]
  /** What would have added points, most first. */
  gains: { code: Gain["code"]; points: number; skill: SkillName | null }[]
}
export type OfferDetail = OfferSummary & {
  centsPerCredit: number
  /** Days after approval until the pay can be withdrawn. */
  holdDays: number
  declineNote: string | null
  withdrawnAt: Date | null
  /** The brief, while the offer is open or the task is the caller's. */
  brief: OfferBrief | null
  why: WhyYou | null
  desk: { activeTasks: number; maxConcurrentTasks: number }
  client: { answersWithinHours: number | null }
}

const MOST_GAINS = 3

const skillNames = async (ctx: AnyCtx, ids: readonly string[]): Promise<Map<string, SkillName>> => {
  const rows =
    ids.length === 0
      ? []
      : await ctx.db
          .select({ id: skills.id, slug: skills.slug, name: skills.name })
          .from(skills)
          .where(inArray(skills.id, [...ids]))
  return new Map(rows.map(({ id, ...name }) => [id, name]))
}

const partsOf = (weights: Record<ScoreDimension, number>, { parts, points }: Pick<Score, "parts" | "points">) =>
  SCORE_DIMENSIONS.map((dimension) => ({
    dimension,
    value: parts[dimension],
    points: points[dimension],
    weight: weights[dimension],
  }))

/** Beyond the candidates a round keeps, the offer's own parts are all there is. */
const whyFromOffer = async (ctx: AnyCtx, offer: OfferRow): Promise<WhyYou | null> => {
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

const whyYou = async (ctx: AnyCtx, offer: OfferRow): Promise<WhyYou | null> => {
  const stored = offer.roundId ? await findStoredCandidate(ctx, offer.roundId, offer.artistId) : undefined
  if (!stored) {
    return whyFromOffer(ctx, offer)
  }
  const { config } = await loadConfig(ctx, stored.configId)
  const gains = possibleGains(stored.candidate, stored.task, config).slice(0, MOST_GAINS)
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

const briefOf = async (ctx: AnyCtx, taskId: string): Promise<OfferBrief> => {
  const [row] = await ctx.db
    .select({
      description: tasks.description,
      requirements: tasks.requirements,
      moodboard: tasks.moodboardItems,
      maxRevisions: tasks.maxRevisions,
    })
    .from(tasks)
    .where(eq(tasks.id, taskId))
  const needed = await ctx.db
    .select({
      slug: skills.slug,
      name: skills.name,
      minProficiency: taskSkillRequirements.minProficiency,
      isRequired: taskSkillRequirements.isRequired,
    })
    .from(taskSkillRequirements)
    .innerJoin(skills, eq(skills.id, taskSkillRequirements.skillId))
    .where(eq(taskSkillRequirements.taskId, taskId))
    .orderBy(sql`${taskSkillRequirements.isRequired} desc`, skills.name)
  return { ...orNotFound(row), skills: needed }
}

const deskOf = async (ctx: AnyCtx, userId: string): Promise<OfferDetail["desk"]> => {
  const active = and(eq(tasks.freelancerId, userId), inArray(tasks.status, ACTIVE_STATUSES))
  const [row] = await ctx.db
    .select({
      maxConcurrentTasks: freelancerProfiles.maxConcurrentTasks,
      activeTasks: sql<number>`(select count(*)::int from ${tasks} where ${active})`,
    })
    .from(freelancerProfiles)
    .where(eq(freelancerProfiles.userId, userId))
  return orNotFound(row)
}

/** How long this client's last twenty turns took on average, in hours; null before the first. */
const clientAnswers = async (ctx: AnyCtx, taskId: string): Promise<number | null> => {
  const [row] = await ctx.db.execute<{ hours: number | null }>(sql`
    select ceil(avg(extract(epoch from took)) / 3600)::int as hours from (
      select b.ended_at - b.started_at as took
      from ${ballInCourt} b join ${tasks} t on t.id = b.task_id
      where t.client_id = (select client_id from ${tasks} where id = ${taskId}::uuid)
        and b.holder = 'CLIENT' and b.ended_at is not null
      order by b.started_at desc limit 20) turns`)
  return row?.hours ?? null
}

/** An offer made to the caller with pay, brief, own score and what became of it; NOT_FOUND for anybody else's. */
export const getOffer = async (ctx: AnyCtx<FreelancerActor>, offerId: string): Promise<OfferDetail> => {
  const offer = await loadOwnOffer(ctx, offerId)
  const summary = orNotFound(await findOffer(ctx, offerId))
  const readable = summary.state === "OPEN" || summary.state === "ACCEPTED"
  return {
    ...summary,
    centsPerCredit: Math.floor(offer.payCents / summary.credits),
    holdDays: await setting(ctx, "holdDays"),
    declineNote: offer.declineNote,
    withdrawnAt: offer.withdrawnAt,
    brief: readable ? await briefOf(ctx, offer.taskId) : null,
    why: await whyYou(ctx, offer),
    desk: await deskOf(ctx, offer.artistId),
    client: { answersWithinHours: await clientAnswers(ctx, offer.taskId) },
  }
}

/** The caller's offers in one number, for the frame's badge. */
export const countOpenOffers = async (ctx: AnyCtx<FreelancerActor>): Promise<{ open: number }> => {
  const [row] = await ctx.db
    .select({ open: sql<number>`count(*)::int` })
    .from(taskOffers)
    .where(
      and(
        eq(taskOffers.artistId, ctx.actor.userId),
        eq(taskOffers.response, "PENDING"),
        sql`${taskOffers.expiresAt} > now()`,
      ),
    )
  return { open: row?.open ?? 0 }
}
