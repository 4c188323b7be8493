"use client"

import { Section } from "@/components/ui/layout.tsx"
import { Link } from "@/components/ui/link.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { FrozenCredits } from "@/features/billing/admin/frozen-credits.tsx"
import { BookCredits } from "@/features/credits/admin/book-credits.tsx"
import { formatMovement } from "@/features/credits/format-movement.ts"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { personJournalInput } from "./person-inputs.ts"
import type { Person } from "./types.ts"

const words = m.adminBalance

/** A client's balance, how it came about, and the two ways to change it. */
export function ClientCredits({ person }: { person: Person }) {
  const [{ items }] = trpc.credits.admin.journal.useSuspenseQuery(personJournalInput(person.id))
  const about = { userId: person.id, name: person.name, balance: person.credits }
  return (
    <Section
      id="credits"
      title={words.title}
      actions={
        <span className="flex flex-wrap gap-2">
          <BookCredits {...about} kind="correct" />
          <BookCredits {...about} kind="give" />
        </span>
      }
    >
      <FrozenCredits userId={person.id} name={person.name} />
      <p className="title num mb-3 text-2xl">{formatNumber(person.credits)}</p>
      {items.length === 0 ? (
        <p className="text-ink-3 text-sm">{words.noRows}</p>
      ) : (
        <>
          <ul className="border-line border-t text-sm">
            {items.map((row) => (
              <li key={row.id} className="grid grid-cols-[1fr_auto] gap-x-5 border-line border-b py-2.5">
                <span className="min-w-0">
                  {m.credits.transaction[row.type]}{" "}
                  {row.task ? (
                    <Link href={`/admin/tasks/${row.task.id}`} className="link text-ink-2">
                      {row.task.title}
                    </Link>
                  ) : (
                    <span className="text-ink-2">{formatMovement(row)}</span>
                  )}
                  <span className="block text-ink-3 text-note">
                    <ExactTime date={row.createdAt} />
                  </span>
                </span>
                <span className="num text-right">
                  {row.amount > 0 ? m.adminJournal.received(formatNumber(row.amount)) : null}
                  {row.amount < 0 ? m.adminJournal.charged(formatNumber(-row.amount)) : null}
                  <span className="block text-ink-3 text-note">{words.afterwards(formatNumber(row.balanceAfter))}</span>
                </span>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-note">
            <Link href={`/admin/money/journal?user=${person.id}`} className="link text-ink-2">
              {words.whole}
            </Link>
          </p>
        </>
      )}
    </Section>
  )
}
