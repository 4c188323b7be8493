import type { RouterOutputs } from "@atelier/api"
import { type Fact, FactGroup, Facts } from "@/components/ui/facts.tsx"
import { Status } from "@/components/ui/status.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import { formatNumber, formatPercent } from "@/lib/format.ts"
import { formatDuration } from "@/lib/format-duration.ts"
import * as m from "@/messages/index.ts"

type ProfileData = RouterOutputs["identity"]["freelancer"]["get"]

const words = m.profile.facts
const tones: Record<ProfileData["status"], Tone> = {
  PENDING: "waiting",
  APPROVED: "done",
  REJECTED: "stopped",
  SUSPENDED: "failed",
}
const MINUTE_MS = 60_000

function known(value: number | null, format: (value: number) => string) {
  return value === null ? words.notYet : format(value)
}

/** How Atelier sees someone's work so far: the numbers that matching reads too. */
export function ProfileFacts({ profile }: { profile: ProfileData }) {
  const facts: Fact[] = [
    { term: words.level, detail: m.identity.experience[profile.experienceLevel] },
    { term: words.completed, detail: formatNumber(profile.completedTasks) },
    {
      term: words.rating,
      detail: profile.ratingCount === 0 ? words.notYet : words.rated(profile.rating.toFixed(1), profile.ratingCount),
    },
    { term: words.onTime, detail: known(profile.onTimeRate, formatPercent) },
    { term: words.accepts, detail: known(profile.acceptanceRate, formatPercent) },
    {
      term: words.answers,
      detail: known(profile.avgResponseTimeMinutes, (minutes) => formatDuration(Math.max(1, minutes) * MINUTE_MS)),
    },
  ]
  return (
    <FactGroup title={words.label}>
      <Status tone={tones[profile.status]} className="mb-3">
        {m.identity.freelancerStatus[profile.status]}
      </Status>
      <Facts items={facts} />
      <p className="mt-3 text-ink-3 text-note">{words.note}</p>
    </FactGroup>
  )
}
