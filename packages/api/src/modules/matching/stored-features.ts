import { parseStored } from "@atelier/db"
import { SKILL_PROFICIENCIES, TASK_CATEGORIES } from "@atelier/domain/catalog"
import { ClockWeek, DaysOff, sameHours } from "@atelier/domain/hours"
import { ARTIST_EXPERIENCE_LEVELS, FREELANCER_STATUSES } from "@atelier/domain/identity"
import type { CandidateFeatures, TaskFeatures } from "@atelier/domain/matching"
import { TASK_COMPLEXITIES, TASK_URGENCIES } from "@atelier/domain/tasks"
import { z } from "zod"

type Stored = Record<string, unknown>

/** Features as a JSON column keeps them; times become ISO text. */
export const storeCandidate = ({ userId: _userId, ...features }: CandidateFeatures): Stored => features
export const storeTask = ({ taskId: _taskId, ...features }: TaskFeatures): Stored => features

const Moment = z.string().transform((text) => new Date(text))
const MomentOrNone = Moment.nullish().transform((moment) => moment ?? null)

const StoredCandidate = z.object({
  timezone: z.string(),
  workingHours: ClockWeek.exactOptional(),
  workingHoursStart: z.string().exactOptional(),
  workingHoursEnd: z.string().exactOptional(),
  daysOff: z.array(DaysOff).exactOptional(),
  rating: z.number(),
  ratingCount: z.number(),
  onTimeTasks: z.number(),
  completedTasks: z.number(),
  offersAccepted: z.number(),
  offersReceived: z.number(),
  status: z.enum(FREELANCER_STATUSES),
  availability: z.boolean(),
  vacationMode: z.boolean(),
  vacationUntil: MomentOrNone,
  experienceLevel: z.enum(ARTIST_EXPERIENCE_LEVELS),
  skills: z.array(z.object({ skillId: z.string(), level: z.enum(SKILL_PROFICIENCIES), verified: z.boolean() })),
  activeTasks: z.number(),
  maxConcurrentTasks: z.number(),
  acceptsUrgentTasks: z.boolean(),
  preferredCategories: z.array(z.string()),
  minCreditsToAccept: z.number(),
  lastOfferedAt: MomentOrNone,
  clientFavourite: z.boolean(),
  blockedByClient: z.boolean(),
  answered: z.enum(["DECLINED", "EXPIRED", "RELEASED"]).nullable(),
})

const StoredTask = z.object({
  clientId: z.string(),
  category: z.enum(TASK_CATEGORIES),
  complexity: z.enum(TASK_COMPLEXITIES),
  urgency: z.enum(TASK_URGENCIES),
  credits: z.number(),
  requiredSkills: z.array(z.object({ skillId: z.string(), minLevel: z.enum(SKILL_PROFICIENCIES) })),
  niceToHaveSkills: z.array(z.string()),
  now: Moment,
  means: z.object({ rating: z.number(), onTimeRate: z.number(), acceptanceRate: z.number() }).exactOptional(),
})

/** The features a round stored of a candidate, as the domain scores them. */
export function restoreCandidate(roundId: string, userId: string, stored: Stored): CandidateFeatures {
  const place = { table: "matching_candidates", column: "features", row: `round_id ${roundId}, artist_id ${userId}` }
  const { workingHours, workingHoursStart, workingHoursEnd, ...rest } = parseStored(StoredCandidate, stored, place)
  // Rounds from before hours had weekdays stored one span for every day.
  const hours =
    workingHours ?? sameHours(workingHoursStart ?? "09:00", workingHoursEnd ?? "18:00", [1, 2, 3, 4, 5, 6, 7])
  return { ...rest, userId, workingHours: hours }
}

/** The features a round stored of its task. */
export function restoreTask(roundId: string, taskId: string, stored: Stored): TaskFeatures {
  return {
    ...parseStored(StoredTask, stored, { table: "matching_rounds", column: "task_features", row: `id ${roundId}` }),
    taskId,
  }
}
