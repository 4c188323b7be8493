import type { CandidateFeatures, TaskFeatures } from "./features.ts"
import type { Score } from "./score.ts"

const MATCH_REASONS = [
  "SKILLS",
  "WORKS_NOW",
  "EXPERIENCE",
  "HAS_TIME",
  "RATED",
  "ON_TIME",
  "YOUR_FAVOURITE",
  "LIKES_CATEGORY",
  "NICE_TO_HAVE_SKILLS",
  "CHOSEN_BY_ATELIER",
] as const
export type MatchReasonCode = (typeof MATCH_REASONS)[number]
export type MatchReason = { code: MatchReasonCode; params: Record<string, string | number> }

const GOOD_PART = 80
const ENOUGH_TIME = 60
const GOOD_RATING = 4
const GOOD_ON_TIME = 0.9
const ENOUGH_TASKS = 3

function skillReason({ skills }: CandidateFeatures, { requiredSkills }: TaskFeatures): MatchReason[] {
  const own = requiredSkills.map(({ skillId }) => skills.find((skill) => skill.skillId === skillId))
  const matched = own.filter((skill) => skill !== undefined).length
  const verified = own.filter((skill) => skill?.verified).length
  return matched > 0 ? [{ code: "SKILLS", params: { matched, required: requiredSkills.length, verified } }] : []
}

function recordReasons({ rating, ratingCount, onTimeTasks, completedTasks }: CandidateFeatures): MatchReason[] {
  const onTime = completedTasks === 0 ? 0 : onTimeTasks / completedTasks
  return [
    ...(ratingCount > 0 && rating >= GOOD_RATING ? [{ code: "RATED" as const, params: { rating, ratingCount } }] : []),
    ...(completedTasks >= ENOUGH_TASKS && onTime >= GOOD_ON_TIME
      ? [{ code: "ON_TIME" as const, params: { percent: Math.floor(onTime * 100), completedTasks } }]
      : []),
  ]
}

/** Why someone was chosen, in words for the client: codes with numbers, nothing about pay or about others. */
export function matchReasons(
  candidate: CandidateFeatures,
  task: TaskFeatures,
  { parts, bonuses }: Score,
): MatchReason[] {
  const bonus = new Set(bonuses.map(({ code }) => code))
  const nice = task.niceToHaveSkills.filter((id) => candidate.skills.some(({ skillId }) => skillId === id)).length
  const when = (condition: boolean, code: MatchReasonCode, params: MatchReason["params"] = {}): MatchReason[] =>
    condition ? [{ code, params }] : []
  return [
    ...skillReason(candidate, task),
    ...when(bonus.has("CLIENT_FAVOURITE"), "YOUR_FAVOURITE"),
    ...when(parts.experienceMatch >= GOOD_PART, "EXPERIENCE", { level: candidate.experienceLevel }),
    ...recordReasons(candidate),
    ...when(parts.timezoneFit >= GOOD_PART, "WORKS_NOW"),
    ...when(parts.workloadBalance >= ENOUGH_TIME, "HAS_TIME"),
    ...when(bonus.has("PREFERRED_CATEGORY"), "LIKES_CATEGORY", { category: task.category }),
    ...when(bonus.has("NICE_TO_HAVE_SKILLS"), "NICE_TO_HAVE_SKILLS", { count: nice }),
  ]
}
