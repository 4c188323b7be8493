export const ONBOARDING_STATUSES = ["NOT_STARTED", "IN_PROGRESS", "COMPLETED"] as const
export type OnboardingStatus = (typeof ONBOARDING_STATUSES)[number]

/** OWNER pays and decides who belongs to the company; MEMBER orders within budget; VIEWER reads. */
export const COMPANY_ROLES = ["OWNER", "MEMBER", "VIEWER"] as const
export type CompanyRole = (typeof COMPANY_ROLES)[number]
/** Roles that a person can be invited as, or given later; ownership is handed over. */
export const TEAM_ROLES = ["MEMBER", "VIEWER"] as const satisfies readonly CompanyRole[]
export type TeamRole = (typeof TEAM_ROLES)[number]
