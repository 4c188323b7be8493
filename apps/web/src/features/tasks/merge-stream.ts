type Source<T> = { items: readonly T[]; hasMore: boolean }
type Dated<T> = { at: Date; item: T }

export type StreamItem<E, M> = ({ kind: "event" } & Dated<E>) | ({ kind: "message" } & Dated<M>)
export type Stream<E, M> = {
  items: StreamItem<E, M>[]
  /** Which list must be read on before the stream can go further back. */
  next: "events" | "messages" | null
}

/**
 * One stream of two lists that are read page by page, newest first. What lies before the oldest entry of a list that goes
 * on is held back, so that nothing is slipped in later above something already shown.
 */
export function mergeStream<E extends { at: Date }, M extends { createdAt: Date }>(
  events: Source<E>,
  messages: Source<M>,
): Stream<E, M> {
  const oldestEvent = events.hasMore ? (events.items.at(-1)?.at.getTime() ?? 0) : Number.NEGATIVE_INFINITY
  const oldestMessage = messages.hasMore ? (messages.items.at(-1)?.createdAt.getTime() ?? 0) : Number.NEGATIVE_INFINITY
  const cut = Math.max(oldestEvent, oldestMessage)
  const items: StreamItem<E, M>[] = [
    ...events.items.map((item) => ({ kind: "event" as const, at: item.at, item })),
    ...messages.items.map((item) => ({ kind: "message" as const, at: item.createdAt, item })),
  ]
  return {
    items: items.filter(({ at }) => at.getTime() >= cut).sort((a, b) => b.at.getTime() - a.at.getTime()),
    next: cut === Number.NEGATIVE_INFINITY ? null : oldestEvent >= oldestMessage ? "events" : "messages",
  }
}
