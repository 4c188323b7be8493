/** A freelancer who fits and a usual task, for the tests of this folder. */
import { DEFAULT_HOURS } from "../hours/week.ts"
import type { CandidateFeatures, TaskFeatures } from "./features.ts"

export const NOW = new Date("2026-11-23T12:00:00Z")
export const LATER = new Date("2026-12-01T12:00:00Z")
export const NEW_RECORD = {
  rating: 0,
  ratingCount: 0,
  onTimeTasks: 0,
  completedTasks: 0,
  offersAccepted: 0,
  offersReceived: 0,
}

export const mira: CandidateFeatures = {
  ...NEW_RECORD,
  userId: "mira",
  status: "APPROVED",
  availability: true,
  vacationMode: false,
  vacationUntil: null,
  timezone: "UTC",
  workingHours: DEFAULT_HOURS,
  experienceLevel: "MID",
  skills: [
    { skillId: "typography", level: "ADVANCED", verified: true },
    { skillId: "retouching", level: "INTERMEDIATE", verified: false },
  ],
  activeTasks: 1,
  maxConcurrentTasks: 3,
  acceptsUrgentTasks: true,
  preferredCategories: [],
  minCreditsToAccept: 1,
  lastOfferedAt: null,
  clientFavourite: false,
  blockedByClient: false,
  answered: null,
}
export const task: TaskFeatures = {
  taskId: "task",
  clientId: "lena",
  category: "SOCIAL_MEDIA",
  complexity: "INTERMEDIATE",
  urgency: "STANDARD",
  credits: 15,
  requiredSkills: [{ skillId: "typography", minLevel: "ADVANCED" }],
  niceToHaveSkills: [],
  now: NOW,
}
