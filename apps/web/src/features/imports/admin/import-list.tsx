"use client"

import type { RouterOutputs } from "@atelier/api"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { type Column, DataTable } from "@/components/list/data-table.tsx"
import { BY_CURSOR } from "@/components/list/filtered-list.tsx"
import { Button } from "@/components/ui/button.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RowLink } from "@/components/ui/table.tsx"
import { RelativeTime } from "@/components/ui/time.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const StartForm = lazyPart(() => import("./start-form.tsx").then((module) => module.StartForm))

const words = m.adminImports
type Run = RouterOutputs["imports"]["admin"]["list"]["items"][number]

const IMPORTS_INPUT = { limit: 30 }

const TONES: Record<Run["status"], Tone> = {
  PENDING: "waiting",
  RUNNING: "moving",
  COMPLETED: "done",
  FAILED: "failed",
  CANCELLED: "stopped",
}

/** An import that brought nothing is not called done. */
export function ImportStatus({ run: { status, successful } }: { run: Pick<Run, "status" | "successful"> }) {
  return status === "COMPLETED" && successful === 0 ? (
    <Status tone="failed">{words.nothing}</Status>
  ) : (
    <Status tone={TONES[status]}>{words.status[status]}</Status>
  )
}

const COLUMNS: readonly Column<Run>[] = [
  {
    id: "from",
    header: words.from,
    main: true,
    className: "sm:w-2/5",
    cell: (run) => (
      <>
        <RowLink href={`/admin/library/imports/${run.id}`}>{words.sources[run.source]}</RowLink>
        <span className="block truncate text-ink-3 text-note">{run.sourceUrl ?? words.targets[run.target]}</span>
      </>
    ),
  },
  {
    id: "status",
    header: words.statusWord,
    cell: (run) => <ImportStatus run={run} />,
  },
  {
    id: "counts",
    header: words.counts,
    cell: ({ successful, skipped, failed }) => words.outcome(successful, skipped, failed),
  },
  { id: "when", header: words.when, cell: ({ createdAt }) => <RelativeTime date={createdAt} /> },
]

/** Starts an import. */
export function StartImport() {
  return (
    <FormDialog
      trigger={<Button variant="primary">{words.start}</Button>}
      title={words.startTitle}
      description={words.startText}
    >
      <StartForm />
    </FormDialog>
  )
}

/** Imports, newest first. */
export function ImportList() {
  const [data, query] = trpc.imports.admin.list.useSuspenseInfiniteQuery(IMPORTS_INPUT, BY_CURSOR)
  const runs = data.pages.flatMap(({ items }) => items)
  return runs.length === 0 ? (
    <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
  ) : (
    <DataTable label={m.adminLibrary.tabs.imports} columns={COLUMNS} rows={runs} rowId={({ id }) => id} query={query} />
  )
}
