"use client"

import type { RouterOutputs } from "@atelier/api"
import { type Column, DataTable } from "@/components/list/data-table.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RowLink } from "@/components/ui/table.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { versionListInput } from "./inputs.ts"

type Version = RouterOutputs["matching"]["admin"]["configs"]["items"][number]

const words = m.adminMatching.versions

function hrefOf({ id, status }: Version) {
  return status === "DRAFT" ? `/admin/matching/drafts/${id}` : `/admin/matching/versions/${id}`
}

const COLUMNS: readonly Column<Version>[] = [
  {
    id: "version",
    header: words.version,
    main: true,
    className: "sm:w-2/5",
    cell: (version) => (
      <>
        <RowLink href={hrefOf(version)}>{words.option(version.version, version.name)}</RowLink>
        {version.notes && <span className="measure block text-ink-3 text-note">{version.notes}</span>}
      </>
    ),
  },
  {
    id: "status",
    header: words.status,
    cell: ({ status }) => <Status tone={words.tone[status]}>{m.configStatus[status]}</Status>,
  },
  {
    id: "published",
    header: words.published,
    cell: ({ publishedAt, publishedBy }) =>
      publishedAt ? (
        <>
          <ExactTime date={publishedAt} />
          {publishedBy && <span className="block text-ink-3 text-note">{words.by(publishedBy)}</span>}
        </>
      ) : (
        <span className="text-ink-3">{words.never}</span>
      ),
  },
  {
    id: "made",
    header: words.made,
    cell: ({ createdAt, createdBy }) => (
      <>
        {createdBy ?? words.initial}
        <ExactTime date={createdAt} className="block text-ink-3 text-note" />
      </>
    ),
  },
]

/** Every version of the rules and every draft, newest first. */
export function VersionRows() {
  const [data, query] = trpc.matching.admin.configs.useSuspenseInfiniteQuery(versionListInput, {
    getNextPageParam: (page) => page.nextCursor,
  })
  const rows = data.pages.flatMap((page) => page.items)
  return rows.length > 0 ? (
    <DataTable label={words.title} columns={COLUMNS} rows={rows} rowId={({ id }) => id} query={query} />
  ) : (
    <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
  )
}
