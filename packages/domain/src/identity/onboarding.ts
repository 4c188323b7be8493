import { z } from "zod"

/** The first steps of a client, in their order. None of them stands in the way of anything. */
export const ONBOARDING_STEPS = ["company", "brand", "audience", "brief"] as const
export type OnboardingStep = (typeof ONBOARDING_STEPS)[number]

export const StepState = z.object({
  skipped: z.array(z.enum(ONBOARDING_STEPS)).max(ONBOARDING_STEPS.length).catch([]),
  putAway: z.boolean().catch(false),
})
/** What a client has said about the first steps; everything else follows from what is there. */
export type StepState = z.infer<typeof StepState>

export const SetOnboardingInput = z.object({
  skipped: z.array(z.enum(ONBOARDING_STEPS)).max(ONBOARDING_STEPS.length).optional().describe("Steps to leave out"),
  putAway: z.boolean().optional().describe("Hides the list of first steps, or shows it again"),
})
export type SetOnboardingInput = z.infer<typeof SetOnboardingInput>
