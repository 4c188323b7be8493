"use client"

import type { UserRole } from "@atelier/domain/identity"
import { FactGroup, Facts } from "@/components/ui/facts.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Credits, Money } from "@/components/ui/money.tsx"
import { TaskStatus } from "@/components/ui/task-status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { PriceDetails } from "@/features/briefs/price-details.tsx"
import { formatNumber, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "./types.ts"

const words = m.taskPage

type Item = { term: string; detail: React.ReactNode }

function people(task: TaskDetail, role: UserRole): Item[] {
  const client = { term: words.client, detail: task.client.company ?? task.client.name }
  const unassigned = task.status === "CANCELLED" ? words.none : words.unassigned
  const freelancer = { term: words.freelancer, detail: task.freelancer?.name ?? unassigned }
  return role === "CLIENT" ? [freelancer] : role === "FREELANCER" ? [client] : [client, freelancer]
}

function money(task: TaskDetail): Item[] {
  return [
    ...(task.credits === null ? [] : [{ term: words.price, detail: <Credits amount={task.credits} /> }]),
    ...(task.payCents === null ? [] : [{ term: words.pay, detail: <Money cents={task.payCents} /> }]),
  ]
}

/** Status, people, dates, money and rounds of a task, as its viewer may know them. */
export function TaskFacts({ taskId, role }: { taskId: string; role: UserRole }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const { quote } = task
  const pieces = task.quantity > 1 ? [{ term: words.pieces, detail: formatNumber(task.quantity) }] : []
  const done = task.completedAt ?? task.cancelledAt
  const items: Item[] = [
    { term: words.status, detail: task.disputed ? words.inDispute : <TaskStatus status={task.status} role={role} /> },
    ...people(task, role),
    { term: words.kind, detail: m.category[task.category.category] },
    ...pieces,
    ...(done
      ? [
          {
            term: task.completedAt ? words.approvedOn : words.cancelledOn,
            detail: <ExactTime date={done} show="date" />,
          },
        ]
      : [{ term: words.due, detail: task.deadline ? <ExactTime date={task.deadline} /> : m.tasks.noDeadline }]),
    ...money(task),
    { term: words.rounds, detail: words.roundsUsed(task.revisionsUsed, task.maxRevisions) },
  ]
  return (
    <FactGroup title={words.facts}>
      <Facts items={items} />
      {task.payCentsPerCredit !== null && role === "FREELANCER" && (
        <p className="mt-1 text-right text-ink-3 text-note">{words.perCredit(formatUsd(task.payCentsPerCredit))}</p>
      )}
      {role === "CLIENT" && (
        <p className="mt-2 text-note">
          <Link href={`/client/credits?task=${taskId}`} className="link text-ink-2">
            {words.movements}
          </Link>
        </p>
      )}
      {quote && (
        <PriceDetails
          lines={quote.lines}
          extraRounds={(task.credits ?? quote.credits) - quote.credits}
          className="mt-2 text-note"
        />
      )}
    </FactGroup>
  )
}
