import { inLocale } from "@atelier/domain/copy"
import type { OnboardingStep } from "@atelier/domain/identity"

export const onboarding = inLocale({
  title: "First steps",
  step: {
    company: "Tell us about your company",
    brand: "Describe your brand",
    audience: "Add an audience",
    brief: "Write your first brief",
  } satisfies Record<OnboardingStep, string>,
  state: { DONE: "Done", SKIPPED: "Skipped", OPEN: "To do" },
  skip: "Skip",
  unskip: "Undo",
  putAway: "Hide this list",
  hidden: "First steps hidden.",
})
