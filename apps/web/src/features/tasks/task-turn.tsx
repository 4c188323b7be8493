"use client"

import type { UserRole } from "@atelier/domain/identity"
import { capital } from "@atelier/domain/shared"
import type { TurnKind } from "@atelier/domain/tasks"
import type { ReactNode } from "react"
import { ExactTime } from "@/components/ui/time.tsx"
import { TurnCard } from "@/components/ui/turn-card.tsx"
import { useNow } from "@/lib/clock.tsx"
import { formatCredits, formatRelative } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { formatReason } from "./format-event.ts"
import { firstName, type TaskDetail } from "./types.ts"

const words = m.taskPage

type Turn = TaskDetail["turn"]

function titleOf(task: TaskDetail, role: UserRole, version: number | undefined): string {
  const { kind } = task.turn
  if (kind === "REVIEW" && version !== undefined) {
    return words.reviewVersion(version)
  }
  const theClient = role === "FREELANCER" || kind === "WITH_CLIENT"
  const who = theClient ? task.client.name : task.freelancer?.name
  if (kind === "RATE" && who) {
    return words.ratePerson(firstName(who))
  }
  const named: Partial<Record<TurnKind, (who: string) => string>> = words.turnTitle
  return (who && named[kind]?.(firstName(who))) || m.taskTurn[kind]
}

/** "In 4 days (Thu 26 Nov, 18:00) it is approved automatically." */
function Consequence({ turn }: { turn: Turn }) {
  const now = useNow()
  const { consequence } = turn
  if (consequence.kind === "NOTHING") {
    return null
  }
  const credits = "refundCredits" in consequence ? formatCredits(consequence.refundCredits) : ""
  const then = words.outcome[consequence.kind](credits)
  const at = "at" in consequence ? consequence.at : "since" in consequence ? consequence.since : null
  if (!at) {
    return then
  }
  const relative = formatRelative(at, now)
  if (consequence.kind === "GOES_TO_NEXT") {
    return (
      <>
        {words.noAnswer} <strong suppressHydrationWarning>{relative}</strong> (<ExactTime date={at} />
        ).
      </>
    )
  }
  return (
    <>
      <strong suppressHydrationWarning>{capital(relative)}</strong> (
      <ExactTime date={at} />) {then}
    </>
  )
}

function money(task: TaskDetail): string {
  const actions = [task.turn.primary, ...task.turn.others].filter((action) => action !== null)
  const cancel = actions.find((action) => action.event === "cancel")
  const revise = actions.find((action) => action.event === "revise")
  const buy = actions.find((action) => action.event === "buyRevision")
  return [
    revise ? words.roundsLeft(revise.roundsLeft, task.maxRevisions) : "",
    buy ? `${words.roundsLeft(0, task.maxRevisions)} ${words.roundCosts(formatCredits(buy.credits))}` : "",
    cancel && cancel.refundCredits > 0
      ? words.cancelNote(formatCredits(cancel.refundCredits), cancel.earnedCredits === 0)
      : "",
  ]
    .filter(Boolean)
    .join(" ")
}

type TaskTurnProps = {
  taskId: string
  role: UserRole
  /** The number of the version in review, when it is known. */
  version?: number | undefined
  /** Quiet alternatives first, the one primary button last. */
  actions?: ReactNode
  /** Stands before the words: a countdown ring. */
  lead?: ReactNode
  /** What the turn means in money; without it the client's refunds and rounds. */
  note?: string | undefined
}

/** The card on top of a task: whose turn, by when, what otherwise; the role brings its own buttons. */
export function TaskTurn({ taskId, role, version, actions, lead, note: given }: TaskTurnProps) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const note = given ?? (role === "CLIENT" ? money(task) : "")
  const reason = task.status === "CANCELLED" && formatReason(task.cancellationReason)
  const ended = task.completedAt ?? task.cancelledAt
  const quiet = task.turn.consequence.kind === "NOTHING" && !note && !ended
  return (
    <TurnCard
      tone={task.turn.tone}
      title={titleOf(task, role, version)}
      actions={actions}
      lead={lead}
      className="mb-7 min-h-28 max-sm:min-h-56"
    >
      {!quiet && (
        <p>
          <Consequence turn={task.turn} />{" "}
          {ended && (
            <>
              {task.completedAt ? words.approvedOn : words.cancelledOn} <ExactTime date={ended} />.
            </>
          )}{" "}
          {task.completedAt && role === "CLIENT" && words.filesYours} {note} {reason && words.cancelledBecause(reason)}
        </p>
      )}
    </TurnCard>
  )
}
