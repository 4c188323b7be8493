"use client"

import { type Column, DataTable } from "@/components/list/data-table.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RowLink } from "@/components/ui/table.tsx"
import { ExactTime, RelativeTime } from "@/components/ui/time.tsx"
import { useNow } from "@/lib/clock.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { QUEUE_INPUT, type QueueItem } from "./review-queue.ts"

const words = m.adminReview

function Due({ at }: { at: Date }) {
  const late = at < useNow()
  return late ? (
    <Status tone="failed">
      <ExactTime date={at} />
    </Status>
  ) : (
    <ExactTime date={at} />
  )
}

const COLUMNS: readonly Column<QueueItem>[] = [
  {
    id: "title",
    header: words.task,
    main: true,
    className: "sm:w-2/5",
    cell: (item) => (
      <>
        <RowLink href={`/admin/review/${item.taskId}`}>{item.title}</RowLink>
        <span className="block text-ink-3 text-note">
          {m.delivery.version(item.number)}, {words.files(item.fileCount)}
        </span>
      </>
    ),
  },
  {
    id: "delivered",
    header: words.delivered,
    cell: (item) => (
      <Status tone="yours">
        <RelativeTime date={item.submittedAt} />
      </Status>
    ),
  },
  { id: "freelancer", header: m.adminTasks.freelancer, cell: (item) => item.freelancer.name },
  { id: "client", header: m.adminTasks.client, cell: (item) => item.client },
  {
    id: "due",
    header: m.adminTasks.due,
    cell: (item) => (item.deadline ? <Due at={item.deadline} /> : m.adminTasks.noDate),
  },
]

/** Versions waiting for internal review, the longest waiting first. */
export function ReviewQueue() {
  const [data, query] = trpc.delivery.admin.queue.useSuspenseInfiniteQuery(QUEUE_INPUT, {
    getNextPageParam: (page) => page.nextCursor,
  })
  const rows = data.pages.flatMap((page) => page.items)
  const [oldest] = rows
  if (!oldest) {
    return <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
  }
  return (
    <>
      <ButtonLink href={`/admin/review/${oldest.taskId}`} variant="primary" className="mb-4">
        {words.first}
      </ButtonLink>
      <DataTable label={words.title} columns={COLUMNS} rows={rows} rowId={({ versionId }) => versionId} query={query} />
    </>
  )
}
