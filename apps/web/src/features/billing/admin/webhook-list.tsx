"use client"

import type { RouterOutputs } from "@atelier/api"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import type { Column } from "@/components/list/data-table.tsx"
import { BY_CURSOR, FilteredList } from "@/components/list/filtered-list.tsx"
import { Button } from "@/components/ui/button.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import { formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { WEBHOOKS, type WebhooksFilter, webhooksInput } from "./money-filters.ts"

const words = m.adminMoney.webhooks
type Event = RouterOutputs["billing"]["admin"]["webhooks"]["items"][number]

const TONES: Record<Event["status"], Tone> = {
  RECEIVED: "moving",
  PROCESSED: "done",
  FAILED: "failed",
  IGNORED: "stopped",
  REFUSED: "risk",
}

const AGAIN: readonly Event["status"][] = ["FAILED", "IGNORED", "REFUSED"]

function Replay({ event }: { event: Event }) {
  const act = useAdminAction()
  const replay = trpc.billing.admin.replayWebhook.useMutation()
  return (
    <Button size="sm" onClick={() => act(() => replay.mutateAsync({ eventId: event.id }), words.replayed)}>
      {words.replay}
      <span className="sr-only">
        : {event.type}, {event.externalId}
      </span>
    </Button>
  )
}

const COLUMNS: readonly Column<Event>[] = [
  {
    id: "event",
    header: words.event,
    main: true,
    className: "sm:w-2/5",
    cell: (event) => (
      <>
        <span className="font-[550]">{event.type}</span>
        <span className="block break-all text-ink-3 text-note">{event.externalId}</span>
        {event.error && <span className="block text-note text-red">{event.error}</span>}
      </>
    ),
  },
  {
    id: "status",
    header: words.status,
    cell: (event) => <Status tone={TONES[event.status]}>{m.credits.webhook[event.status]}</Status>,
  },
  { id: "attempts", header: words.attempts, numeric: true, cell: (event) => formatNumber(event.attempts) },
  {
    id: "received",
    header: words.received,
    className: "whitespace-nowrap",
    cell: (event) => <RelativeTime date={event.createdAt} />,
  },
  {
    id: "replay",
    header: words.replay,
    numeric: true,
    cell: (event) => (AGAIN.includes(event.status) ? <Replay event={event} /> : null),
  },
]

/** What Stripe told us; a failed one can be run again. */
export function WebhookList({ filter }: { filter: WebhooksFilter }) {
  const list = trpc.billing.admin.webhooks.useSuspenseInfiniteQuery(webhooksInput(filter), BY_CURSOR)
  return (
    <FilteredList
      label={m.adminMoney.tabs.webhooks}
      address={WEBHOOKS}
      filter={filter}
      choice={{ name: "status", label: words.status, all: words.anyStatus, labels: m.credits.webhook }}
      columns={COLUMNS}
      list={list}
      above={<p className="mb-3 text-ink-3 text-note">{words.safe}</p>}
      empty={{ title: words.emptyTitle, text: words.empty }}
    />
  )
}
