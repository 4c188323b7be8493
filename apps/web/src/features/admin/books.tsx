"use client"

import { Link } from "@/components/ui/link.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { Cell, HeaderCell, Row, Table, TableHead } from "@/components/ui/table.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import { TurnCard } from "@/components/ui/turn-card.tsx"
import { formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminBooks

function AccountName({ account }: { account: string }) {
  const name = words.names[account] ?? account
  const href = words.links[account]
  return (
    <>
      {href ? (
        <Link href={href} className="link font-[550]">
          {name}
        </Link>
      ) : (
        <span className="font-[550]">{name}</span>
      )}
      <span className="block text-ink-3 text-note">{words.notes[account]}</span>
    </>
  )
}

const ORDER = [
  "cash",
  "paid_out",
  "client_credits",
  "work_in_progress",
  "freelancer_payable",
  "revenue",
  "promotions",
  "adjustments",
  "refunds",
]

/** What the last night's comparison with Stripe's balance found. */
function CashProof() {
  const [proof] = trpc.admin.lastProof.useSuspenseQuery()
  const usd = (cents: number) => `${formatUsd(cents)} USD`
  return (
    <section aria-label={words.proof.title} className="mb-7 text-sm">
      <p>
        <span className="font-[550]">{words.proof.title}.</span>{" "}
        {proof ? (
          <>
            <Status tone={proof.ok ? "done" : "failed"}>
              {proof.ok
                ? words.proof.equal(usd(proof.booksCents))
                : words.proof.different(
                    usd(Math.abs(proof.differenceCents)),
                    usd(proof.booksCents),
                    usd(proof.stripeCents),
                  )}
            </Status>{" "}
            <span className="text-ink-3 text-note">
              {words.proof.at} <RelativeTime date={proof.at} />.
            </span>
          </>
        ) : (
          <span className="text-ink-3">{words.proof.never}</span>
        )}
      </p>
    </section>
  )
}

/** The trial balance, said in words first and then account by account. */
export function Books() {
  const [books] = trpc.credits.admin.books.useSuspenseQuery()
  const { accounts, totalDebitCents, totalCreditCents, balanced } = books
  return (
    <>
      <TurnCard tone={balanced ? "done" : "failed"} title={balanced ? words.balanced : words.broken} className="mb-7">
        {balanced
          ? words.balancedNote(`${formatUsd(totalDebitCents)} USD`)
          : words.brokenNote(`${formatUsd(Math.abs(totalDebitCents - totalCreditCents))} USD`)}
      </TurnCard>
      <CashProof />
      <Table label={words.table}>
        <TableHead>
          <HeaderCell>{words.account}</HeaderCell>
          <HeaderCell numeric>{words.debit}</HeaderCell>
          <HeaderCell numeric>{words.credit}</HeaderCell>
          <HeaderCell numeric>{words.balance}</HeaderCell>
        </TableHead>
        <tbody>
          {accounts
            .toSorted((a, b) => ORDER.indexOf(a.account) - ORDER.indexOf(b.account))
            .map((row) => (
              <Row key={row.account}>
                <Cell main>
                  <AccountName account={row.account} />
                </Cell>
                <Cell numeric label={words.debit}>
                  <Money cents={row.debitCents} />
                </Cell>
                <Cell numeric label={words.credit}>
                  <Money cents={row.creditCents} />
                </Cell>
                <Cell numeric label={words.balance}>
                  {formatUsd(Math.abs(row.balanceCents))}{" "}
                  <span className="inline-block text-left text-ink-3 sm:w-12">
                    {row.balanceCents === 0 ? "" : row.balanceCents > 0 ? words.onDebit : words.onCredit}
                  </span>
                </Cell>
              </Row>
            ))}
          <Row>
            <Cell main>
              <span className="font-[550]">{words.total}</span>
            </Cell>
            <Cell numeric label={words.debit}>
              <strong className="font-[550]">
                <Money cents={totalDebitCents} />
              </strong>
            </Cell>
            <Cell numeric label={words.credit}>
              <strong className="font-[550]">
                <Money cents={totalCreditCents} />
              </strong>
            </Cell>
            <Cell numeric label={words.balance}>
              {formatUsd(Math.abs(totalDebitCents - totalCreditCents))} <span className="inline-block sm:w-12" />
            </Cell>
          </Row>
        </tbody>
      </Table>
      <p className="mt-3 text-ink-3 text-note">{words.currency}</p>
    </>
  )
}
