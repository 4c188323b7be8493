import { SKILL_PROFICIENCIES, type SkillProficiency } from "../catalog/enums.ts"
import { recordOf } from "../shared/records.ts"
import type { AlgorithmConfig } from "./config.ts"
import { SCORE_DIMENSIONS, type ScoreDimension } from "./enums.ts"
import {
  type CandidateFeatures,
  DEFAULT_MEANS,
  type PlatformMeans,
  type TaskFeatures,
  type TrackRecord,
} from "./features.ts"
import { timezoneFit } from "./hours.ts"
import type { ScoreBonus, ScoreParts } from "./stored.ts"

const UNVERIFIED_FACTOR = 0.9
/** How many average tasks a newcomer is credited with. */
const PRIOR_TASKS = 5
const RATING_SHARE = 0.5
const ON_TIME_SHARE = 0.3
const ACCEPTANCE_SHARE = 0.2

export type Score = {
  /** Each 0 to 100, two decimals. */
  parts: ScoreParts
  /** Each part times its weight, two decimals; with the bonuses they add up to the total before its cap. */
  points: ScoreParts
  bonuses: ScoreBonus[]
  /** 0 to 100, two decimals. */
  total: number
}

function round2(value: number): number {
  return Math.round(value * 100) / 100
}

function levelOf(proficiency: SkillProficiency): number {
  return SKILL_PROFICIENCIES.indexOf(proficiency) + 1
}

/** Mean over the required skills: 0 when missing, level over minimum level up to 1, x 0.9 when not verified; times 100. */
export function skillMatch(skills: CandidateFeatures["skills"], required: TaskFeatures["requiredSkills"]): number {
  if (required.length === 0) {
    return 100
  }
  const values = required.map(({ skillId, minLevel }) => {
    const skill = skills.find((own) => own.skillId === skillId)
    const value = skill ? Math.min(1, levelOf(skill.level) / levelOf(minLevel)) : 0
    return skill?.verified ? value : value * UNVERIFIED_FACTOR
  })
  return round2((values.reduce((sum, value) => sum + value, 0) / required.length) * 100)
}

function shrink(sum: number, count: number, mean: number): number {
  return (sum + PRIOR_TASKS * mean) / (count + PRIOR_TASKS)
}

/** Rating, on-time and acceptance, each drawn toward the platform's mean by a prior worth five tasks; 0 to 100. */
export function performanceHistory(record: TrackRecord, means: PlatformMeans = DEFAULT_MEANS): number {
  const rating = shrink(record.rating * record.ratingCount, record.ratingCount, means.rating) / 5
  const onTime = shrink(record.onTimeTasks, record.completedTasks, means.onTimeRate)
  const acceptance = shrink(record.offersAccepted, record.offersReceived, means.acceptanceRate)
  return round2(100 * (RATING_SHARE * rating + ON_TIME_SHARE * onTime + ACCEPTANCE_SHARE * acceptance))
}

/** Free capacity, 0 to 100. */
function workloadBalance(activeTasks: number, settings: AlgorithmConfig["workloadSettings"]): number {
  return Math.max(0, 100 - settings.deductionPerTask * activeTasks)
}

function bonusesOf(candidate: CandidateFeatures, task: TaskFeatures, config: AlgorithmConfig): ScoreBonus[] {
  const { preferredCategory, clientFavourite, niceToHaveSkill, niceToHaveMax } = config.bonusModifiers
  const nice = task.niceToHaveSkills.filter((id) => candidate.skills.some(({ skillId }) => skillId === id)).length
  const bonuses: ScoreBonus[] = [
    {
      code: "PREFERRED_CATEGORY",
      points: candidate.preferredCategories.includes(task.category) ? preferredCategory : 0,
    },
    { code: "CLIENT_FAVOURITE", points: candidate.clientFavourite ? clientFavourite : 0 },
    { code: "NICE_TO_HAVE_SKILLS", points: Math.min(niceToHaveMax, nice * niceToHaveSkill) },
  ]
  return bonuses.filter(({ points }) => points > 0)
}

/** How well a freelancer fits a task, with every part; the same input gives the same score everywhere. */
export function scoreCandidate(candidate: CandidateFeatures, task: TaskFeatures, config: AlgorithmConfig): Score {
  const parts: Record<ScoreDimension, number> = {
    skillMatch: skillMatch(candidate.skills, task.requiredSkills),
    timezoneFit: timezoneFit(candidate, task.now, config.timezoneSettings),
    experienceMatch: config.experienceMatrix[task.complexity][candidate.experienceLevel],
    workloadBalance: workloadBalance(candidate.activeTasks, config.workloadSettings),
    performanceHistory: performanceHistory(candidate, task.means),
  }
  const weighted = recordOf(SCORE_DIMENSIONS, (name) => Math.round(parts[name] * config.weights[name]))
  const points = recordOf(SCORE_DIMENSIONS, (name) => weighted[name] / 100)
  const bonuses = bonusesOf(candidate, task, config)
  const hundredths =
    SCORE_DIMENSIONS.reduce((sum, name) => sum + weighted[name], 0) +
    bonuses.reduce((sum, bonus) => sum + bonus.points * 100, 0)
  return { parts, points, bonuses, total: Math.min(10_000, hundredths) / 100 }
}

/** The parts under the names in which an offer stores them. */
export function scoreBreakdown({ parts }: Score) {
  return {
    skillScore: parts.skillMatch,
    timezoneScore: parts.timezoneFit,
    experienceScore: parts.experienceMatch,
    workloadScore: parts.workloadBalance,
    performanceScore: parts.performanceHistory,
  }
}
