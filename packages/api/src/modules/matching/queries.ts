import { type MoodboardItem, matchingRounds, taskCategories, taskOffers, tasks } from "@atelier/db/schema"
import type { TaskCategory } from "@atelier/domain/catalog"
import {
  countsWorkingHours,
  type DeclineReason,
  type ListOffersInput,
  type OfferHistoryInput,
  type OfferWithdrawalReason,
  rankBand,
  type TaskOfferResponse,
} from "@atelier/domain/matching"
import type { TaskComplexity, TaskUrgency } from "@atelier/domain/tasks"
import { and, asc, desc, eq, ne, type SQL, sql } from "drizzle-orm"
import type { FreelancerActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"

/** OPEN can be answered; everything else says how it ended. */
type OfferState = "OPEN" | "ACCEPTED" | "DECLINED" | "EXPIRED" | "WITHDRAWN"
function offerState(offer: { response: TaskOfferResponse; live: boolean; withdrawnReason: string | null }): OfferState {
  if (offer.response === "PENDING") {
    return offer.live ? "OPEN" : "EXPIRED"
  }
  return offer.withdrawnReason ? "WITHDRAWN" : offer.response
}

export type OfferSummary = {
  id: string
  taskId: string
  title: string
  state: OfferState
  withdrawnReason: OfferWithdrawalReason | null
  declineReason: DeclineReason | null
  category: TaskCategory
  complexity: TaskComplexity
  urgency: TaskUrgency
  quantity: number
  /** The first words of the brief; null once the offer is over. */
  summary: string | null
  references: MoodboardItem[]
  payCents: number
  credits: number
  deadline: Date | null
  createdAt: Date
  expiresAt: Date
  respondedAt: Date | null
  /** Everyone eligible has it; the first to accept wins. */
  broadcast: boolean
  /** The clock runs only in the freelancer's own working hours. */
  countsWorkingHours: boolean
  score: number
  /** "Top 3 of 41": the smallest band that holds the place, null beyond 50. */
  rankBand: number | null
  eligible: number | null
}

const SUMMARY = 280
const REFERENCES = 4

const LIVE = sql<boolean>`${taskOffers.response} = 'PENDING' and ${taskOffers.expiresAt} > now()`

const columns = {
  id: taskOffers.id,
  taskId: taskOffers.taskId,
  title: tasks.title,
  response: taskOffers.response,
  live: LIVE,
  withdrawnReason: taskOffers.withdrawnReason,
  declineReason: taskOffers.declineReason,
  category: taskCategories.category,
  complexity: tasks.complexity,
  urgency: tasks.urgency,
  quantity: tasks.quantity,
  summary: sql<string>`left(${tasks.description}, ${SUMMARY})`,
  references: tasks.moodboardItems,
  payCents: taskOffers.payCents,
  credits: tasks.creditsUsed,
  deadline: tasks.deadline,
  createdAt: taskOffers.createdAt,
  expiresAt: taskOffers.expiresAt,
  respondedAt: taskOffers.respondedAt,
  broadcast: taskOffers.broadcast,
  score: taskOffers.matchScore,
  rank: taskOffers.rank,
  eligible: matchingRounds.eligibleCount,
}

function selectOffers(ctx: AnyCtx<FreelancerActor>, where: SQL | undefined) {
  return ctx.db
    .select(columns)
    .from(taskOffers)
    .innerJoin(tasks, eq(tasks.id, taskOffers.taskId))
    .innerJoin(taskCategories, eq(taskCategories.id, tasks.categoryId))
    .leftJoin(matchingRounds, eq(matchingRounds.id, taskOffers.roundId))
    .where(and(eq(taskOffers.artistId, ctx.actor.userId), where))
}

type Row = Awaited<ReturnType<typeof selectOffers>>[number]

function toSummary({ response, live, rank, summary, references, ...row }: Row): OfferSummary {
  const state = offerState({ response, live, withdrawnReason: row.withdrawnReason })
  const readable = state === "OPEN" || state === "ACCEPTED"
  return {
    ...row,
    state,
    summary: readable ? summary : null,
    references: readable ? references.slice(0, REFERENCES) : [],
    countsWorkingHours: !row.broadcast && countsWorkingHours(row.urgency),
    rankBand: rank === null ? null : rankBand(rank),
  }
}

/** The caller's open offers; the one that runs out first in front. */
export async function listOffers(
  ctx: AnyCtx<FreelancerActor>,
  { cursor, limit }: ListOffersInput,
): Promise<Page<OfferSummary>> {
  const { value, id } = cursor ? decodeCursor(cursor) : { value: null, id: null }
  const after = value
    ? sql`(${taskOffers.expiresAt}, ${taskOffers.id}) > (${value}::timestamptz, ${id}::uuid)`
    : undefined
  const rows = await selectOffers(ctx, and(LIVE, after))
    .orderBy(asc(taskOffers.expiresAt), asc(taskOffers.id))
    .limit(limit + 1)
  return toPage(rows.map(toSummary), limit, (row) => encodeCursor(row.expiresAt, row.id))
}

/** The caller's answered, expired and withdrawn offers, newest first. */
export async function listOfferHistory(
  ctx: AnyCtx<FreelancerActor>,
  { cursor, limit, response }: OfferHistoryInput,
): Promise<Page<OfferSummary>> {
  const { value, id } = cursor ? decodeCursor(cursor) : { value: null, id: null }
  const before = value
    ? sql`(${taskOffers.createdAt}, ${taskOffers.id}) < (${value}::timestamptz, ${id}::uuid)`
    : undefined
  const closed = response ? eq(taskOffers.response, response) : ne(taskOffers.response, "PENDING")
  const rows = await selectOffers(ctx, and(closed, before))
    .orderBy(desc(taskOffers.createdAt), desc(taskOffers.id))
    .limit(limit + 1)
  return toPage(rows.map(toSummary), limit, (row) => encodeCursor(row.createdAt, row.id))
}

/** One offer made to the caller, as lists show it. */
export async function findOffer(ctx: AnyCtx<FreelancerActor>, offerId: string): Promise<OfferSummary | undefined> {
  const [row] = await selectOffers(ctx, eq(taskOffers.id, offerId))
  return row && toSummary(row)
}

/** The caller's offers in one number, for the frame's badge. */
export async function countOpenOffers(ctx: AnyCtx<FreelancerActor>): Promise<{ open: number }> {
  const [row] = await ctx.db
    .select({ open: sql<number>`count(*)::int` })
    .from(taskOffers)
    .where(and(eq(taskOffers.artistId, ctx.actor.userId), LIVE))
  return { open: row?.open ?? 0 }
}
