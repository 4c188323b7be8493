"use client"

import type { RouterOutputs } from "@atelier/api"
import { keysOf } from "@atelier/domain/shared"
import { FactGroup, Facts } from "@/components/ui/facts.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { formatNumber, formatPercent } from "@/lib/format.ts"
import { formatDuration } from "@/lib/format-duration.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { Need } from "./home-needs.tsx"

const words = m.adminHome
const BEHIND_SECONDS = 60

const LISTS: Partial<Record<Need["kind"], string>> = {
  REVIEW: "/admin/review",
  UNASSIGNABLE: "/admin/tasks?status=UNASSIGNABLE",
  LATE: "/admin/tasks?view=at_risk",
  AT_RISK: "/admin/tasks?view=at_risk",
  DISPUTE: "/admin/tasks?view=mine",
  APPLICATION: "/admin/people?tab=applications",
  PAYOUT: "/admin/money/payouts",
  PAYOUT_TO_RECORD: "/admin/money/payouts",
  PAYOUT_STUCK: "/admin/money/payouts",
  WEBHOOK: "/admin/money/webhooks?status=FAILED",
}

function Glance() {
  const [{ counts }] = trpc.admin.needs.useSuspenseQuery()
  const waiting = keysOf(counts).filter((kind) => counts[kind] > 0)
  if (waiting.length === 0) {
    return null
  }
  return (
    <FactGroup title={words.glance}>
      <Facts
        items={waiting.map((kind) => ({
          key: kind,
          term: (
            <Link href={LISTS[kind] ?? "/admin/tasks"} className="link">
              {words.kind[kind]}
            </Link>
          ),
          detail: formatNumber(counts[kind]),
        }))}
      />
    </FactGroup>
  )
}

type Dashboard = RouterOutputs["admin"]["dashboard"]

function Pace({ speed }: { speed: Dashboard["speed"] }) {
  const { medianMinutesToAssign: minutes, onTimeShare, completedTasks } = speed
  return (
    <FactGroup title={words.pace}>
      <Facts
        items={[
          {
            term: words.toAssign,
            detail: minutes === null ? words.noneYet : minutes < 1 ? words.atOnce : formatDuration(minutes * 60_000),
          },
          { term: words.finished, detail: formatNumber(completedTasks) },
          { term: words.onTime, detail: onTimeShare === null ? words.noneYet : formatPercent(onTimeShare) },
        ]}
      />
    </FactGroup>
  )
}

function Books({ money }: { money: Dashboard["money"] }) {
  return (
    <FactGroup title={words.money}>
      <p className="mb-2">
        <Status tone={money.balanced ? "done" : "failed"}>{money.balanced ? words.balanced : words.unbalanced}</Status>
      </p>
      <Facts
        items={[
          { term: words.owedToClients, detail: <Money cents={money.owedToClientsCents} /> },
          { term: words.inWork, detail: <Money cents={money.workInProgressCents} /> },
          { term: words.owedToFreelancers, detail: <Money cents={money.owedToFreelancersCents} /> },
          { term: words.revenue, detail: <Money cents={money.revenueCents} named /> },
        ]}
      />
      <p className="mt-2 text-note">
        <Link href="/admin/money" className="link text-ink-2">
          {words.books}
        </Link>
      </p>
    </FactGroup>
  )
}

function Machinery() {
  const [{ outbox, jobs, deadlines, films }] = trpc.admin.health.useSuspenseQuery()
  const waits = Math.max(outbox.oldestSeconds, jobs.oldestDueSeconds, deadlines.oldestSeconds)
  const behind = [
    ...(waits > BEHIND_SECONDS ? [words.behind(formatDuration(waits * 1000))] : []),
    ...(deadlines.oldestSeconds > BEHIND_SECONDS ? [words.overdue(deadlines.overdue)] : []),
    ...(jobs.failed > 0 ? [words.jobsFailed(jobs.failed)] : []),
  ]
  return (
    <FactGroup title={words.machinery}>
      {behind.length === 0 ? (
        <Status tone="done">{words.keepsUp}</Status>
      ) : (
        <ul className="grid gap-1">
          {behind.map((line) => (
            <li key={line}>
              <Status tone="risk">{line}</Status>
            </li>
          ))}
        </ul>
      )}
      {!films && <p className="mt-2 text-ink-3 text-note">{words.noFfmpeg}</p>}
    </FactGroup>
  )
}

type Usage = NonNullable<RouterOutputs["admin"]["health"]["model"]>["today"]

/** What the language model took; nothing where none is used. */
function Model() {
  const [{ model }] = trpc.admin.health.useSuspenseQuery()
  const used = ({ tokens, costCents }: Usage) => (
    <>
      {words.tokens(formatNumber(tokens))} <Money cents={costCents} named />
    </>
  )
  return model ? (
    <FactGroup title={words.model}>
      <Facts
        items={[
          { term: words.modelToday, detail: used(model.today) },
          { term: words.modelMonth(model.month.people), detail: used(model.month) },
        ]}
      />
    </FactGroup>
  ) : null
}

/** How much of each kind waits, how fast work goes, whether the books balance, whether the machinery keeps up. */
export function HomeFacts() {
  const [{ speed, money }] = trpc.admin.dashboard.useSuspenseQuery()
  return (
    <>
      <Glance />
      <Pace speed={speed} />
      <Books money={money} />
      <Machinery />
      <Model />
    </>
  )
}
