import type { SkillProficiency } from "@atelier/domain/catalog"
import type { CandidateFeatures, ExclusionReason } from "@atelier/domain/matching"
import { type SQL, sql } from "drizzle-orm"

const epochMs = (instant: SQL): SQL => sql`(extract(epoch from ${instant}) * 1000)::float8`

/** The columns of a candidate in the order of the array that carries them: one value a row is three times cheaper to read. */
export const CANDIDATE_COLUMNS = sql`
  c.user_id, c.reason, case when c.suspended then 'SUSPENDED' else p.status::text end, p.availability, p.vacation_mode,
  ${epochMs(sql`p.vacation_until`)}, c.timezone, p.working_hours_start, p.working_hours_end, p.experience_level,
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
  workingHoursStart: string,
  workingHoursEnd: string,
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

const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms))

/** A candidate's array as the domain's features. */
export const toFeatures = (row: CandidateRow): CandidateFeatures => ({
  userId: row[0],
  status: row[2],
  availability: row[3],
  vacationMode: row[4],
  vacationUntil: dateOf(row[5]),
  timezone: row[6],
  workingHoursStart: row[7],
  workingHoursEnd: row[8],
  experienceLevel: row[9],
  rating: row[10],
  ratingCount: row[11],
  onTimeTasks: row[12],
  completedTasks: row[13],
  offersAccepted: row[14],
  offersReceived: row[15],
  activeTasks: row[16],
  maxConcurrentTasks: row[17],
  acceptsUrgentTasks: row[18],
  preferredCategories: row[19],
  minCreditsToAccept: row[20],
  lastOfferedAt: dateOf(row[21]),
  clientFavourite: row[22],
  blockedByClient: row[23],
  answered: row[24],
  skills: (row[25] ?? []).map(([skillId, level, verified]) => ({ skillId, level, verified })),
})
