"use client"

import { Link } from "@/components/ui/link.tsx"
import { Status } from "@/components/ui/status.tsx"
import { formatCredits, formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { useWaitingBrief } from "./use-waiting-brief.ts"

const words = m.creditsPage

type BalanceProps = {
  /** Credits that a brief still misses, as the page was opened for it. */
  missing: number | null
  briefId: string | null
}

/** What there is to spend, what open tasks hold, and whether it is enough for the brief one came from. */
export function Balance({ missing, briefId }: BalanceProps) {
  const [balance] = trpc.credits.balance.useSuspenseQuery()
  const [{ owedCredits }] = trpc.billing.owed.useSuspenseQuery()
  const waiting = useWaitingBrief(briefId)
  const { data: estimate } = trpc.tasks.estimate.useQuery({ briefId: waiting ?? "" }, { enabled: waiting !== null })
  const short = estimate ? estimate.shortfall : (missing ?? 0)
  const known = estimate !== undefined || briefId !== null
  return (
    <section aria-label={words.title}>
      <p className="flex items-baseline gap-2.5">
        <span className="title num text-2xl">{formatNumber(balance.credits)}</span>
        <span className="text-ink-2">{words.toSpend(balance.credits === 1)}</span>
      </p>
      <p className="measure mt-1 text-ink-3 text-note">
        {balance.inOpenTasks > 0 ? words.held(formatCredits(balance.inOpenTasks)) : words.heldNone}
      </p>
      {balance.frozenReason && (
        <p className="mt-3 text-sm">
          <Status tone="failed">{words.frozen}</Status> {m.credits.frozen[balance.frozenReason]}{" "}
          {owedCredits > 0 && words.owed(formatCredits(owedCredits))}
        </p>
      )}
      {waiting && known && (
        <p className="mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
          {short > 0 ? (
            <Status tone="risk">{words.missing(formatCredits(short))}</Status>
          ) : (
            <Status tone="done">{words.missingCovered}</Status>
          )}
          <Link href={`/client/tasks/new/${waiting}`} className="link">
            {words.backToBrief}
          </Link>
        </p>
      )}
    </section>
  )
}
