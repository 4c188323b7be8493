"use client"

import { ButtonLink } from "@/components/ui/button-link.tsx"
import { FactGroup, Facts } from "@/components/ui/facts.tsx"
import { Money } from "@/components/ui/money.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatDate, formatNumber, formatPercent, formatUsd } from "@/lib/format.ts"
import { formatHours } from "@/lib/format-hours.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.workHome

/** What was earned, in three lines. */
function Earned() {
  const [summary] = trpc.payouts.summary.useSuspenseQuery({ method: "STRIPE_CONNECT" })
  const timezone = useTimezone()
  const now = useNow()
  const { nextRelease, onHoldCents, requestedCents, availableCents, paidCents } = summary
  const notes = [
    requestedCents > 0 ? words.onItsWay(formatUsd(requestedCents)) : "",
    nextRelease
      ? words.onHoldNext(formatUsd(nextRelease.amountCents), formatDate(nextRelease.at, timezone, now))
      : onHoldCents > 0
        ? words.onHold(formatUsd(onHoldCents))
        : "",
  ].filter(Boolean)
  const nothing = availableCents + onHoldCents + requestedCents + paidCents === 0
  return (
    <FactGroup title={words.glance}>
      <p className="title text-2xl">
        <Money cents={availableCents} />
      </p>
      <p className="num text-ink-3 text-note">{nothing ? words.nothingYet : [words.available, ...notes].join("; ")}</p>
      <ButtonLink href="/freelancer/earnings" className="mt-3">
        {words.toEarnings}
      </ButtonLink>
    </FactGroup>
  )
}

/** The freelancer's workload and record. */
function Workload() {
  const [profile] = trpc.identity.freelancer.get.useSuspenseQuery()
  const [{ counts }] = trpc.tasks.home.useSuspenseQuery()
  const active = (counts.ASSIGNED ?? 0) + (counts.IN_PROGRESS ?? 0) + (counts.REVISION_REQUESTED ?? 0)
  const { rating, ratingCount, onTimeRate, acceptanceRate, completedTasks } = profile
  return (
    <FactGroup title={words.workload}>
      <Facts
        items={[
          { term: words.active, detail: words.activeOf(active, profile.maxConcurrentTasks) },
          { term: words.hours, detail: formatHours(profile.workingHours) },
          ...(ratingCount > 0
            ? [{ term: words.rating, detail: words.ratingOf(formatNumber(rating), ratingCount) }]
            : []),
          ...(onTimeRate === null ? [] : [{ term: words.onTime, detail: formatPercent(onTimeRate) }]),
          ...(acceptanceRate === null ? [] : [{ term: words.accepted, detail: formatPercent(acceptanceRate) }]),
          ...(completedTasks > 0 ? [{ term: words.finished, detail: formatNumber(completedTasks) }] : []),
        ]}
      />
    </FactGroup>
  )
}

export function HomeAside() {
  return (
    <>
      <Earned />
      <Workload />
    </>
  )
}
