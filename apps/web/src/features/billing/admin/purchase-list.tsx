"use client"

import type { RouterOutputs } from "@atelier/api"
import type { Column } from "@/components/list/data-table.tsx"
import { BY_CURSOR, FilteredList } from "@/components/list/filtered-list.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Credits, Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { PURCHASES, type PurchasesFilter, purchasesInput } from "./money-filters.ts"

const words = m.adminMoney.purchases
type Purchase = RouterOutputs["billing"]["admin"]["purchases"]["items"][number]

const TONES: Record<Purchase["status"], Tone> = {
  OPEN: "waiting",
  PROCESSING: "moving",
  PAID: "done",
  FAILED: "failed",
  EXPIRED: "stopped",
  PARTIALLY_REFUNDED: "risk",
  REFUNDED: "stopped",
  DISPUTED: "failed",
}

const COLUMNS: readonly Column<Purchase>[] = [
  {
    id: "client",
    header: words.client,
    main: true,
    cell: (row) => (
      <Link href={`/admin/people/${row.userId}`} className="link font-[550]">
        {row.userName}
      </Link>
    ),
    csv: (row) => row.userName,
  },
  {
    id: "status",
    header: words.status,
    cell: (row) => <Status tone={TONES[row.status]}>{m.credits.purchase[row.status]}</Status>,
    csv: (row) => m.credits.purchase[row.status],
  },
  {
    id: "credits",
    header: words.credits,
    numeric: true,
    cell: (row) => <Credits amount={row.credits} />,
    csv: (row) => row.credits,
  },
  {
    id: "amount",
    header: words.amount,
    numeric: true,
    cell: (row) => <Money cents={row.amountCents} named />,
    csv: (row) => row.amountCents / 100,
  },
  {
    id: "created",
    header: words.created,
    className: "whitespace-nowrap",
    cell: (row) => <ExactTime date={row.createdAt} />,
    csv: (row) => row.createdAt,
  },
  {
    id: "paid",
    header: words.paid,
    className: "whitespace-nowrap",
    cell: (row) => (row.paidAt ? <ExactTime date={row.paidAt} /> : <span className="text-ink-3">–</span>),
    csv: (row) => row.paidAt,
  },
  {
    id: "receipt",
    header: words.receipt,
    cell: (row) =>
      row.receiptUrl ? (
        <a href={row.receiptUrl} target="_blank" rel="noreferrer" className="link">
          {m.actions.open}
          <span className="sr-only">: {row.userName}</span>
        </a>
      ) : (
        <span className="text-ink-3">–</span>
      ),
  },
]

/** Every checkout that was opened and what became of it. */
export function PurchaseList({ filter }: { filter: PurchasesFilter }) {
  const utils = trpc.useUtils()
  const input = purchasesInput(filter)
  const list = trpc.billing.admin.purchases.useSuspenseInfiniteQuery(input, BY_CURSOR)
  return (
    <FilteredList
      label={m.adminMoney.tabs.purchases}
      address={PURCHASES}
      filter={filter}
      choice={{ name: "status", label: words.status, all: words.anyStatus, labels: m.credits.purchase }}
      columns={COLUMNS}
      list={list}
      csv={{
        list: "purchases",
        fetchPage: (page, options) => utils.client.billing.admin.purchases.query({ ...input, ...page }, options),
      }}
      empty={{ title: words.emptyTitle, text: words.empty }}
    />
  )
}
