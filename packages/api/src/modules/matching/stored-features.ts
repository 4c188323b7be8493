import { type ClockWeek, sameHours } from "@atelier/domain/hours"
import type { CandidateFeatures, TaskFeatures } from "@atelier/domain/matching"

type Stored = Record<string, unknown>

/** Features as a JSON column keeps them; times become ISO text. */
export const storeCandidate = ({ userId: _userId, ...features }: CandidateFeatures): Stored => features
export const storeTask = ({ taskId: _taskId, ...features }: TaskFeatures): Stored => features

type Before = { workingHoursStart?: string; workingHoursEnd?: string; workingHours?: ClockWeek }

/** Rounds from before hours had weekdays stored one span for every day. */
const hoursOf = ({ workingHours, workingHoursStart, workingHoursEnd }: Before): ClockWeek =>
  workingHours ?? sameHours(workingHoursStart ?? "09:00", workingHoursEnd ?? "18:00", [1, 2, 3, 4, 5, 6, 7])

const dateOf = (value: unknown): Date | null => (typeof value === "string" ? new Date(value) : null)

/** The features a round stored of a candidate, as the domain scores them. */
export const restoreCandidate = (userId: string, stored: Stored): CandidateFeatures =>
  ({
    ...stored,
    userId,
    workingHours: hoursOf(stored),
    vacationUntil: dateOf(stored.vacationUntil),
    lastOfferedAt: dateOf(stored.lastOfferedAt),
  }) as CandidateFeatures

/** The features a round stored of its task. */
export const restoreTask = (taskId: string, stored: Stored): TaskFeatures =>
  ({ ...stored, taskId, now: dateOf(stored.now) ?? new Date(0) }) as TaskFeatures
