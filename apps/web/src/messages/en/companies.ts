import type { OnboardingStatus } from "@atelier/domain/companies"

export const companies = {
  onboarding: {
    NOT_STARTED: "Not started",
    IN_PROGRESS: "Begun, can be continued",
    COMPLETED: "Complete",
  } satisfies Record<OnboardingStatus, string>,
}
