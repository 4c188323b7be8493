import { parseStored } from "@atelier/db"
import type { SkillProficiency } from "@atelier/domain/catalog"
import { ClockWeek } from "@atelier/domain/hours"
import {
  type CandidateFeatures,
  DEFAULT_MEANS,
  EXCLUSION_REASONS,
  type ExclusionReason,
  type PlatformMeans,
} from "@atelier/domain/matching"
import { type SQL, sql } from "drizzle-orm"
import { z } from "zod"

const epochMs = (instant: SQL): SQL => sql`(extract(epoch from ${instant}) * 1000)::float8`

/** The columns of a candidate in the order of the array that carries them: one value a row is three times cheaper to read. */
export const CANDIDATE_COLUMNS = sql`
  c.user_id, c.reason, case when c.suspended then 'SUSPENDED' else p.status::text end, p.availability, p.vacation_mode,
  ${epochMs(sql`greatest(p.vacation_until, p.off_until)`)}, c.timezone, p.working_hours::text, p.experience_level,
  p.rating, p.rating_count, p.on_time_tasks, p.completed_tasks, p.offers_accepted, p.offers_received,
  coalesce(load.n, 0) + coalesce(held.n, 0), p.max_concurrent_tasks, p.accepts_urgent_tasks, p.preferred_categories,
  p.min_credits_to_accept, ${epochMs(sql`p.last_offered_at`)}, coalesce(a.is_favorite, false),
  coalesce(a.is_blocked, false), case when answered.accepted or gave_back.user_id is not null then 'RELEASED'
    when answered.declined then 'DECLINED' when answered.expired then 'EXPIRED' end`

export type CandidateRow = [
  userId: string,
  reason: ExclusionReason | null,
  status: CandidateFeatures["status"],
  availability: boolean,
  vacationMode: boolean,
  vacationUntil: number | null,
  timezone: string,
  workingHours: string,
  experienceLevel: CandidateFeatures["experienceLevel"],
  rating: number,
  ratingCount: number,
  onTimeTasks: number,
  completedTasks: number,
  offersAccepted: number,
  offersReceived: number,
  activeTasks: number,
  maxConcurrentTasks: number,
  acceptsUrgentTasks: boolean,
  preferredCategories: string[],
  minCreditsToAccept: number,
  lastOfferedAt: number | null,
  clientFavourite: boolean,
  blockedByClient: boolean,
  answered: CandidateFeatures["answered"],
  skills: [string, SkillProficiency, boolean][] | null,
]

const COLUMNS = 25
// A pool has thousands of these arrays, made by the query above: their length is looked at, not every value.
const isCandidateRow = (value: unknown): value is CandidateRow => Array.isArray(value) && value.length === COLUMNS

/** What the query answered about one candidate. */
export function readCandidateRow(value: unknown): CandidateRow {
  if (!isCandidateRow(value)) {
    throw new TypeError(`A candidate's row has ${COLUMNS} columns.`)
  }
  return value
}

const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms))

const MAX_WEEKS = 10_000
const weeks = new Map<string, ClockWeek>()

/** Many freelancers work the same hours: each week is read once, and its minutes are computed once. */
function weekFrom(userId: string, stored: string): ClockWeek {
  const known = weeks.get(stored)
  if (known) {
    return known
  }
  if (weeks.size >= MAX_WEEKS) {
    weeks.clear()
  }
  const place = { table: "freelancer_profiles", column: "working_hours", row: `user_id ${userId}` }
  const week = parseStored(ClockWeek, JSON.parse(stored), place)
  weeks.set(stored, week)
  return week
}

/** A candidate's array as the domain's features. */
export function toFeatures(row: CandidateRow): CandidateFeatures {
  return {
    userId: row[0],
    status: row[2],
    availability: row[3],
    vacationMode: row[4],
    vacationUntil: dateOf(row[5]),
    timezone: row[6],
    workingHours: weekFrom(row[0], row[7]),
    experienceLevel: row[8],
    rating: row[9],
    ratingCount: row[10],
    onTimeTasks: row[11],
    completedTasks: row[12],
    offersAccepted: row[13],
    offersReceived: row[14],
    activeTasks: row[15],
    maxConcurrentTasks: row[16],
    acceptsUrgentTasks: row[17],
    preferredCategories: row[18],
    minCreditsToAccept: row[19],
    lastOfferedAt: dateOf(row[20]),
    clientFavourite: row[21],
    blockedByClient: row[22],
    answered: row[23],
    skills: (row[24] ?? []).map(([skillId, level, verified]) => ({ skillId, level, verified })),
  }
}

/** Everyone's reasons counted, and the sums behind the means. */
export const Summary = z.object({
  counts: z.partialRecord(z.enum(["", ...EXCLUSION_REASONS]), z.number()),
  sums: z.array(z.number().nullable()),
})

/** Means over all freelancers' sums; where nothing has happened yet, the domain's. */
export function meansOf(sums: readonly (number | null)[]): PlatformMeans {
  const mean = (sum: number | null | undefined, count: number | null | undefined, fallback: number) =>
    count ? Number(sum ?? 0) / Number(count) : fallback
  return {
    rating: mean(sums[0], sums[1], DEFAULT_MEANS.rating),
    onTimeRate: mean(sums[2], sums[3], DEFAULT_MEANS.onTimeRate),
    acceptanceRate: mean(sums[4], sums[5], DEFAULT_MEANS.acceptanceRate),
  }
}
