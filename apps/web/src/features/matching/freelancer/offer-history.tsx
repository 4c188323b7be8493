"use client"

import { Section } from "@/components/ui/layout.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { Cell, HeaderCell, Row, RowLink, Table, TableHead } from "@/components/ui/table.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { OfferSummary } from "../types.ts"
import { nextCursor, OFFER_HISTORY, offerHref } from "./offers-input.ts"

const words = m.offers

function reasonOf(offer: OfferSummary): string {
  if (offer.state === "WITHDRAWN" && offer.withdrawnReason) {
    return m.withdrawalReason[offer.withdrawnReason]
  }
  return offer.state === "DECLINED" && offer.declineReason ? m.declineReason[offer.declineReason] : ""
}

function HistoryRow({ offer }: { offer: OfferSummary }) {
  return (
    <Row>
      <Cell main className="sm:pl-0">
        <RowLink href={offerHref(offer.id)}>{offer.title}</RowLink>
      </Cell>
      <Cell>
        <Status tone={offer.state === "ACCEPTED" ? "done" : "stopped"}>{words.state[offer.state]}</Status>
        <span className="block text-ink-3 text-note">{reasonOf(offer)}</span>
      </Cell>
      <Cell label={words.sent}>
        <ExactTime date={offer.createdAt} />
      </Cell>
      <Cell numeric label={m.workList.pay}>
        <Money cents={offer.payCents} />
      </Cell>
    </Row>
  )
}

/** Offers that are over, newest first, each with what became of it. */
export function OfferHistory() {
  const [data, query] = trpc.matching.history.useSuspenseInfiniteQuery(OFFER_HISTORY, nextCursor)
  const offers = data.pages.flatMap(({ items }) => items)
  return (
    <Section title={words.earlier}>
      {offers.length === 0 ? (
        <p className="text-ink-3 text-sm">{m.noOffers.history}</p>
      ) : (
        <Table label={words.earlier}>
          <TableHead>
            <HeaderCell className="pl-0">{words.task}</HeaderCell>
            <HeaderCell>{words.what}</HeaderCell>
            <HeaderCell>{words.sent}</HeaderCell>
            <HeaderCell numeric>{m.workList.pay}</HeaderCell>
          </TableHead>
          <tbody>
            {offers.map((offer) => (
              <HistoryRow key={offer.id} offer={offer} />
            ))}
          </tbody>
        </Table>
      )}
      {query.hasNextPage && (
        <LoadMore
          shown={offers.length}
          hasMore
          pending={query.isFetchingNextPage}
          onMore={() => query.fetchNextPage()}
        />
      )}
    </Section>
  )
}
