"use client"

import type { RouterOutputs } from "@atelier/api"
import { SCORE_DIMENSIONS } from "@atelier/domain/matching"
import { Link } from "@/components/ui/link.tsx"
import { ScoreLegend } from "@/components/ui/score.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { CandidateTable } from "./candidates.tsx"
import { Excluded } from "./excluded.tsx"

type Round = RouterOutputs["matching"]["admin"]["round"]

const words = m.adminRound

/** "First offer declined (too busy), second is open." What became of the round's offers, oldest first. */
function formatOffers({ candidates, outcome }: Round): string {
  const offers = candidates
    .flatMap(({ offer }) => (offer?.thisRound ? [offer] : []))
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  if (offers.length === 0) {
    return words.result[outcome]
  }
  return words.offers(
    offers.length,
    offers.filter(({ response }) => response === "PENDING").length,
    offers.some(({ response }) => response === "ACCEPTED"),
  )
}

function Facts({ round }: { round: Round }) {
  return (
    <p className="-mt-4 mb-4 text-base text-ink-3">
      {words.facts(round.level)}{" "}
      <Link href={`/admin/matching/versions/${round.configId}`} className="link">
        {words.rules(round.configVersion)}
      </Link>
      . {words.ran} <ExactTime date={round.createdAt} /> {words.took(formatNumber(round.durationMs))}{" "}
      {words.eligible(formatNumber(round.eligible), formatNumber(round.considered))} {formatOffers(round)}
    </p>
  )
}

/** One search for a freelancer with everything that led to its result. */
export function AdminRound({ roundId }: { roundId: string }) {
  const [round] = trpc.matching.admin.round.useSuspenseQuery({ roundId })
  const legend = [
    ...SCORE_DIMENSIONS.map((key) => ({ key, label: words.legend[key], weight: round.weights[key] })),
    { key: "bonus", label: words.bonus },
  ]
  return (
    <>
      <Facts round={round} />
      {round.candidates.length > 0 ? (
        <>
          <ScoreLegend parts={legend} className="mb-1" />
          <CandidateTable round={round} />
        </>
      ) : (
        <p className="measure text-ink-2 text-sm">{words.noneEligible}</p>
      )}
      <Excluded round={round} />
    </>
  )
}
