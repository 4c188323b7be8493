"use client"

import type { RouterOutputs } from "@atelier/api"
import type { Column } from "@/components/list/data-table.tsx"
import { BY_CURSOR, FilteredList } from "@/components/list/filtered-list.tsx"
import { Link } from "@/components/ui/link.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { formatMovement } from "../format-movement.ts"
import { JOURNAL, type JournalFilter, journalInput } from "./journal-filter.ts"

const words = m.adminJournal
type JournalRow = RouterOutputs["credits"]["admin"]["journal"]["items"][number]

function signed({ amount }: JournalRow) {
  return amount > 0 ? words.received(formatNumber(amount)) : words.charged(formatNumber(-amount))
}

const COLUMNS: readonly Column<JournalRow>[] = [
  {
    id: "what",
    header: words.type,
    main: true,
    className: "sm:w-2/5",
    cell: (row) => (
      <>
        <span className="font-[550]">{m.credits.transaction[row.type]}</span>{" "}
        {row.task ? (
          <Link href={`/admin/tasks/${row.task.id}`} className="link">
            {row.task.title}
          </Link>
        ) : (
          <span className="text-ink-2">{formatMovement(row)}</span>
        )}
      </>
    ),
    csv: (row) => m.credits.transaction[row.type],
  },
  {
    id: "user",
    header: words.user,
    cell: (row) => (
      <Link href={`/admin/people/${row.user.id}`} className="link">
        {row.user.name}
      </Link>
    ),
    csv: (row) => row.user.email,
  },
  { id: "amount", header: words.amount, numeric: true, cell: signed, csv: (row) => row.amount },
  {
    id: "balance",
    header: words.balance,
    numeric: true,
    cell: (row) => formatNumber(row.balanceAfter),
    csv: (row) => row.balanceAfter,
  },
  {
    id: "by",
    header: words.by,
    cell: (row) => row.createdBy ?? <span className="text-ink-3">{m.common.product}</span>,
    csv: (row) => row.createdBy,
  },
  {
    id: "at",
    header: words.at,
    className: "whitespace-nowrap",
    cell: (row) => <ExactTime date={row.createdAt} />,
    csv: (row) => row.createdAt,
  },
]

const EXPORT: readonly Column<JournalRow>[] = [
  ...COLUMNS,
  { id: "why", header: words.description, cell: () => null, csv: formatMovement },
  { id: "task", header: m.adminTasks.task, cell: () => null, csv: (row) => row.task?.title },
  { id: "payment", header: m.adminList.columns.payment, cell: () => null, csv: (row) => row.stripePaymentId },
  { id: "id", header: m.adminList.columns.id, cell: () => null, csv: (row) => row.id },
]

function Narrowed({ filter, first }: { filter: JournalFilter; first: JournalRow | undefined }) {
  const to = filter.task ? (first?.task?.title ?? words.ofOneTask) : (first?.user.name ?? words.user)
  return (
    <p className="mb-3 text-note">
      {words.narrowedTo} <strong className="font-[550]">{to}</strong>.{" "}
      <Link href={JOURNAL.href({ type: filter.type })} className="link text-ink-2">
        {words.showAll}
      </Link>
    </p>
  )
}

/** The journal of credits: each row with its task, its client and who booked it. */
export function JournalList({ filter }: { filter: JournalFilter }) {
  const utils = trpc.useUtils()
  const input = journalInput(filter)
  const list = trpc.credits.admin.journal.useSuspenseInfiniteQuery(input, BY_CURSOR)
  const first = list[0].pages[0]?.items[0]
  return (
    <FilteredList
      label={words.title}
      address={JOURNAL}
      filter={filter}
      choice={{ name: "type", label: words.type, all: words.anyType, labels: m.credits.transaction }}
      columns={COLUMNS}
      list={list}
      csv={{
        list: "journal",
        columns: EXPORT,
        fetchPage: (page, options) => utils.client.credits.admin.journal.query({ ...input, ...page }, options),
      }}
      above={(filter.user || filter.task) && <Narrowed filter={filter} first={first} />}
      empty={{ title: words.emptyTitle, text: words.empty }}
    />
  )
}
