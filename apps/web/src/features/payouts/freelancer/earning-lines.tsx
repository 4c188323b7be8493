"use client"

import type { PayoutMethod } from "@atelier/domain/payouts"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { Cell, HeaderCell, Row, RowLink, Table, TableHead } from "@/components/ui/table.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatCredits, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { LINES, nextCursor } from "./earnings-input.ts"
import { formatLine, type LineView } from "./format-line.ts"
import { LineWhy } from "./line-why.tsx"
import type { EarningItem } from "./types.ts"

const words = m.earnings.lines

function LineRow({ line, view }: { line: EarningItem; view: LineView }) {
  const said = formatLine(line, view)
  return (
    <Row>
      <Cell main className="sm:pl-0">
        <RowLink href={`/freelancer/tasks/${line.task.id}`}>{line.task.title}</RowLink>
        <span className="num block text-ink-3 text-note">
          {words.rate(formatCredits(line.credits), formatUsd(line.centsPerCredit))}
        </span>
      </Cell>
      <Cell>
        <Status tone={said.tone}>{m.payouts.earning[line.state]}</Status>
        {said.reason && <span className="block text-ink-3 text-note">{said.reason}</span>}
      </Cell>
      <Cell label={words.next}>
        <span className="num block">{said.next}</span>
        <LineWhy line={line} said={said} />
      </Cell>
      <Cell numeric label={words.amount}>
        <Money cents={line.amountCents} />
      </Cell>
    </Row>
  )
}

/** Every earning with its one state, its reason and its date. */
export function EarningLines({ method }: { method: PayoutMethod }) {
  const [summary] = trpc.payouts.summary.useSuspenseQuery({ method })
  const [data, query] = trpc.credits.earnings.useSuspenseInfiniteQuery(LINES, nextCursor)
  const timezone = useTimezone()
  const now = useNow()
  const lines = data.pages.flatMap(({ items }) => items)
  const view = { summary, timezone, now }
  if (lines.length === 0) {
    return (
      <EmptyState
        title={words.emptyTitle}
        action={<ButtonLink href="/freelancer/offers">{words.emptyAction}</ButtonLink>}
        className="mt-7 border-t-0"
      >
        {words.emptyText}
      </EmptyState>
    )
  }
  return (
    <Section title={words.title} className="mt-7">
      <Table label={words.title}>
        <TableHead>
          <HeaderCell className="pl-0">{words.task}</HeaderCell>
          <HeaderCell>{words.state}</HeaderCell>
          <HeaderCell>{words.next}</HeaderCell>
          <HeaderCell numeric>{words.amount}</HeaderCell>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} view={view} />
          ))}
        </tbody>
      </Table>
      {query.hasNextPage && (
        <LoadMore
          shown={lines.length}
          hasMore
          pending={query.isFetchingNextPage}
          onMore={() => query.fetchNextPage()}
        />
      )}
    </Section>
  )
}
