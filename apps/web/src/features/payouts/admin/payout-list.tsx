"use client"

import type { Column } from "@/components/list/data-table.tsx"
import { BY_CURSOR, FilteredList } from "@/components/list/filtered-list.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { formatFailure } from "../format-failure.ts"
import { PAYOUT_TONES } from "./payout-tones.ts"
import { PAYOUTS, type PayoutsFilter, payoutsInput } from "./payouts-filter.ts"
import type { AdminPayout } from "./types.ts"

const words = m.adminPayouts
function signers({ approved, secondApproved }: AdminPayout) {
  return [approved, secondApproved].flatMap((one) => (one ? [one.name] : [])).join(", ")
}

const COLUMNS: readonly Column<AdminPayout>[] = [
  {
    id: "freelancer",
    header: words.freelancer,
    main: true,
    cell: (payout) => {
      const why = formatFailure(payout, "admin")
      return (
        <>
          <Link href={`/admin/people/${payout.freelancer.id}`} className="link font-[550]">
            {payout.freelancer.name}
          </Link>
          {why && <span className="block text-ink-3 text-note">{words.why(why)}</span>}
        </>
      )
    },
    csv: (payout) => payout.freelancer.name,
  },
  {
    id: "status",
    header: words.status,
    cell: (payout) =>
      payout.heldReason ? (
        <Status tone="risk">{words.heldTitle}</Status>
      ) : (
        <Status tone={PAYOUT_TONES[payout.status]}>{m.payouts.status[payout.status]}</Status>
      ),
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
  const list = trpc.payouts.admin.list.useSuspenseInfiniteQuery(input, BY_CURSOR)
  return (
    <Section title={words.all}>
      <FilteredList
        label={words.all}
        address={PAYOUTS}
        filter={filter}
        choice={{ name: "status", label: words.status, all: words.anyStatus, labels: m.payouts.status }}
        columns={COLUMNS}
        list={list}
        csv={{
          list: "payouts",
          fetchPage: (page, options) => utils.client.payouts.admin.list.query({ ...input, ...page }, options),
        }}
        empty={{ title: words.allEmpty, text: words.waitingEmptyNote }}
      />
    </Section>
  )
}
