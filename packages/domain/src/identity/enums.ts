export const USER_ROLES = ["CLIENT", "FREELANCER", "ADMIN"] as const
export type UserRole = (typeof USER_ROLES)[number]

export const FREELANCER_STATUSES = ["PENDING", "APPROVED", "REJECTED", "SUSPENDED"] as const
export type FreelancerStatus = (typeof FREELANCER_STATUSES)[number]

export const ARTIST_EXPERIENCE_LEVELS = ["JUNIOR", "MID", "SENIOR", "EXPERT"] as const
export type ArtistExperienceLevel = (typeof ARTIST_EXPERIENCE_LEVELS)[number]

export const INVITATION_KINDS = ["FREELANCER", "COMPANY_MEMBER"] as const
export type InvitationKind = (typeof INVITATION_KINDS)[number]
