import { readAs } from "@atelier/db"
import {
  assignmentAlgorithmConfig,
  matchingCandidates,
  matchingRounds,
  taskOffers,
  tasks,
  users,
} from "@atelier/db/schema"
import {
  type AlgorithmConfig,
  type DeclineReason,
  type ExclusionReason,
  type ListRoundsInput,
  levelOf,
  levelRules,
  type OfferWithdrawalReason,
  type RoundOutcome,
  type Score,
  type TaskOfferResponse,
} from "@atelier/domain/matching"
import { entriesOf } from "@atelier/domain/shared"
import type { TaskStatus } from "@atelier/domain/tasks"
import { and, asc, desc, eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"

export type RoundSummary = {
  id: string
  task: { id: string; title: string; status: TaskStatus }
  /** Which round of its task this is, from 1. */
  number: number
  level: number
  outcome: RoundOutcome
  configVersion: number
  considered: number
  eligible: number
  durationMs: number
  createdAt: Date
  /** Offers this round made, and the person when it was one. */
  offers: number
  offeredTo: { id: string; name: string } | null
}

const number = sql<number>`(
  select count(*)::int from ${matchingRounds} earlier
  where earlier.task_id = ${matchingRounds.taskId}
    and (earlier.created_at, earlier.level) <= (${matchingRounds.createdAt}, ${matchingRounds.level}))`

const Offered = z.object({ count: z.number(), id: z.string().nullable(), name: z.string().nullable() })

const offered = sql`(
  select jsonb_build_object('count', count(*), 'id', min(o.artist_id), 'name', min(u.name))
  from ${taskOffers} o join ${users} u on u.id = o.artist_id where o.round_id = ${matchingRounds.id})`.mapWith(
  readAs("offered", Offered),
)

const columns = {
  id: matchingRounds.id,
  task: { id: tasks.id, title: tasks.title, status: tasks.status },
  number,
  level: matchingRounds.level,
  outcome: matchingRounds.outcome,
  configVersion: assignmentAlgorithmConfig.version,
  considered: matchingRounds.consideredCount,
  eligible: matchingRounds.eligibleCount,
  durationMs: matchingRounds.durationMs,
  createdAt: matchingRounds.createdAt,
  offered,
}

function toSummary<R extends { offered: z.infer<typeof Offered> }>({ offered: made, ...row }: R) {
  return {
    ...row,
    offers: made.count,
    offeredTo: made.count === 1 && made.id !== null && made.name !== null ? { id: made.id, name: made.name } : null,
  }
}

/** Rounds of one task or of all, newest first. */
export async function listRounds(
  ctx: AnyCtx,
  { cursor, limit, taskId, outcome }: ListRoundsInput,
): Promise<Page<RoundSummary>> {
  const { value, id } = cursor ? decodeCursor(cursor) : { value: null, id: null }
  const rows = await ctx.db
    .select(columns)
    .from(matchingRounds)
    .innerJoin(tasks, eq(tasks.id, matchingRounds.taskId))
    .innerJoin(assignmentAlgorithmConfig, eq(assignmentAlgorithmConfig.id, matchingRounds.configId))
    .where(
      and(
        taskId ? eq(matchingRounds.taskId, taskId) : undefined,
        outcome ? eq(matchingRounds.outcome, outcome) : undefined,
        value
          ? sql`(${matchingRounds.createdAt}, ${matchingRounds.id}) < (${value}::timestamptz, ${id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(matchingRounds.createdAt), desc(matchingRounds.id))
    .limit(limit + 1)
  return toPage(rows.map(toSummary), limit, (row) => encodeCursor(row.createdAt, row.id))
}

/** What became of a candidate's last offer of this task. */
type CandidateOffer = {
  id: string
  thisRound: boolean
  response: TaskOfferResponse
  withdrawnReason: OfferWithdrawalReason | null
  declineReason: DeclineReason | null
  declineNote: string | null
  createdAt: Date
  expiresAt: Date
  respondedAt: Date | null
}
type RoundCandidate = {
  freelancer: { id: string; name: string }
  rank: number
  score: number
  parts: Score["parts"]
  points: Score["points"]
  bonuses: Score["bonuses"]
  features: Record<string, unknown>
  offer: CandidateOffer | null
}
export type RoundDetail = RoundSummary & {
  configId: string
  weights: AlgorithmConfig["weights"]
  /** How much of the skills the round asked for, 0 to 100. */
  minSkill: number
  taskFeatures: Record<string, unknown>
  candidates: RoundCandidate[]
  /** How many freelancers each reason kept out. */
  exclusions: { reason: ExclusionReason; count: number }[]
  /** Some of them, at most fifty. */
  excluded: { freelancer: { id: string; name: string }; reason: ExclusionReason; features: Record<string, unknown> }[]
}

async function lastOffers(ctx: AnyCtx, taskId: string, roundId: string): Promise<Map<string, CandidateOffer>> {
  const rows = await ctx.db
    .selectDistinctOn([taskOffers.artistId], {
      artistId: taskOffers.artistId,
      id: taskOffers.id,
      thisRound: sql<boolean>`${taskOffers.roundId} is not distinct from ${roundId}::uuid`,
      response: taskOffers.response,
      withdrawnReason: taskOffers.withdrawnReason,
      declineReason: taskOffers.declineReason,
      declineNote: taskOffers.declineNote,
      createdAt: taskOffers.createdAt,
      expiresAt: taskOffers.expiresAt,
      respondedAt: taskOffers.respondedAt,
    })
    .from(taskOffers)
    .where(eq(taskOffers.taskId, taskId))
    .orderBy(asc(taskOffers.artistId), desc(taskOffers.createdAt))
  return new Map(rows.map(({ artistId, ...offer }) => [artistId, offer]))
}

async function loadRound(ctx: AnyCtx, roundId: string) {
  const [row] = await ctx.db
    .select({
      ...columns,
      configId: matchingRounds.configId,
      weights: assignmentAlgorithmConfig.weights,
      escalationSettings: assignmentAlgorithmConfig.escalationSettings,
      taskFeatures: matchingRounds.taskFeatures,
      excludedCounts: matchingRounds.excludedCounts,
    })
    .from(matchingRounds)
    .innerJoin(tasks, eq(tasks.id, matchingRounds.taskId))
    .innerJoin(assignmentAlgorithmConfig, eq(assignmentAlgorithmConfig.id, matchingRounds.configId))
    .where(eq(matchingRounds.id, roundId))
  return orNotFound(row)
}

/** One round with everything that led to its result: candidates in order, their parts, who was kept out and why. */
export async function getRound(ctx: AnyCtx, roundId: string): Promise<RoundDetail> {
  const { excludedCounts, escalationSettings, ...round } = await loadRound(ctx, roundId)
  const offers = await lastOffers(ctx, round.task.id, roundId)
  const rows = await ctx.db
    .select({ freelancer: { id: users.id, name: users.name }, stored: matchingCandidates })
    .from(matchingCandidates)
    .innerJoin(users, eq(users.id, matchingCandidates.artistId))
    .where(eq(matchingCandidates.roundId, roundId))
    .orderBy(asc(matchingCandidates.rank), desc(matchingCandidates.exclusionReason), asc(matchingCandidates.artistId))
  const exclusions = entriesOf(excludedCounts)
  return {
    ...toSummary(round),
    minSkill: levelRules(levelOf(round.level), escalationSettings).minSkill,
    candidates: rows.flatMap(({ freelancer, stored: { rank, score, parts, points, bonuses, features } }) =>
      rank !== null && score !== null && parts && points
        ? [{ freelancer, rank, score, parts, points, bonuses, features, offer: offers.get(freelancer.id) ?? null }]
        : [],
    ),
    exclusions: exclusions.map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
    excluded: rows.flatMap(({ freelancer, stored: { exclusionReason: reason, features } }) =>
      reason ? [{ freelancer, reason, features }] : [],
    ),
  }
}
