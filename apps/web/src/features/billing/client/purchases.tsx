"use client"

import type { RouterOutputs } from "@atelier/api"
import { Section } from "@/components/ui/layout.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Cell, HeaderCell, Row, Table, TableHead } from "@/components/ui/table.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { purchasesInput } from "./purchases-input.ts"

const words = m.creditsPage.purchases
const nextCursor = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }

type Purchase = RouterOutputs["billing"]["purchases"]["items"][number]

function Receipt({ purchase }: { purchase: Purchase }) {
  const { receiptUrl, checkoutUrl, status } = purchase
  const href = receiptUrl ?? (status === "OPEN" ? checkoutUrl : null)
  return href ? (
    <Cell label={words.columns.receipt}>
      <a href={href} {...(receiptUrl ? { target: "_blank", rel: "noreferrer" } : {})} className="link">
        {receiptUrl ? m.creditsPage.receipt : m.creditsPage.continue}
      </a>
    </Cell>
  ) : (
    <Cell />
  )
}

/** Purchases with their state and receipt; one that is not paid can be continued. */
export function Purchases() {
  const [data, query] = trpc.billing.purchases.useSuspenseInfiniteQuery(purchasesInput, nextCursor)
  const rows = data.pages.flatMap(({ items }) => items)
  return (
    <Section title={words.title}>
      {rows.length === 0 ? (
        <p className="text-ink-3 text-sm">{words.empty}</p>
      ) : (
        <>
          <Table label={words.label}>
            <TableHead>
              <HeaderCell>{words.columns.when}</HeaderCell>
              <HeaderCell numeric>{words.columns.credits}</HeaderCell>
              <HeaderCell numeric>{words.columns.amount}</HeaderCell>
              <HeaderCell>{words.columns.status}</HeaderCell>
              <HeaderCell>{words.columns.receipt}</HeaderCell>
            </TableHead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id}>
                  <Cell main>
                    <ExactTime date={row.paidAt ?? row.createdAt} />
                  </Cell>
                  <Cell numeric label={words.columns.credits}>
                    {formatNumber(row.credits)}
                  </Cell>
                  <Cell numeric label={words.columns.amount}>
                    <Money cents={row.paidCents ?? row.amountCents} />
                  </Cell>
                  <Cell label={words.columns.status}>{m.credits.purchase[row.status]}</Cell>
                  <Receipt purchase={row} />
                </Row>
              ))}
            </tbody>
          </Table>
          {query.hasNextPage && (
            <LoadMore
              shown={rows.length}
              hasMore
              pending={query.isFetchingNextPage}
              onMore={() => query.fetchNextPage()}
            />
          )}
        </>
      )}
    </Section>
  )
}
