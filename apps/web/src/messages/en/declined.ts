import { inLocale } from "@atelier/domain/copy"
import type { DeclineReason } from "@atelier/domain/matching"

/** Why an offer was declined, told about someone else. */
export const declined = inLocale({
  TOO_BUSY: "too busy",
  SKILL_MISMATCH: "not the right skills",
  DEADLINE_TOO_TIGHT: "deadline too tight",
  LOW_CREDITS: "pay too low",
  PERSONAL_CONFLICT: "personal reasons",
  OTHER: "another reason",
} satisfies Record<DeclineReason, string>)
