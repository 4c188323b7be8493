export const TASK_STATUSES = [
  "PENDING",
  "OFFERED",
  "ASSIGNED",
  "IN_PROGRESS",
  "PENDING_ADMIN_REVIEW",
  "IN_REVIEW",
  "REVISION_REQUESTED",
  "COMPLETED",
  "CANCELLED",
  "UNASSIGNABLE",
] as const
export type TaskStatus = (typeof TASK_STATUSES)[number]

export const TASK_COMPLEXITIES = ["SIMPLE", "INTERMEDIATE", "ADVANCED", "EXPERT"] as const
export type TaskComplexity = (typeof TASK_COMPLEXITIES)[number]

export const TASK_URGENCIES = ["CRITICAL", "URGENT", "STANDARD", "FLEXIBLE"] as const
export type TaskUrgency = (typeof TASK_URGENCIES)[number]

export const ACTIVITY_ACTOR_TYPES = ["client", "freelancer", "admin", "system"] as const
export type ActivityActorType = (typeof ACTIVITY_ACTOR_TYPES)[number]

/** Who may cause a change. SYSTEM is a job or the deadline sweeper. */
export const PARTIES = ["CLIENT", "FREELANCER", "ADMIN", "SYSTEM"] as const
export type Party = (typeof PARTIES)[number]

export const MOODBOARD_ITEM_TYPES = ["style", "color", "image", "upload"] as const

/** Why the system ended a task. What a person writes about a cancellation stands in the same column, as it was written. */
export const CANCELLATION_CODES = ["NO_FREELANCER"] as const
export type CancellationCode = (typeof CANCELLATION_CODES)[number]

/** What a dispute is about. */
export const DISPUTE_CATEGORIES = ["NOT_AS_BRIEFED", "QUALITY", "LATE", "BEYOND_BRIEF", "NO_RESPONSE", "OTHER"] as const
export type DisputeCategory = (typeof DISPUTE_CATEGORIES)[number]
/** How a dispute ends: the work counts as done, or the task is given up. */
export const DISPUTE_OUTCOMES = ["COMPLETED", "CANCELLED"] as const
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number]
export const DISPUTE_SIDES = ["CLIENT", "FREELANCER"] as const
export type DisputeSide = (typeof DISPUTE_SIDES)[number]

/** Why an order waits for the owner of the company. */
export const APPROVAL_CAUSES = ["LIMIT", "BUDGET"] as const
export type ApprovalCause = (typeof APPROVAL_CAUSES)[number]
export const APPROVAL_STATES = ["WAITING", "APPROVED", "DECLINED", "WITHDRAWN", "EXPIRED"] as const
export type ApprovalState = (typeof APPROVAL_STATES)[number]
