"use client"

import { LoadMore } from "@/components/ui/load-more.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Cell, HeaderCell, Row, RowLink, Table, TableHead } from "@/components/ui/table.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatCredits, formatDateTime, formatMoment } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { OfferSummary } from "../types.ts"
import { NoOffers } from "./no-offers.tsx"
import { OfferRing } from "./offer-ring.tsx"
import { nextCursor, OPEN_OFFERS, offerHref } from "./offers-input.ts"

const words = m.offers

function OfferRow({ offer }: { offer: OfferSummary }) {
  const timezone = useTimezone()
  const now = useNow()
  const picture = offer.references.find(({ imageUrl }) => imageUrl !== null)
  const end = formatMoment(offer.expiresAt, timezone, now)
  const facts = [
    m.category[offer.category],
    m.taskClass.complexity[offer.complexity].toLowerCase(),
    offer.quantity > 1 ? words.pieces(offer.quantity) : "",
    offer.deadline ? words.first(formatDateTime(offer.deadline, timezone, now)) : words.noDeadline,
  ]
  return (
    <Row className="max-sm:grid-cols-[auto_1fr]!">
      <Cell className="sm:w-24 max-sm:col-span-1! max-sm:row-span-2 sm:pl-0">
        <OfferRing offer={offer} size={64} />
      </Cell>
      <Cell className="max-sm:col-span-1!">
        <RowLink href={offerHref(offer.id)} className="text-base">
          {offer.title}
        </RowLink>
        <span className="num block text-ink-2 text-note">{facts.filter(Boolean).join(", ")}</span>
        <span className="num block text-ink-3 text-note">
          {offer.broadcast ? words.everyone(end) : words.alone(end, offer.countsWorkingHours)}
        </span>
      </Cell>
      <Cell className="w-20 max-sm:hidden">
        {picture?.imageUrl && (
          <img src={picture.imageUrl} alt="" className="size-16 rounded-md bg-sunk object-cover" loading="lazy" />
        )}
      </Cell>
      <Cell numeric className="max-sm:col-span-1!">
        <span className="title text-lg">
          <Money cents={offer.payCents} />
        </span>
        <span className="block text-ink-3 text-note max-sm:ml-2 max-sm:inline">{formatCredits(offer.credits)}</span>
      </Cell>
    </Row>
  )
}

/** The open offers, the one that runs out first in front. */
export function useOpenOffers() {
  const [data, query] = trpc.matching.offers.useSuspenseInfiniteQuery(OPEN_OFFERS, nextCursor)
  return { offers: data.pages.flatMap(({ items }) => items), query }
}

/** Offers as rows: time left, task, pay; each row leads to its offer. */
export function OfferRows({ offers, compact = false }: { offers: readonly OfferSummary[]; compact?: boolean }) {
  return (
    <Table label={words.open}>
      {!compact && (
        <TableHead>
          <HeaderCell className="pl-0">{words.timeLeft}</HeaderCell>
          <HeaderCell>{words.task}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{words.reference}</span>
          </HeaderCell>
          <HeaderCell numeric>{words.youEarn}</HeaderCell>
        </TableHead>
      )}
      <tbody>
        {offers.map((offer) => (
          <OfferRow key={offer.id} offer={offer} />
        ))}
      </tbody>
    </Table>
  )
}

/** What waits for an answer; new ones come in by themselves. */
export function OpenOffers() {
  const { offers, query } = useOpenOffers()
  if (offers.length === 0) {
    return <NoOffers standing="ACTIVE" />
  }
  return (
    <div aria-live="polite">
      <OfferRows offers={offers} />
      {query.hasNextPage && (
        <LoadMore
          shown={offers.length}
          hasMore
          pending={query.isFetchingNextPage}
          onMore={() => query.fetchNextPage()}
        />
      )}
    </div>
  )
}
