import type { CandidateFeatures, TaskFeatures } from "@atelier/domain/matching"

type Stored = Record<string, unknown>

/** Features as a JSON column keeps them; times become ISO text. */
export const storeCandidate = ({ userId: _userId, ...features }: CandidateFeatures): Stored => features
export const storeTask = ({ taskId: _taskId, ...features }: TaskFeatures): Stored => features

const dateOf = (value: unknown): Date | null => (typeof value === "string" ? new Date(value) : null)

/** The features a round stored of a candidate, as the domain scores them. */
export const restoreCandidate = (userId: string, stored: Stored): CandidateFeatures =>
  ({
    ...stored,
    userId,
    vacationUntil: dateOf(stored.vacationUntil),
    lastOfferedAt: dateOf(stored.lastOfferedAt),
  }) as CandidateFeatures

/** The features a round stored of its task. */
export const restoreTask = (taskId: string, stored: Stored): TaskFeatures =>
  ({ ...stored, taskId, now: dateOf(stored.now) ?? new Date(0) }) as TaskFeatures
