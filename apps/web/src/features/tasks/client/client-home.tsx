"use client"

import { NEW_TASK_HREF } from "@/components/shell/nav.ts"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Section } from "@/components/ui/layout.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { Status } from "@/components/ui/status.tsx"
import { TaskStatus } from "@/components/ui/task-status.tsx"
import { LatestDrafts, useDrafts } from "@/features/briefs/latest-drafts.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatDuration } from "@/lib/format-duration.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { unreadInput } from "../home-input.ts"
import { TaskRow } from "../task-row.tsx"
import { firstName, type TaskSummary } from "../types.ts"
import { formatRow } from "./format-row.ts"
import { WaitingOrders } from "./waiting-orders.tsx"

const words = m.clientHome
const role = "CLIENT"
const hrefOf = (task: TaskSummary) => `/client/tasks/${task.id}`

function TurnRow({ task }: { task: TaskSummary }) {
  const timezone = useTimezone()
  const now = useNow()
  const review = task.turn.kind === "REVIEW"
  const left = task.turn.dueAt ? formatDuration(task.turn.dueAt.getTime() - now.getTime()) : null
  return (
    <TaskRow
      href={hrefOf(task)}
      picture={task.coverUrl}
      title={review ? words.review(task.title) : words.rate(task.title)}
      mark={
        <Status tone={review ? "yours" : "done"}>
          <span suppressHydrationWarning>{review && left ? m.common.time.left(left) : words.rateMark}</span>
        </Status>
      }
    >
      <span suppressHydrationWarning>{formatRow(task, { timezone, now })}</span>
    </TaskRow>
  )
}

function UnreadRow({ task, unread }: { task: TaskSummary; unread: number }) {
  const timezone = useTimezone()
  const now = useNow()
  return (
    <TaskRow
      href={hrefOf(task)}
      picture={task.coverUrl}
      title={words.message(task.title)}
      mark={<Status tone="yours">{words.unreadMark(unread)}</Status>}
    >
      <span suppressHydrationWarning>{formatRow(task, { timezone, now })}</span>
    </TaskRow>
  )
}

function MovingRow({ task }: { task: TaskSummary }) {
  const timezone = useTimezone()
  const now = useNow()
  return (
    <TaskRow
      href={hrefOf(task)}
      picture={task.coverUrl}
      title={task.title}
      mark={<TaskStatus status={task.status} role={role} />}
    >
      <span suppressHydrationWarning>{formatRow(task, { timezone, now })}</span>
    </TaskRow>
  )
}

function useInbox() {
  const [home] = trpc.tasks.home.useSuspenseQuery()
  const [unread] = trpc.delivery.unread.useSuspenseQuery(unreadInput(home))
  const news = home.others.flatMap((task) => {
    const found = unread.find(({ taskId }) => taskId === task.id)
    return found ? [{ task, unread: found.unread }] : []
  })
  return { ...home, news, waiting: home.turns.length + news.length }
}

/** The client's inbox of turns: what waits, what moves, what was begun. */
export function ClientHome() {
  const [me] = trpc.identity.me.useSuspenseQuery()
  const { turns, others, news, waiting, counts } = useInbox()
  const drafts = useDrafts()
  const name = firstName(me.name)
  const isNew = Object.keys(counts).length === 0
  const moving = others.filter((task) => !news.some((entry) => entry.task.id === task.id))
  const start = isNew ? words.first : words.idle

  return (
    <>
      <PageHeader title={isNew && drafts.length === 0 ? words.welcome(name) : words.title(waiting, name)} />
      <WaitingOrders />
      {waiting > 0 && (
        <Section title={words.yourTurn}>
          <ul>
            {turns.map((task) => (
              <TurnRow key={task.id} task={task} />
            ))}
            {news.map(({ task, unread }) => (
              <UnreadRow key={task.id} task={task} unread={unread} />
            ))}
          </ul>
        </Section>
      )}
      {moving.length > 0 && (
        <Section title={words.moving}>
          <ul>
            {moving.map((task) => (
              <MovingRow key={task.id} task={task} />
            ))}
          </ul>
        </Section>
      )}
      {waiting === 0 && moving.length === 0 && (
        <EmptyState
          title={start.title}
          action={
            <ButtonLink href={NEW_TASK_HREF} variant={isNew ? "primary" : "plain"}>
              {start.action}
            </ButtonLink>
          }
          className="mb-9"
        >
          {start.text}
        </EmptyState>
      )}
      <LatestDrafts most={5} />
    </>
  )
}
