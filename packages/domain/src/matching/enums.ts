export const TASK_OFFER_RESPONSES = ["PENDING", "ACCEPTED", "DECLINED", "EXPIRED"] as const
export type TaskOfferResponse = (typeof TASK_OFFER_RESPONSES)[number]

export const DECLINE_REASONS = [
  "TOO_BUSY",
  "SKILL_MISMATCH",
  "DEADLINE_TOO_TIGHT",
  "LOW_CREDITS",
  "PERSONAL_CONFLICT",
  "OTHER",
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Why an open offer was taken back before its freelancer answered (its response becomes EXPIRED). */
export const OFFER_WITHDRAWAL_REASONS = [
  "TAKEN_BY_ANOTHER",
  "ASSIGNED_BY_ADMIN",
  "TASK_CANCELLED",
  "FREELANCER_ON_VACATION",
  "FREELANCER_UNAVAILABLE",
  "FREELANCER_SUSPENDED",
  "BLOCKED_BY_CLIENT",
] as const
export type OfferWithdrawalReason = (typeof OFFER_WITHDRAWAL_REASONS)[number]

export const CONFIG_STATUSES = ["DRAFT", "ACTIVE", "ARCHIVED"] as const
export type ConfigStatus = (typeof CONFIG_STATUSES)[number]

export const ROUND_OUTCOMES = ["OFFERED", "BROADCAST", "NOBODY_ELIGIBLE", "EXHAUSTED"] as const
export type RoundOutcome = (typeof ROUND_OUTCOMES)[number]

export const EXCLUSION_REASONS = [
  "NOT_APPROVED",
  "NOT_AVAILABLE",
  "ON_VACATION",
  "IS_CLIENT",
  "SKILL_BELOW_FLOOR",
  "OVERLOADED",
  "NIGHT_HOURS",
  "REFUSES_URGENT",
  "PAY_BELOW_MINIMUM",
  "ALREADY_DECLINED",
  "ALREADY_EXPIRED",
  "RELEASED_TASK",
  "BLOCKED_BY_CLIENT",
] as const
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number]

export const SCORE_DIMENSIONS = [
  "skillMatch",
  "timezoneFit",
  "experienceMatch",
  "workloadBalance",
  "performanceHistory",
] as const
export type ScoreDimension = (typeof SCORE_DIMENSIONS)[number]
