"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { Cell, HeaderCell, Row, Table, TableHead } from "@/components/ui/table.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import type { Tone } from "@/components/ui/tone.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatDate } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { formatFailure } from "../format-failure.ts"
import { nextCursor, PAYOUTS } from "./earnings-input.ts"
import { PayoutStatement } from "./payout-statement.tsx"
import type { PayoutItem } from "./types.ts"

const words = m.earnings.payouts

const payoutTones: Record<PayoutItem["status"], Tone> = {
  PENDING: "waiting",
  PROCESSING: "moving",
  COMPLETED: "done",
  FAILED: "failed",
  CANCELLED: "stopped",
}

function reasonOf(payout: PayoutItem, day: (date: Date) => string): string {
  if (payout.heldReason) {
    return words.held[payout.heldReason]
  }
  if (payout.waitsFor) {
    return words.waits[payout.waitsFor]
  }
  if (payout.status === "COMPLETED" && payout.completedAt) {
    return words.arrived(day(payout.completedAt))
  }
  return formatFailure(payout, "freelancer") || (payout.status === "CANCELLED" ? words.cancelled : "")
}

function PayoutRow({ payout }: { payout: PayoutItem }) {
  const timezone = useTimezone()
  const now = useNow()
  const [key] = useState(() => crypto.randomUUID())
  const cancel = trpc.payouts.cancel.useMutation({
    onSuccess: () => toast(m.earnings.takenBack),
    onError: toastError,
  })
  const day = (date: Date) => formatDate(date, timezone, now)
  const takeBack = () => cancel.mutateAsync({ payoutId: payout.id, idempotencyKey: key }).catch(() => undefined)
  return (
    <Row>
      <Cell main className="sm:pl-0">
        {words.of(day(payout.requestedAt))}
        <span className="block text-ink-3 text-note">{m.payouts.method[payout.method]}</span>
      </Cell>
      <Cell>
        <Status tone={payoutTones[payout.status]}>{m.payouts.status[payout.status]}</Status>
        <span className="block text-ink-3 text-note">{reasonOf(payout, day)}</span>
      </Cell>
      <Cell>
        <span className="flex flex-wrap gap-2">
          <PayoutStatement payout={payout} />
          {(payout.status === "PENDING" || payout.heldReason) && (
            <Button size="sm" variant="quiet" onClick={takeBack}>
              {words.takeBack}
            </Button>
          )}
        </span>
      </Cell>
      <Cell numeric label={m.earnings.lines.amount}>
        <Money cents={payout.amountCents} />
      </Cell>
    </Row>
  )
}

/** What left for the freelancer's account, each with its statement. */
export function PayoutList() {
  const [data, query] = trpc.payouts.list.useSuspenseInfiniteQuery(PAYOUTS, nextCursor)
  const payouts = data.pages.flatMap(({ items }) => items)
  return (
    <Section title={words.title}>
      {payouts.length === 0 ? (
        <p className="measure text-ink-3 text-sm">
          {words.emptyTitle} {words.emptyText}
        </p>
      ) : (
        <Table label={words.title}>
          <TableHead>
            <HeaderCell className="pl-0">{words.payout}</HeaderCell>
            <HeaderCell>{m.earnings.lines.state}</HeaderCell>
            <HeaderCell>{words.statement}</HeaderCell>
            <HeaderCell numeric>{m.earnings.lines.amount}</HeaderCell>
          </TableHead>
          <tbody>
            {payouts.map((payout) => (
              <PayoutRow key={payout.id} payout={payout} />
            ))}
          </tbody>
        </Table>
      )}
      {query.hasNextPage && (
        <LoadMore
          shown={payouts.length}
          hasMore
          pending={query.isFetchingNextPage}
          onMore={() => query.fetchNextPage()}
        />
      )}
    </Section>
  )
}
