"use client"

import Link from "next/link"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { type Column, DataTable } from "@/features/admin/components/data-table.tsx"
import { EXPORT_PAGE, ExportCsv } from "@/features/admin/components/export-csv.tsx"
import { FilterBar, FilterSelect, optionsOf } from "@/features/admin/components/filter-bar.tsx"
import { payoutsInput } from "@/features/admin/money-filters.ts"
import type { PayoutsFilter } from "@/features/admin/read-money-filters.ts"
import { PAYOUT_TONES } from "@/features/people/payout-tones.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { AdminPayout } from "./admin-payout-actions.tsx"

const words = m.adminPayouts
const signers = ({ approved, secondApproved }: AdminPayout) =>
  [approved, secondApproved].flatMap((one) => (one ? [one.name] : [])).join(", ")

const COLUMNS: readonly Column<AdminPayout>[] = [
  {
    id: "freelancer",
    header: words.freelancer,
    main: true,
    cell: (payout) => (
      <>
        <Link href={`/admin/people/${payout.freelancer.id}`} className="link font-[550]">
          {payout.freelancer.name}
        </Link>
        {payout.failureReason && <span className="block text-ink-3 text-note">{words.why(payout.failureReason)}</span>}
      </>
    ),
    csv: (payout) => payout.freelancer.name,
  },
  {
    id: "status",
    header: words.status,
    cell: (payout) => <Status tone={PAYOUT_TONES[payout.status]}>{m.payouts.status[payout.status]}</Status>,
    csv: (payout) => m.payouts.status[payout.status],
  },
  {
    id: "amount",
    header: words.amount,
    numeric: true,
    cell: (payout) => <Money cents={payout.amountCents} named />,
    csv: (payout) => payout.amountCents / 100,
  },
  {
    id: "method",
    header: words.method,
    cell: (payout) => (
      <>
        {m.payouts.method[payout.method]}
        {(payout.stripeTransferId ?? payout.reference) && (
          <span className="block break-all text-ink-3 text-note">{payout.stripeTransferId ?? payout.reference}</span>
        )}
      </>
    ),
    csv: (payout) => m.payouts.method[payout.method],
  },
  {
    id: "approvals",
    header: words.approvals,
    cell: (payout) => signers(payout) || <span className="text-ink-3">{words.none}</span>,
    csv: signers,
  },
  {
    id: "requested",
    header: words.requested,
    className: "whitespace-nowrap",
    cell: (payout) => <ExactTime date={payout.requestedAt} />,
    csv: (payout) => payout.requestedAt,
  },
]

/** Every payout with its result, newest first. */
export function PayoutList({ filter }: { filter: PayoutsFilter }) {
  const utils = trpc.useUtils()
  const input = payoutsInput(filter)
  const [data, query] = trpc.payouts.admin.list.useSuspenseInfiniteQuery(input, {
    getNextPageParam: (page) => page.nextCursor,
  })
  const rows = data.pages.flatMap((page) => page.items)
  return (
    <Section title={words.all}>
      <FilterBar
        end={
          <ExportCsv
            list="payouts"
            filter={filter}
            columns={COLUMNS}
            fetchPage={(cursor, signal) =>
              utils.client.payouts.admin.list.query(
                { ...input, limit: EXPORT_PAGE, ...(cursor ? { cursor } : {}) },
                { signal },
              )
            }
          />
        }
      >
        <FilterSelect
          name="status"
          label={words.status}
          value={filter.status}
          all={words.anyStatus}
          options={optionsOf(m.payouts.status)}
        />
      </FilterBar>
      {rows.length > 0 ? (
        <DataTable label={words.all} columns={COLUMNS} rows={rows} rowId={({ id }) => id} query={query} />
      ) : (
        <EmptyState title={filter.status ? m.adminList.filter.nothing : words.allEmpty}>
          {words.waitingEmptyNote}
        </EmptyState>
      )}
    </Section>
  )
}
