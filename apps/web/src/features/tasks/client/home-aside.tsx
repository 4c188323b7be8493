"use client"

import { OPEN_STATUSES } from "@atelier/domain/tasks"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { FactGroup, Facts } from "@/components/ui/facts.tsx"
import { formatCredits, formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.clientHome
const HOURS_A_DAY = 24

function CreditsFact() {
  const [balance] = trpc.credits.balance.useSuspenseQuery()
  const [facts] = trpc.tasks.monthFacts.useSuspenseQuery()
  const [{ counts }] = trpc.tasks.home.useSuspenseQuery()
  const open = OPEN_STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
  const { usualCredits } = facts
  const notes = [
    balance.inOpenTasks > 0 ? words.credits.held(formatNumber(balance.inOpenTasks), open) : "",
    usualCredits === null
      ? words.credits.none
      : balance.credits < usualCredits
        ? words.credits.low
        : words.credits.usual(formatCredits(usualCredits)),
  ]
  return (
    <FactGroup title={words.credits.title}>
      <p className="title num text-2xl">{formatNumber(balance.credits)}</p>
      <p className="mt-1 text-ink-3 text-note text-pretty">{notes.filter(Boolean).join(" ")}</p>
      <ButtonLink href="/client/credits" className="mt-3">
        {words.credits.buy}
      </ButtonLink>
    </FactGroup>
  )
}

function MonthFacts() {
  const [facts] = trpc.tasks.monthFacts.useSuspenseQuery()
  const { finished, withoutChanges, firstVersionHours } = facts
  if (finished === 0 && firstVersionHours === null) {
    return null
  }
  const tenth = (value: number) => formatNumber(Math.round(value * 10) / 10)
  const speed =
    firstVersionHours === null
      ? []
      : [
          {
            term: words.month.firstVersion,
            detail:
              firstVersionHours < 1
                ? words.month.anHour
                : firstVersionHours < 2 * HOURS_A_DAY
                  ? words.month.hours(tenth(firstVersionHours))
                  : words.month.days(tenth(firstVersionHours / HOURS_A_DAY)),
          },
        ]
  const ended =
    finished === 0
      ? []
      : [
          {
            term: words.month.withoutChanges,
            detail: words.month.of(formatNumber(withoutChanges), formatNumber(finished)),
          },
        ]
  return (
    <FactGroup title={words.month.title}>
      <Facts
        items={[
          ...(finished > 0
            ? [{ term: words.month.finished, detail: words.month.tasks(formatNumber(finished), finished === 1) }]
            : []),
          ...speed,
          ...ended,
        ]}
      />
    </FactGroup>
  )
}

/** Beside the inbox: what there is to spend, and how things went. */
export function HomeAside() {
  return (
    <>
      <CreditsFact />
      <MonthFacts />
    </>
  )
}
