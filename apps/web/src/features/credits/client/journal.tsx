"use client"

import type { RouterOutputs } from "@atelier/api"
import type { CreditTransactionType } from "@atelier/domain/credits"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Link } from "@/components/ui/link.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { Cell, HeaderCell, Row, Table, TableHead } from "@/components/ui/table.tsx"
import { TabLinks } from "@/components/ui/tabs.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { formatMovement } from "../format-movement.ts"
import { CREDITS, journalFilters, journalInput } from "./credits-params.ts"

const words = m.creditsPage.journal
const nextCursor = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }

type JournalRow = RouterOutputs["credits"]["journal"]["items"][number]

function What({ row }: { row: JournalRow }) {
  return row.task ? (
    <Link href={`/client/tasks/${row.task.id}`} className="link">
      {formatMovement(row)}
    </Link>
  ) : (
    formatMovement(row)
  )
}

type JournalProps = { show: CreditTransactionType | null; taskId: string | null }

function Rows({ show, taskId }: JournalProps) {
  const [data, query] = trpc.credits.journal.useSuspenseInfiniteQuery(journalInput(show, taskId), nextCursor)
  const rows = data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) {
    return show || taskId ? (
      <EmptyState title={words.none} />
    ) : (
      <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
    )
  }
  return (
    <>
      <Table label={words.label}>
        <TableHead>
          <HeaderCell>{words.columns.when}</HeaderCell>
          <HeaderCell>{words.columns.what}</HeaderCell>
          <HeaderCell numeric>{words.columns.amount}</HeaderCell>
          <HeaderCell numeric>{words.columns.after}</HeaderCell>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id}>
              <Cell className="max-sm:order-2 max-sm:text-ink-3 sm:whitespace-nowrap">
                <ExactTime date={row.createdAt} className="text-ink-3" />
              </Cell>
              <Cell main className="max-sm:order-1">
                <What row={row} />
                {row.member && <span className="block font-normal text-ink-3 text-note">{words.by(row.member)}</span>}
              </Cell>
              <Cell numeric label={words.columns.amount} className="font-[550] max-sm:order-3 sm:whitespace-nowrap">
                {words.amount[row.type](formatNumber(Math.abs(row.amount)), row.amount < 0)}
              </Cell>
              <Cell numeric label={words.columns.after} className="text-ink-3 max-sm:order-4">
                {formatNumber(row.balanceAfter)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <LoadMore
        shown={rows.length}
        hasMore={query.hasNextPage}
        pending={query.isFetchingNextPage}
        onMore={() => query.fetchNextPage()}
      />
    </>
  )
}

/** Every movement of the client's credits, newest first, its sign in words. */
export function Journal({ show, taskId }: JournalProps) {
  const kinds = journalFilters.map((one) => ({
    href: CREDITS.href({ show: one }),
    label: one ? m.credits.transaction[one] : words.all,
    current: one === show && !taskId,
  }))
  const tabs = taskId
    ? [...kinds, { href: CREDITS.href({ task: taskId }), label: words.oneTask, current: true }]
    : kinds
  return (
    <Section title={words.title}>
      <TabLinks label={words.filter} tabs={tabs} className="mb-1" />
      <Rows show={show} taskId={taskId} />
    </Section>
  )
}
