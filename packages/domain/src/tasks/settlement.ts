import { percentOf } from "../credits/money.ts"
import type { TaskComplexity, TaskStatus } from "./enums.ts"
import { canApply } from "./lifecycle.ts"

export const CANCEL_REFUND_PERCENT = 50
export const EXTRA_REVISION_PERCENT = 20
export const MAX_REVISIONS = 2
export const AUTO_APPROVAL_DAYS = 5
export const REVIEW_REMINDER_DAYS = [3, 4] as const
export const UNASSIGNABLE_CANCEL_HOURS = 72

export type Settlement = { refundCredits: number; earnedCredits: number }

/**
 * What cancelling gives back, in whole credits: everything before work starts, `percent` of it (half a credit goes to
 * the client) once it has, the rest earned by the freelancer. Null where only an admin's decision ends the task.
 */
export function refundOnCancel(task: { status: TaskStatus; creditsUsed: number; percent?: number }): Settlement | null {
  if (!canApply("cancel", task.status)) {
    return null
  }
  const { creditsUsed } = task
  const refundCredits =
    task.status === "IN_PROGRESS" ? percentOf(creditsUsed, task.percent ?? CANCEL_REFUND_PERCENT) : creditsUsed
  return { refundCredits, earnedCredits: creditsUsed - refundCredits }
}

/** Price of one revision round beyond the included ones, in whole credits, rounded up. */
export function extraRevisionCredits(creditsUsed: number, percent: number = EXTRA_REVISION_PERCENT): number {
  return percentOf(creditsUsed, percent, "up")
}

const EXTENSION_DAYS = { SIMPLE: 1, INTERMEDIATE: 2, ADVANCED: 3, EXPERT: 4 } as const satisfies Record<
  TaskComplexity,
  number
>

/** Business days by which a revision round moves the deadline. */
export function revisionExtensionDays(complexity: TaskComplexity): number {
  return EXTENSION_DAYS[complexity]
}
