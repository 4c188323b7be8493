import type { FreelancerStatus } from "@atelier/domain/identity"
import { TurnCard } from "@/components/ui/turn-card.tsx"
import * as m from "@/messages/index.ts"

const words = m.profile.standing
const tones = { PENDING: "waiting", REJECTED: "stopped", SUSPENDED: "failed" } as const

/** Explains a pending, rejected or suspended application: what happens next, and what still works. */
export function AccountStatus({ status, reason }: { status: FreelancerStatus; reason: string | null }) {
  if (status === "APPROVED") {
    return null
  }
  return (
    <TurnCard tone={tones[status]} title={words[status].title} className="mb-7">
      {reason && <p className="text-ink">{words.reason(reason)}</p>}
      <p>{words[status].next}</p>
    </TurnCard>
  )
}
