"use client"

import { FactGroup, Facts } from "@/components/ui/facts.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Credits, Money } from "@/components/ui/money.tsx"
import { TaskStatus } from "@/components/ui/task-status.tsx"
import { ExactTime, RelativeTime } from "@/components/ui/time.tsx"
import { Unfold } from "@/components/ui/unfold.tsx"
import { PriceDetails } from "@/features/briefs/price-details.tsx"
import { formatNumber } from "@/lib/format.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { EditTask } from "./edit-task.tsx"
import { taskJournalInput, taskRoundsInput } from "./task-inputs.ts"

const JournalRows = lazyPart(() => import("./journal-rows.tsx").then((module) => module.JournalRows))

const words = m.adminTask
const facts = m.taskPage
const role = "ADMIN"

function person(id: string, name: string) {
  return (
    <Link href={`/admin/people/${id}`} className="link">
      {name}
    </Link>
  )
}

/** State, people, class and dates of a task. */
export function AdminTaskFacts({ taskId }: { taskId: string }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const { client, freelancer, completedAt, cancelledAt, deadline } = task
  const end = completedAt ?? cancelledAt
  return (
    <FactGroup title={facts.facts}>
      <Facts
        items={[
          {
            term: facts.status,
            detail: task.disputed ? facts.inDispute : <TaskStatus status={task.status} role={role} />,
          },
          { term: facts.client, detail: person(client.id, client.name) },
          ...(client.company ? [{ term: words.company, detail: client.company }] : []),
          { term: facts.freelancer, detail: freelancer ? person(freelancer.id, freelancer.name) : facts.unassigned },
          { term: facts.kind, detail: m.category[task.category.category] },
          { term: words.complexity, detail: m.taskClass.complexity[task.complexity] },
          { term: words.urgency, detail: m.taskClass.urgency[task.urgency] },
          { term: facts.created, detail: <ExactTime date={task.createdAt} /> },
          end
            ? { term: completedAt ? facts.approvedOn : facts.cancelledOn, detail: <ExactTime date={end} /> }
            : { term: facts.due, detail: deadline ? <ExactTime date={deadline} /> : m.tasks.noDeadline },
          { term: facts.rounds, detail: facts.roundsUsed(task.revisionsUsed, task.maxRevisions) },
        ]}
      />
      {!end && (
        <div className="mt-3">
          <EditTask task={task} />
        </div>
      )}
    </FactGroup>
  )
}

/** Price, pay, and the rows of the journal behind them. */
export function TaskMoney({ taskId }: { taskId: string }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const [{ items }] = trpc.credits.admin.journal.useSuspenseQuery(taskJournalInput(taskId))
  const { quote, credits, payCents } = task
  return (
    <FactGroup title={words.money}>
      <Facts
        items={[
          ...(credits === null ? [] : [{ term: facts.price, detail: <Credits amount={credits} /> }]),
          ...(payCents === null ? [] : [{ term: words.pay, detail: <Money cents={payCents} named /> }]),
        ]}
      />
      {quote && (
        <PriceDetails
          lines={quote.lines}
          extraRounds={(credits ?? quote.credits) - quote.credits}
          className="mt-2 text-note"
        />
      )}
      <Unfold label={words.journal(items.length)} className="mt-1.5 text-note" preload={JournalRows.preload}>
        <JournalRows rows={items} />
      </Unfold>
      <p className="mt-1.5 text-note">
        <Link href={`/admin/money/journal?user=${task.client.id}`} className="link text-ink-2">
          {words.journalOfClient}
        </Link>
      </p>
    </FactGroup>
  )
}

/** The searches that were run for this task, the newest first. */
export function TaskRounds({ taskId }: { taskId: string }) {
  const [{ items }] = trpc.matching.admin.rounds.useSuspenseQuery(taskRoundsInput(taskId))
  return (
    <FactGroup title={words.rounds}>
      {items.length === 0 ? (
        <p className="text-ink-3 text-note">{words.noRounds}</p>
      ) : (
        <ul className="grid gap-2.5 text-sm">
          {items.map((round) => (
            <li key={round.id}>
              <Link href={`/admin/matching/rounds/${round.id}`} className="link">
                {words.round(round.number)}
              </Link>
              <span className="text-ink-2">
                {": "}
                {round.offeredTo && round.outcome === "OFFERED"
                  ? words.offeredTo(round.offeredTo.name)
                  : m.roundOutcome[round.outcome]}
              </span>
              <span className="num block text-ink-3 text-note">
                <RelativeTime date={round.createdAt} />,{" "}
                {words.roundNote(formatNumber(round.eligible), formatNumber(round.considered))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </FactGroup>
  )
}
