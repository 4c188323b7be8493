"use client"

import type { RouterOutputs } from "@atelier/api"
import { SCORE_DIMENSIONS } from "@atelier/domain/matching"
import { useState } from "react"
import { Sheet } from "@/components/ui/dialog.tsx"
import { Link } from "@/components/ui/link.tsx"
import { ScoreBars, type ScorePart, SegmentedScore } from "@/components/ui/score.tsx"
import { Cell, HeaderCell, Row, Table, TableHead } from "@/components/ui/table.tsx"
import { formatNumber } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { CandidateOutcome } from "./candidate-outcome.tsx"

type Round = RouterOutputs["matching"]["admin"]["round"]
export type Candidate = Round["candidates"][number]

const words = m.adminRound
const tenth = (value: number) => value.toFixed(1)

function partsOf({ points, bonuses }: Candidate, weights: Round["weights"]): ScorePart[] {
  return [
    ...SCORE_DIMENSIONS.map((key) => ({
      key,
      label: m.matching.dimension[key],
      points: points[key],
      weight: weights[key],
    })),
    { key: "bonus", label: words.bonus, points: bonuses.reduce((sum, bonus) => sum + bonus.points, 0) },
  ]
}

const isNew = ({ features }: Candidate) => features.completedTasks === 0

/** The first without an offer while the offer of this round is open: who is asked when it is refused. */
function nextOf({ candidates, outcome }: Round): Candidate | undefined {
  const open = candidates.some(({ offer }) => offer?.thisRound && offer.response === "PENDING")
  return open && outcome === "OFFERED" ? candidates.find(({ offer }) => offer === null) : undefined
}

function ScoreSheet({ candidate, weights }: { candidate: Candidate; weights: Round["weights"] }) {
  const parts = partsOf(candidate, weights).filter(({ key }) => key !== "bonus")
  const sum = partsOf(candidate, weights).reduce((all, part) => all + part.points, 0)
  return (
    <>
      <ScoreBars parts={parts} />
      <dl className="num grid gap-1.5 border-line border-t pt-4 text-sm">
        {candidate.bonuses.map((bonus) => (
          <div key={bonus.code} className="flex justify-between gap-4">
            <dt className="text-ink-2">{m.matching.bonus[bonus.code]}</dt>
            <dd>{words.plus(formatNumber(bonus.points))}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 font-[550]">
          <dt>{words.score}</dt>
          <dd>
            {tenth(candidate.score)}
            {sum > 100 && <span className="font-normal text-ink-3">, {words.capped}</span>}
          </dd>
        </div>
      </dl>
      <Link href={`/admin/people/${candidate.freelancer.id}`} className="link text-sm">
        {words.openPerson(candidate.freelancer.name)}
      </Link>
    </>
  )
}

/** Everyone who could be asked, best first; a row opens how the score is made up, the name leads to the person. */
export function CandidateTable({ round }: { round: Round }) {
  const [shown, setShown] = useState<Candidate>()
  const next = nextOf(round)
  return (
    <>
      <Table label={words.candidates}>
        <TableHead>
          <HeaderCell className="w-12">{words.rank}</HeaderCell>
          <HeaderCell className="sm:w-52">{words.freelancer}</HeaderCell>
          <HeaderCell>{words.parts}</HeaderCell>
          <HeaderCell numeric>{words.score}</HeaderCell>
          <HeaderCell className="sm:w-1/4">{words.outcome}</HeaderCell>
        </TableHead>
        <tbody>
          {round.candidates.map((candidate) => (
            <Row key={candidate.freelancer.id}>
              <Cell className="num text-ink-3 max-sm:hidden">{candidate.rank}</Cell>
              <Cell main>
                <span className="num mr-2 text-ink-3 sm:hidden">{candidate.rank}</span>
                <Link
                  href={`/admin/people/${candidate.freelancer.id}`}
                  className="relative z-1 font-[550] hover:underline"
                >
                  {isNew(candidate) ? words.newcomer(candidate.freelancer.name) : candidate.freelancer.name}
                </Link>
              </Cell>
              <Cell>
                <button
                  type="button"
                  data-row-link=""
                  aria-label={words.detail(candidate.freelancer.name)}
                  onClick={() => setShown(candidate)}
                  className="grid min-h-6 w-full max-w-80 content-center before:absolute before:inset-0 before:content-['']"
                >
                  <SegmentedScore parts={partsOf(candidate, round.weights)} />
                </button>
              </Cell>
              <Cell numeric label={words.score}>
                {tenth(candidate.score)}
              </Cell>
              <Cell>
                <CandidateOutcome offer={candidate.offer} since={round.createdAt} isNext={candidate === next} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {round.eligible > round.candidates.length && (
        <p className="mt-3 text-ink-3 text-note">
          {words.showing(formatNumber(round.candidates.length), formatNumber(round.eligible))}
        </p>
      )}
      <Sheet
        open={shown !== undefined}
        onOpenChange={() => setShown(undefined)}
        title={shown ? words.detail(shown.freelancer.name) : ""}
      >
        {shown && <ScoreSheet candidate={shown} weights={round.weights} />}
      </Sheet>
    </>
  )
}
