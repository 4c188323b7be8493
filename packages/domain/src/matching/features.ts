import type { SkillProficiency, TaskCategory } from "../catalog/enums.ts"
import type { WorkingHours } from "../hours/working-time.ts"
import type { ArtistExperienceLevel, FreelancerStatus } from "../identity/enums.ts"
import type { TaskComplexity, TaskUrgency } from "../tasks/enums.ts"

/** What a freelancer has shown so far, as sums, so that few tasks can be told from many. */
export type TrackRecord = {
  rating: number
  ratingCount: number
  onTimeTasks: number
  completedTasks: number
  offersAccepted: number
  offersReceived: number
}

export type CandidateFeatures = WorkingHours &
  TrackRecord & {
    userId: string
    status: FreelancerStatus
    availability: boolean
    vacationMode: boolean
    vacationUntil: Date | null
    experienceLevel: ArtistExperienceLevel
    skills: readonly { skillId: string; level: SkillProficiency; verified: boolean }[]
    /** ASSIGNED, IN_PROGRESS and REVISION_REQUESTED tasks plus open exclusive offers. */
    activeTasks: number
    maxConcurrentTasks: number
    acceptsUrgentTasks: boolean
    preferredCategories: readonly string[]
    minCreditsToAccept: number
    lastOfferedAt: Date | null
    clientFavourite: boolean
    blockedByClient: boolean
    /** How this freelancer already answered this task. */
    answered: "DECLINED" | "EXPIRED" | "RELEASED" | null
  }

export type PlatformMeans = { rating: number; onTimeRate: number; acceptanceRate: number }

export type TaskFeatures = {
  taskId: string
  clientId: string
  category: TaskCategory
  complexity: TaskComplexity
  urgency: TaskUrgency
  credits: number
  requiredSkills: readonly { skillId: string; minLevel: SkillProficiency }[]
  niceToHaveSkills: readonly string[]
  /** The database's clock at the start of the round. */
  now: Date
  means?: PlatformMeans
}

/** Stands in for the platform's means while there are no tasks to take them from. */
export const DEFAULT_MEANS: PlatformMeans = { rating: 4.5, onTimeRate: 0.9, acceptanceRate: 0.7 }
