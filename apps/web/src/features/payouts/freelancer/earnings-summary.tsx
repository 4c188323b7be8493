"use client"

import type { PayoutMethod } from "@atelier/domain/payouts"
import type { ReactNode } from "react"
import { Money } from "@/components/ui/money.tsx"
import { ToneMark } from "@/components/ui/tone.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatCredits, formatDate, formatDateTime, formatNumber, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { AccountLine } from "./account-line.tsx"
import type { PayoutSummary } from "./types.ts"
import { Withdraw } from "./withdraw.tsx"

const words = m.earnings

/** What only the freelancer can clear away; everything else passes with time. */
const TO_DO: readonly PayoutSummary["withdrawal"]["code"][] = [
  "ACCOUNT_MISSING",
  "ACCOUNT_INCOMPLETE",
  "ACCOUNT_RESTRICTED",
  "ACCOUNT_REJECTED",
]

function Sum({ cents, children }: { cents: number; children: ReactNode }) {
  return (
    <div>
      <dd className="title text-xl sm:text-2xl">
        <Money cents={cents} />
      </dd>
      <dt className="text-ink-3 text-note">{children}</dt>
    </div>
  )
}

/** The one reason why nothing can be withdrawn now, with its date. */
function useObstacle({ withdrawal, minimumCredits }: PayoutSummary): string | null {
  const timezone = useTimezone()
  const now = useNow()
  if (withdrawal.code === "WITHDRAWABLE") {
    return null
  }
  const when = withdrawal.at ? formatDateTime(withdrawal.at, timezone, now) : ""
  const missing = "missingCredits" in withdrawal ? formatNumber(withdrawal.missingCredits) : ""
  return words.obstacle[withdrawal.code](when, missing, formatCredits(minimumCredits))
}

/** What can be withdrawn, what is held and until when, what was paid, and the one button. */
export function EarningsSummary({ method }: { method: PayoutMethod }) {
  const [summary] = trpc.payouts.summary.useSuspenseQuery({ method })
  const timezone = useTimezone()
  const now = useNow()
  const obstacle = useObstacle(summary)
  const { nextRelease } = summary
  const held = nextRelease
    ? words.onHoldNext(formatUsd(nextRelease.amountCents), formatDate(nextRelease.at, timezone, now))
    : words.onHold
  return (
    <section aria-label={words.title} className="border-line border-b pb-6">
      <div className="flex flex-wrap items-end gap-x-11 gap-y-5">
        <dl className="grid min-w-0 flex-1 grid-cols-2 gap-x-5 gap-y-5 sm:flex sm:flex-wrap sm:gap-x-11 [&>div]:flex [&>div]:flex-col">
          <Sum cents={summary.availableCents}>{obstacle ? words.yours : words.canWithdraw}</Sum>
          {summary.requestedCents > 0 && <Sum cents={summary.requestedCents}>{words.requested}</Sum>}
          <Sum cents={summary.onHoldCents}>{held}</Sum>
          <Sum cents={summary.paidThisYearCents}>{words.paidThisYear}</Sum>
        </dl>
        <div className="max-sm:w-full max-sm:[&>*]:w-full">
          <Withdraw summary={summary} method={method} />
        </div>
      </div>
      <div className="mt-3 grid gap-1">
        {obstacle && (
          <p id="withdraw-reason" className="flex items-baseline gap-2 text-ink-2 text-sm">
            <ToneMark tone={TO_DO.includes(summary.withdrawal.code) ? "yours" : "waiting"} />
            {obstacle}
          </p>
        )}
        <AccountLine account={summary.account} method={method} />
      </div>
    </section>
  )
}
