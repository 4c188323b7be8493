import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { ARTIST_EXPERIENCE_LEVELS } from "../identity/enums.ts"
import { TASK_COMPLEXITIES, TASK_URGENCIES } from "../tasks/enums.ts"
import { SCORE_DIMENSIONS } from "./enums.ts"

const Points = z.int().min(0).max(100)
const Minutes = z.int().min(1).max(10_080)
const Level = z.object({
  minSkill: Points,
  maxOffers: z.int().min(0).max(20),
  extraActiveTasks: z.int().min(0).max(10),
})

/** Everything an admin can tune about matching; one JSON column a key. */
export const AlgorithmConfig = z.object({
  weights: z
    .record(z.enum(SCORE_DIMENSIONS), Points)
    .refine((weights) => SCORE_DIMENSIONS.reduce((sum, name) => sum + weights[name], 0) === 100, invalid.weights),
  acceptanceWindows: z.record(z.enum(TASK_URGENCIES), Minutes),
  escalationSettings: z
    .object({
      level1: Level,
      level2: Level,
      broadcast: z.object({ minSkill: Points, minutes: Minutes, extraActiveTasks: z.int().min(0).max(10) }),
    })
    .refine(
      ({ level1, level2, broadcast }) => level1.minSkill >= level2.minSkill && level2.minSkill >= broadcast.minSkill,
      invalid.skillLevels,
    ),
  /** Points by the freelancer's local hour, and the hours that bound the bands. */
  timezoneSettings: z
    .object({
      insideScore: Points,
      afterHours: z.int().min(0).max(12),
      afterScore: Points,
      beforeHours: z.int().min(0).max(12),
      beforeScore: Points,
      otherScore: Points,
      nightScore: Points,
      nightStartHour: z.int().min(0).max(23),
      nightEndHour: z.int().min(0).max(23),
    })
    .refine(({ nightStartHour, nightEndHour }) => nightStartHour !== nightEndHour, invalid.night),
  experienceMatrix: z.record(z.enum(TASK_COMPLEXITIES), z.record(z.enum(ARTIST_EXPERIENCE_LEVELS), Points)),
  workloadSettings: z.object({ maxActiveTasks: z.int().min(1).max(50), deductionPerTask: Points }),
  exclusionRules: z.object({
    overloaded: z.boolean(),
    onVacation: z.boolean(),
    nightHoursFor: z.array(z.enum(TASK_URGENCIES)).max(TASK_URGENCIES.length),
  }),
  bonusModifiers: z.object({
    preferredCategory: Points,
    clientFavourite: Points,
    niceToHaveSkill: Points,
    niceToHaveMax: Points,
  }),
})
export type AlgorithmConfig = z.infer<typeof AlgorithmConfig>

export type ConfigIssue = { path: string; message: string }

/** Every fault of a configuration with its dotted path; empty when it may be published. */
export function configIssues(value: unknown): ConfigIssue[] {
  const result = AlgorithmConfig.safeParse(value)
  return result.error?.issues.map(({ path, message }) => ({ path: path.join("."), message })) ?? []
}
