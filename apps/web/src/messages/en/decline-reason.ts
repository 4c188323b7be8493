import { inLocale } from "@atelier/domain/copy"
import type { DeclineReason } from "@atelier/domain/matching"

export const declineReason = inLocale({
  TOO_BUSY: "I'm too busy",
  SKILL_MISMATCH: "It doesn't fit my skills",
  DEADLINE_TOO_TIGHT: "The deadline is too close",
  LOW_CREDITS: "It pays too little",
  PERSONAL_CONFLICT: "Conflict of interest",
  OTHER: "Another reason",
} satisfies Record<DeclineReason, string>)
