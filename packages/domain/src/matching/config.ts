import { z } from "zod"
import { ARTIST_EXPERIENCE_LEVELS } from "../identity/enums.ts"
import { TASK_COMPLEXITIES, TASK_URGENCIES } from "../tasks/enums.ts"

export const SCORE_DIMENSIONS = [
  "skillMatch",
  "timezoneFit",
  "experienceMatch",
  "workloadBalance",
  "performanceHistory",
] as const
export type ScoreDimension = (typeof SCORE_DIMENSIONS)[number]

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
    .refine(
      (weights) => SCORE_DIMENSIONS.reduce((sum, name) => sum + weights[name], 0) === 100,
      "Weights must sum to 100.",
    ),
  acceptanceWindows: z.record(z.enum(TASK_URGENCIES), Minutes),
  escalationSettings: z
    .object({
      level1: Level,
      level2: Level,
      broadcast: z.object({ minSkill: Points, minutes: Minutes, extraActiveTasks: z.int().min(0).max(10) }),
    })
    .refine(
      ({ level1, level2, broadcast }) => level1.minSkill >= level2.minSkill && level2.minSkill >= broadcast.minSkill,
      "Each level must ask for as much skill as the one before it, or less.",
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
    .refine(
      ({ nightStartHour, nightEndHour }) => nightStartHour !== nightEndHour,
      "The night must begin and end apart.",
    ),
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

export const DEFAULT_CONFIG: AlgorithmConfig = {
  weights: { skillMatch: 35, timezoneFit: 20, experienceMatch: 20, workloadBalance: 15, performanceHistory: 10 },
  acceptanceWindows: { CRITICAL: 10, URGENT: 30, STANDARD: 120, FLEXIBLE: 240 },
  escalationSettings: {
    level1: { minSkill: 70, maxOffers: 3, extraActiveTasks: 0 },
    level2: { minSkill: 50, maxOffers: 3, extraActiveTasks: 1 },
    broadcast: { minSkill: 50, minutes: 30, extraActiveTasks: 1 },
  },
  timezoneSettings: {
    insideScore: 100,
    afterHours: 3,
    afterScore: 80,
    beforeHours: 2,
    beforeScore: 70,
    otherScore: 50,
    nightScore: 20,
    nightStartHour: 23,
    nightEndHour: 7,
  },
  experienceMatrix: {
    SIMPLE: { JUNIOR: 100, MID: 90, SENIOR: 70, EXPERT: 50 },
    INTERMEDIATE: { JUNIOR: 60, MID: 100, SENIOR: 90, EXPERT: 80 },
    ADVANCED: { JUNIOR: 20, MID: 70, SENIOR: 100, EXPERT: 95 },
    EXPERT: { JUNIOR: 0, MID: 40, SENIOR: 80, EXPERT: 100 },
  },
  workloadSettings: { maxActiveTasks: 5, deductionPerTask: 20 },
  exclusionRules: { overloaded: true, onVacation: true, nightHoursFor: ["CRITICAL", "URGENT"] },
  bonusModifiers: { preferredCategory: 10, clientFavourite: 10, niceToHaveSkill: 5, niceToHaveMax: 10 },
}

export type ConfigIssue = { path: string; message: string }

/** Every fault of a configuration with its dotted path; empty when it may be published. */
export function configIssues(value: unknown): ConfigIssue[] {
  const result = AlgorithmConfig.safeParse(value)
  return result.error?.issues.map(({ path, message }) => ({ path: path.join("."), message })) ?? []
}

export type ConfigChange = { path: string; from: unknown; to: unknown }

/** The values in which two configurations differ, by dotted path. */
export function configDiff(from: unknown, to: unknown, path = ""): ConfigChange[] {
  const inner = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value)
  if (!inner(from) || !inner(to)) {
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }]
  }
  const keys = new Set([...Object.keys(from), ...Object.keys(to)])
  return [...keys].flatMap((key) => configDiff(from[key], to[key], path ? `${path}.${key}` : key))
}
