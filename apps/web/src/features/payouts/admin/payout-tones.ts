import type { PayoutStatus } from "@atelier/domain/payouts"
import type { Tone } from "@/components/ui/tone.tsx"

/** How the state of a payout looks in a list. */
export const PAYOUT_TONES = {
  PENDING: "waiting",
  PROCESSING: "moving",
  COMPLETED: "done",
  FAILED: "failed",
  CANCELLED: "stopped",
} as const satisfies Record<PayoutStatus, Tone>
