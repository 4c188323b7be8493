import { inLocale } from "@atelier/domain/copy"
import type { RoundOutcome } from "@atelier/domain/matching"

export const roundOutcome = inLocale({
  OFFERED: "Offer sent",
  BROADCAST: "Offered to everyone eligible",
  NOBODY_ELIGIBLE: "No one eligible",
  EXHAUSTED: "Everyone eligible asked",
} satisfies Record<RoundOutcome, string>)
