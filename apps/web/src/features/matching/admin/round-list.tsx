"use client"

import type { RouterOutputs } from "@atelier/api"
import { type Column, DataTable } from "@/components/list/data-table.tsx"
import { FilterBar, FilterSelect, optionsOf } from "@/components/list/filter-bar.tsx"
import { isNarrowed } from "@/components/list/url-filter.ts"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RowLink } from "@/components/ui/table.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { ROUNDS, type RoundsFilter, roundListInput } from "./rounds-filter.ts"

type Round = RouterOutputs["matching"]["admin"]["rounds"]["items"][number]

const words = m.adminRounds
const PATH = "/admin/matching/rounds"

const TONE = {
  OFFERED: "moving",
  BROADCAST: "moving",
  NOBODY_ELIGIBLE: "risk",
  EXHAUSTED: "stopped",
} as const satisfies Record<Round["outcome"], Tone>

const COLUMNS: readonly Column<Round>[] = [
  {
    id: "task",
    header: words.task,
    main: true,
    className: "sm:w-1/3",
    cell: (round) => (
      <>
        <RowLink href={`${PATH}/${round.id}`}>{round.task.title}</RowLink>
        <span className="block text-ink-3 text-note">{words.where(round.number, round.level)}</span>
      </>
    ),
  },
  {
    id: "outcome",
    header: words.outcome,
    cell: (round) => (
      <>
        <Status tone={TONE[round.outcome]}>{m.roundOutcome[round.outcome]}</Status>
        {round.offeredTo && <span className="block text-ink-3 text-note">{words.to(round.offeredTo.name)}</span>}
      </>
    ),
  },
  {
    id: "eligible",
    header: words.eligible,
    numeric: true,
    cell: (round) => words.eligibleOf(formatNumber(round.eligible), formatNumber(round.considered)),
  },
  { id: "rules", header: words.rules, numeric: true, cell: (round) => words.version(round.configVersion) },
  {
    id: "ran",
    header: words.ran,
    className: "whitespace-nowrap",
    cell: (round) => <ExactTime date={round.createdAt} />,
  },
]

/** The choice of an outcome; of one task when the link came from there. */
export function RoundFilters({ filter }: { filter: RoundsFilter }) {
  return (
    <FilterBar
      list={ROUNDS}
      filter={filter}
      end={
        filter.task && (
          <ButtonLink href={ROUNDS.href()} size="sm" variant="quiet">
            {words.all}
          </ButtonLink>
        )
      }
    >
      <FilterSelect
        name="outcome"
        label={words.outcome}
        value={filter.outcome}
        all={words.anyOutcome}
        options={optionsOf(m.roundOutcome)}
      />
    </FilterBar>
  )
}

/** Rounds under the filter of the URL, newest first. */
export function RoundRows({ filter }: { filter: RoundsFilter }) {
  const [data, query] = trpc.matching.admin.rounds.useSuspenseInfiniteQuery(roundListInput(filter), {
    getNextPageParam: (page) => page.nextCursor,
  })
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length > 0) {
    return <DataTable label={words.title} columns={COLUMNS} rows={rows} rowId={({ id }) => id} query={query} />
  }
  return isNarrowed(filter) ? (
    <EmptyState title={m.adminList.filter.nothing} action={<ButtonLink href={ROUNDS.href()}>{words.all}</ButtonLink>}>
      {m.adminList.filter.nothingNote}
    </EmptyState>
  ) : (
    <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
  )
}
