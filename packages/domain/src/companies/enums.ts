export const ONBOARDING_STATUSES = ["NOT_STARTED", "IN_PROGRESS", "COMPLETED"] as const
export type OnboardingStatus = (typeof ONBOARDING_STATUSES)[number]
