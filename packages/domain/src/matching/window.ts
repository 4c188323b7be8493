import { addWorkingTime, type WorkingHours } from "../hours/working-time.ts"
import { MINUTE_MS } from "../shared/time.ts"
import type { TaskUrgency } from "../tasks/enums.ts"
import type { AlgorithmConfig } from "./config.ts"

/** Urgent offers run on the wall clock, the others only while the freelancer works. */
export function countsWorkingHours(urgency: TaskUrgency): boolean {
  return urgency === "STANDARD" || urgency === "FLEXIBLE"
}

/** When an exclusive offer to this freelancer ends, by the urgency of the task. */
export function offerDeadline(
  hours: WorkingHours,
  urgency: TaskUrgency,
  sentAt: Date,
  windows: AlgorithmConfig["acceptanceWindows"],
): Date {
  const minutes = windows[urgency]
  return countsWorkingHours(urgency)
    ? addWorkingTime(hours, sentAt, minutes)
    : new Date(sentAt.getTime() + minutes * MINUTE_MS)
}
