"use client"

import { useEffect, useMemo } from "react"
import { Section } from "@/components/ui/layout.tsx"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { Timeline, TimelineDay, TimelineEntry } from "@/components/ui/timeline.tsx"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { dayKey, formatDay } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { formatEvent, type Reader } from "./format-event.ts"
import { mergeStream, type StreamItem } from "./merge-stream.ts"
import { MessageEntry } from "./message-entry.tsx"
import { streamInput } from "./stream-input.ts"
import type { MessageItem, TimelineItem } from "./types.ts"
import { WriteMessage, type WriteMessageProps } from "./write-message.tsx"

type Item = StreamItem<TimelineItem, MessageItem>

const nextCursor = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }

function useStream(taskId: string) {
  const [events, readEvents] = trpc.tasks.timeline.useSuspenseInfiniteQuery(streamInput(taskId), nextCursor)
  const [messages, readMessages] = trpc.delivery.messages.useSuspenseInfiniteQuery(streamInput(taskId), nextCursor)
  const stream = useMemo(
    () =>
      mergeStream(
        { items: events.pages.flatMap(({ items }) => items), hasMore: readEvents.hasNextPage },
        { items: messages.pages.flatMap(({ items }) => items), hasMore: readMessages.hasNextPage },
      ),
    [events, messages, readEvents.hasNextPage, readMessages.hasNextPage],
  )
  return {
    ...stream,
    newest: messages.pages[0]?.items[0],
    pending: readEvents.isFetchingNextPage || readMessages.isFetchingNextPage,
    more: () => (stream.next === "events" ? readEvents.fetchNextPage() : readMessages.fetchNextPage()),
  }
}

/** What the reader has before the eyes counts as read. */
function useReadMark(taskId: string, newest: MessageItem | undefined) {
  const { mutate } = trpc.delivery.markMessagesRead.useMutation()
  const id = newest && !newest.mine ? newest.id : undefined
  useEffect(() => {
    if (id && document.visibilityState === "visible") {
      mutate({ taskId, upToMessageId: id })
    }
  }, [id, taskId, mutate])
}

function byDay(items: readonly Item[], timezone: string): { key: string; items: Item[] }[] {
  const days: { key: string; items: Item[] }[] = []
  for (const item of items) {
    const key = dayKey(item.at, timezone)
    const last = days.at(-1)
    if (last?.key === key) {
      last.items.push(item)
    } else {
      days.push({ key, items: [item] })
    }
  }
  return days
}

function EventEntry({ item, reader }: { item: TimelineItem; reader: Reader }) {
  const { actor, text, detail, body } = formatEvent(item, reader)
  return (
    <TimelineEntry
      actor={actor}
      at={item.at}
      detail={detail}
      body={body && <p className="measure whitespace-pre-line text-ink-2 text-sm">{body}</p>}
    >
      {text}
    </TimelineEntry>
  )
}

type TaskStreamProps = WriteMessageProps & {
  /** Nobody to write to, or nothing more to say: the field is left out. */
  readOnly?: boolean
}

/** Messages and time line in one stream, newest first, with the field to write above it. */
export function TaskStream({ taskId, role, Choice, readOnly = false }: TaskStreamProps) {
  const timezone = useTimezone()
  const now = useNow()
  const [me] = trpc.identity.me.useSuspenseQuery()
  const { items, newest, next, pending, more } = useStream(taskId)
  useReadMark(taskId, newest)
  const days = byDay(items, timezone)
  return (
    <Section title={m.taskPage.stream.title}>
      {!readOnly && <WriteMessage taskId={taskId} role={role} Choice={Choice} />}
      <div aria-live="polite" className="mt-5">
        <Timeline label={m.taskPage.stream.title}>
          {days.map(({ key, items }) => {
            const first = items[0]
            return (
              <TimelineDay key={key} label={first ? formatDay(first.at, timezone, now) : key}>
                {items.map((entry) =>
                  entry.kind === "event" ? (
                    <EventEntry key={entry.item.id} item={entry.item} reader={{ id: me.id, role, timezone, now }} />
                  ) : (
                    <MessageEntry key={entry.item.id} message={entry.item} />
                  ),
                )}
              </TimelineDay>
            )
          })}
        </Timeline>
      </div>
      {next && <LoadMore shown={items.length} hasMore pending={pending} onMore={more} />}
    </Section>
  )
}
