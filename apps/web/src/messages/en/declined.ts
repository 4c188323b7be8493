import type { DeclineReason } from "@atelier/domain/matching"

/** Why an offer was declined, told about someone else. */
export const declined = {
  TOO_BUSY: "too busy",
  SKILL_MISMATCH: "does not fit the skills",
  DEADLINE_TOO_TIGHT: "deadline too close",
  LOW_CREDITS: "pays too little",
  PERSONAL_CONFLICT: "personal reasons",
  OTHER: "another reason",
} satisfies Record<DeclineReason, string>
