import { inLocale } from "@atelier/domain/copy"

/** Scores and what they consist of. */
export const score = inLocale({
  ofWeight: (points: string, weight: string) => `${points} of ${weight}`,
  parts: (parts: string, total: string) => `Score ${total}: ${parts}`,
})
