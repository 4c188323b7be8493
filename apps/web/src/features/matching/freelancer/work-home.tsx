"use client"

import { Section } from "@/components/ui/layout.tsx"
import { PageHeader } from "@/components/ui/page-header.tsx"
import { Status } from "@/components/ui/status.tsx"
import { formatWork } from "@/features/tasks/freelancer/format-work.ts"
import { TurnMark } from "@/features/tasks/freelancer/turn-mark.tsx"
import { workHref } from "@/features/tasks/freelancer/work-input.ts"
import { unreadInput } from "@/features/tasks/home-input.ts"
import { TaskRow } from "@/features/tasks/task-row.tsx"
import { firstName, type TaskSummary } from "@/features/tasks/types.ts"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { NoOffers } from "./no-offers.tsx"
import { OfferRows, useOpenOffers } from "./open-offers.tsx"

const words = m.workHome

function titleOf({ title, turn }: TaskSummary): string {
  const say: Partial<Record<typeof turn.kind, (title: string) => string>> = words.doing
  return say[turn.kind]?.(title) ?? title
}

function WorkRow({ task, unread }: { task: TaskSummary; unread?: number }) {
  const timezone = useTimezone()
  const now = useNow()
  return (
    <TaskRow
      href={workHref(task.id)}
      picture={task.coverUrl}
      title={unread ? words.message(task.title) : titleOf(task)}
      mark={unread ? <Status tone="yours">{words.unreadMark(unread)}</Status> : <TurnMark task={task} />}
    >
      <span suppressHydrationWarning>{unread ? words.unread(unread) : formatWork(task, { timezone, now })}</span>
    </TaskRow>
  )
}

function useInbox() {
  const [home] = trpc.tasks.home.useSuspenseQuery()
  const [unread] = trpc.delivery.unread.useSuspenseQuery(unreadInput(home))
  const turns = home.turns.filter(({ turn }) => turn.kind !== "ANSWER_OFFER")
  const others = home.others.filter(({ status }) => status !== "OFFERED")
  const news = [...turns, ...others].flatMap((task) => {
    const found = unread.find(({ taskId }) => taskId === task.id)
    return found ? [{ task, unread: found.unread }] : []
  })
  const quiet = others.filter((task) => !news.some((entry) => entry.task.id === task.id))
  return { turns, others: quiet, news, isNew: Object.keys(home.counts).length === 0 }
}

function Inbox({ offers, active }: { offers: ReturnType<typeof useOpenOffers>["offers"]; active: boolean }) {
  const [me] = trpc.identity.me.useSuspenseQuery()
  const { turns, others, news, isNew } = useInbox()
  const waiting = offers.length + turns.length + news.length
  const name = firstName(me.name)
  return (
    <>
      <PageHeader title={isNew && waiting === 0 ? words.welcome(name) : words.title(waiting, name)} />
      {offers.length > 0 && (
        <Section title={words.offers}>
          <OfferRows offers={offers} compact />
        </Section>
      )}
      {turns.length + news.length > 0 && (
        <Section title={words.yourTurn}>
          <ul>
            {turns.map((task) => (
              <WorkRow key={task.id} task={task} />
            ))}
            {news.map(({ task, unread }) => (
              <WorkRow key={`news-${task.id}`} task={task} unread={unread} />
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={words.moving}>
          <ul>
            {others.map((task) => (
              <WorkRow key={task.id} task={task} />
            ))}
          </ul>
        </Section>
      )}
      {(waiting === 0 || !active) && (
        <div className="mt-9 first:mt-0">
          <NoOffers standing={me.standing} />
        </div>
      )}
    </>
  )
}

function ActiveHome() {
  const { offers } = useOpenOffers()
  return <Inbox offers={offers} active />
}

/** The freelancer's inbox of turns: offers first, then what waits, what is new, and what others have in hand. */
export function WorkHome({ active }: { active: boolean }) {
  return active ? <ActiveHome /> : <Inbox offers={[]} active={false} />
}
