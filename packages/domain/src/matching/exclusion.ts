import type { AlgorithmConfig } from "./config.ts"
import type { ExclusionReason } from "./enums.ts"
import { levelRules, type OfferLevel } from "./escalation.ts"
import type { CandidateFeatures, TaskFeatures } from "./features.ts"
import { isNight } from "./hours.ts"
import { skillMatch } from "./score.ts"

const ANSWERED = {
  DECLINED: "ALREADY_DECLINED",
  EXPIRED: "ALREADY_EXPIRED",
  RELEASED: "RELEASED_TASK",
} as const satisfies Record<NonNullable<CandidateFeatures["answered"]>, ExclusionReason>

function isOnVacation({ vacationMode, vacationUntil }: CandidateFeatures, now: Date): boolean {
  return vacationMode || (vacationUntil !== null && vacationUntil > now)
}

/**
 * Why a freelancer is not considered at a level, or null. Checked in the order of EXCLUSION_REASONS; the first that
 * applies is the one stored and shown.
 */
export function exclusionReason(
  candidate: CandidateFeatures,
  task: TaskFeatures,
  config: AlgorithmConfig,
  level: OfferLevel,
): ExclusionReason | null {
  const { exclusionRules, workloadSettings } = config
  const { minSkill, extraActiveTasks } = levelRules(level, config.escalationSettings)
  const urgent = task.urgency === "CRITICAL" || task.urgency === "URGENT"
  if (candidate.status !== "APPROVED") {
    return "NOT_APPROVED"
  }
  if (!candidate.availability) {
    return "NOT_AVAILABLE"
  }
  if (exclusionRules.onVacation && isOnVacation(candidate, task.now)) {
    return "ON_VACATION"
  }
  if (candidate.userId === task.clientId) {
    return "IS_CLIENT"
  }
  if (skillMatch(candidate.skills, task.requiredSkills) < minSkill) {
    return "SKILL_BELOW_FLOOR"
  }
  const limit = Math.min(candidate.maxConcurrentTasks, workloadSettings.maxActiveTasks) + extraActiveTasks
  if (exclusionRules.overloaded && candidate.activeTasks >= limit) {
    return "OVERLOADED"
  }
  if (exclusionRules.nightHoursFor.includes(task.urgency) && isNight(candidate, task.now, config.timezoneSettings)) {
    return "NIGHT_HOURS"
  }
  if (urgent && !candidate.acceptsUrgentTasks) {
    return "REFUSES_URGENT"
  }
  if (task.credits < candidate.minCreditsToAccept) {
    return "PAY_BELOW_MINIMUM"
  }
  if (candidate.answered) {
    return ANSWERED[candidate.answered]
  }
  return candidate.blockedByClient ? "BLOCKED_BY_CLIENT" : null
}
