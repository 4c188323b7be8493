import { TASK_STATUSES, type TaskStatus } from "./enums.ts"

export const TERMINAL_STATUSES = ["COMPLETED", "CANCELLED"] as const satisfies readonly TaskStatus[]
export const OPEN_STATUSES = TASK_STATUSES.filter((status) => !isTerminal(status))
/** Counted as a freelancer's load. */
export const ACTIVE_STATUSES = [
  "ASSIGNED",
  "IN_PROGRESS",
  "REVISION_REQUESTED",
] as const satisfies readonly TaskStatus[]
const DISPUTABLE_STATUSES = ["REVISION_REQUESTED", "IN_REVIEW"] as const satisfies readonly TaskStatus[]

/** Work has been delivered, and the two sides may not agree about it. */
export function isDisputable(status: TaskStatus): boolean {
  return DISPUTABLE_STATUSES.some((one) => one === status)
}

/** Nothing can happen to the task any more. */
export function isTerminal(status: TaskStatus): boolean {
  return status === "COMPLETED" || status === "CANCELLED"
}

/** The task counts as load of its freelancer. */
export function isActive(status: TaskStatus): boolean {
  return ACTIVE_STATUSES.some((one) => one === status)
}
