"use client"

import type { UserRole } from "@atelier/domain/identity"
import type { DisputeSide } from "@atelier/domain/tasks"
import type { ReactNode } from "react"
import { RelativeTime } from "@/components/ui/time.tsx"
import { formatCredits, formatPercent, formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"
import { Accept, Answer, Settle, Withdraw } from "./dispute-actions.tsx"

const words = m.dispute

type Told = NonNullable<TaskDetail["dispute"]>
type Split = { refundCredits: number | null; earnedCents: number | null }

const OTHER: Record<DisputeSide, DisputeSide> = { CLIENT: "FREELANCER", FREELANCER: "CLIENT" }
const nameOf = (side: DisputeSide, role: UserRole) => (side === role ? words.you : words.side[side])

/** Text of a side, with who wrote it and when. */
function Account({
  head,
  at,
  text,
  children,
}: {
  head: string
  at: string | null
  text: string
  children?: ReactNode
}) {
  return (
    <div>
      <p className="text-ink-2 text-note">
        {head}
        {at && (
          <span className="text-ink-3">
            , <RelativeTime date={new Date(at)} />
          </span>
        )}
      </p>
      <p className="measure mt-1 whitespace-pre-wrap break-words text-sm">{text}</p>
      {children}
    </div>
  )
}

function Shares({ split: { refundCredits, earnedCents }, role }: { split: Split; role: UserRole }) {
  const refund = role === "CLIENT" ? words.refundMine : words.refund
  const pay = role === "FREELANCER" ? words.payMine : words.pay
  return (
    <ul className="num mt-1 text-sm">
      {refundCredits !== null && <li>{refund(formatCredits(refundCredits))}</li>}
      {earnedCents !== null && <li>{pay(`${formatUsd(earnedCents)} USD`)}</li>}
    </ul>
  )
}

function Proposed({ told: { proposed }, role }: { told: Told; role: UserRole }) {
  if (!proposed) {
    return null
  }
  return (
    <div className="rounded-md border border-line bg-surface px-4 py-3">
      <h3 className="font-semibold text-sm">{words.proposed.title}</h3>
      <Shares split={proposed} role={role} />
      <p className="text-sm">{words.proposed.outcome[proposed.outcome]}</p>
      <p className="measure mt-1.5 whitespace-pre-wrap break-words text-ink-2 text-sm">{proposed.note}</p>
      {proposed.acceptedBy.map((side) => (
        <p key={side} className="mt-1.5 text-note">
          {words.proposed.accepted(nameOf(side, role))}
        </p>
      ))}
    </div>
  )
}

function Actions({ task, told, role }: { task: TaskDetail; told: Told; role: UserRole }) {
  const { proposed, openedBy, answer } = told
  if (role === "ADMIN") {
    return (
      <>
        <Settle task={task} mode="decide" />
        <Settle task={task} mode="propose" />
      </>
    )
  }
  return (
    <>
      {openedBy === role && <Withdraw taskId={task.id} />}
      {openedBy !== role && answer === null && <Answer taskId={task.id} />}
      {proposed && !proposed.acceptedBy.includes(role) && <Accept taskId={task.id} proposal={proposed.number} />}
    </>
  )
}

/** The dispute of a task: both accounts, the proposed settlement, the decision, and what its reader can do. */
export function Dispute({ taskId, role }: { taskId: string; role: UserRole }) {
  const [task] = trpc.tasks.byId.useSuspenseQuery({ taskId })
  const told = task.dispute
  if (!told) {
    return null
  }
  const { openedBy, answer, resolved } = told
  const other = nameOf(OTHER[openedBy], role)
  const acts = [task.turn.primary, ...task.turn.others].some((action) => action?.event === "resolve")
  return (
    <section
      id="dispute"
      className="mb-9 grid scroll-mt-20 gap-4 border-line border-b pb-7"
      aria-labelledby="dispute-title"
    >
      <h2 id="dispute-title" className="title text-lg">
        {words.title}
      </h2>
      <Account
        head={words.opened(nameOf(openedBy, role), words.category[told.category])}
        at={told.openedAt}
        text={told.reason}
      >
        <p className="mt-1 text-ink-2 text-note">{words.proposes(formatPercent(told.refundPercent / 100))}</p>
      </Account>
      {answer !== null ? (
        <Account head={words.answered(other)} at={told.answeredAt} text={answer} />
      ) : (
        task.disputed &&
        OTHER[openedBy] !== role && <p className="text-ink-3 text-note">{words.waitsForAnswer(other)}</p>
      )}
      {!resolved && <Proposed told={told} role={role} />}
      {resolved && (
        <div>
          <h3 className="font-semibold text-sm">{words.resolved.title}</h3>
          <Shares split={resolved} role={role} />
          <p className="measure mt-1 whitespace-pre-wrap break-words text-sm">{resolved.note}</p>
        </div>
      )}
      {acts && (
        <div className="flex flex-wrap gap-2">
          <Actions task={task} told={told} role={role} />
        </div>
      )}
    </section>
  )
}
