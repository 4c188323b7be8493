"use client"

import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Facts } from "@/components/ui/facts.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { Money } from "@/components/ui/money.tsx"
import { SkeletonRows } from "@/components/ui/skeleton.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatCredits, formatDate, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { formatFailure } from "../format-failure.ts"
import { nextCursor } from "./earnings-input.ts"
import type { PayoutItem } from "./types.ts"

const words = m.earnings.payouts

function dates(payout: PayoutItem) {
  return [
    { term: words.requested, date: payout.requestedAt },
    { term: words.sent, date: payout.processingAt },
    { term: words.confirmed, date: payout.completedAt },
    { term: words.failedOn, date: payout.failedAt ?? payout.cancelledAt },
  ].flatMap(({ term, date }) => (date ? [{ term, detail: <ExactTime date={date} /> }] : []))
}

function Lines({ payout }: { payout: PayoutItem }) {
  const query = trpc.credits.earnings.useInfiniteQuery({ payoutId: payout.id, limit: 100 }, nextCursor)
  if (query.isPending) {
    return <SkeletonRows rows={2} picture={false} />
  }
  const lines = query.data?.pages.flatMap(({ items }) => items) ?? []
  if (lines.length === 0) {
    return <p className="text-ink-3 text-sm">{words.noLines}</p>
  }
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{words.statement}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className="border-line border-b">
            <th scope="row" className="py-2 pr-3 text-left font-normal">
              {line.task.title}
              <span className="num block text-ink-3 text-note">
                {m.earnings.lines.rate(formatCredits(line.credits), formatUsd(line.centsPerCredit))}
              </span>
            </th>
            <td className="num py-2 text-right align-top">
              <Money cents={line.amountCents} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" className="py-2 text-left font-[550]">
            {words.total}
          </th>
          <td className="num py-2 text-right font-[550]">
            <Money cents={payout.amountCents} named />
          </td>
        </tr>
      </tbody>
      {query.hasNextPage && (
        <tfoot>
          <tr>
            <td colSpan={2}>
              <LoadMore
                shown={lines.length}
                hasMore
                pending={query.isFetchingNextPage}
                onMore={() => query.fetchNextPage()}
              />
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** Which tasks one payout pays, when it was asked for and when it arrived. */
export function PayoutStatement({ payout }: { payout: PayoutItem }) {
  const timezone = useTimezone()
  const now = useNow()
  const failure = formatFailure(payout, "freelancer")
  const title = words.statementOf(formatDate(payout.requestedAt, timezone, now))
  return (
    <Dialog
      trigger={
        <Button size="sm" aria-label={title}>
          {words.statement}
        </Button>
      }
      title={title}
      {...(failure ? { description: failure } : {})}
    >
      <Lines payout={payout} />
      <Facts
        items={[
          ...dates(payout),
          { term: words.way, detail: m.payouts.method[payout.method] },
          ...(payout.reference ? [{ term: words.reference, detail: payout.reference }] : []),
          { term: words.number, detail: <span className="break-all text-note">{payout.id}</span> },
        ]}
      />
    </Dialog>
  )
}
