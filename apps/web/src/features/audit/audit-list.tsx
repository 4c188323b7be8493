"use client"

import type { RouterOutputs } from "@atelier/api"
import { useMemo } from "react"
import { type Column, DataTable } from "@/components/list/data-table.tsx"
import { ExportCsv } from "@/components/list/export-csv.tsx"
import { FilterBar, FilterSelect, optionsOf } from "@/components/list/filter-bar.tsx"
import { FilterDate } from "@/components/list/filter-date.tsx"
import { isNarrowed } from "@/components/list/url-filter.ts"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Status } from "@/components/ui/status.tsx"
import { RowLink } from "@/components/ui/table.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import { useTimezone } from "@/lib/clock.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { AUDIT, type AuditFilter, auditListInput } from "./audit-filter.ts"

const words = m.adminAudit

export type AuditRow = RouterOutputs["audit"]["admin"]["list"]["items"][number]

export const OUTCOME_TONES: Record<AuditRow["outcome"], Tone> = { SUCCESS: "done", DENIED: "risk", FAILURE: "failed" }

/** "Mira Osei", or of what no person did: "Atelier", "Script, create-admin". */
export function actorOf({ actorName, actorType }: AuditRow): string {
  if (actorType === "system") {
    return m.audit.actor.system
  }
  const [kind, name] = actorName?.split(":", 2) ?? []
  return actorType !== "user" && kind && name
    ? `${m.audit.actor[actorType]}, ${name}`
    : (actorName ?? m.audit.actor[actorType])
}
export function actionOf({ action, resourceType }: AuditRow) {
  return resourceType === "earning" ? words.earned : m.audit.action[action]
}
export function subjectOf({ resourceType, resourceName }: AuditRow) {
  return resourceName ?? (resourceType ? (words.resource[resourceType] ?? resourceType) : "")
}

function columnsOf(filter: AuditFilter): Column<AuditRow>[] {
  return [
    {
      id: "what",
      header: words.what,
      main: true,
      className: "sm:w-1/3",
      cell: (row) => (
        <RowLink href={AUDIT.href({ ...filter, entry: row.id })} scroll={false}>
          {actionOf(row)}
        </RowLink>
      ),
      csv: actionOf,
    },
    { id: "who", header: words.who, cell: actorOf, csv: actorOf },
    { id: "about", header: words.about, cell: subjectOf, csv: subjectOf },
    {
      id: "result",
      header: words.result,
      cell: (row) => <Status tone={OUTCOME_TONES[row.outcome]}>{m.audit.outcome[row.outcome]}</Status>,
      csv: (row) => m.audit.outcome[row.outcome],
    },
    {
      id: "when",
      header: words.when,
      className: "whitespace-nowrap",
      cell: (row) => <ExactTime date={row.createdAt} />,
      csv: (row) => row.createdAt,
    },
  ]
}

const EXTRA: readonly Column<AuditRow>[] = [
  { id: "actorId", header: m.adminList.columns.actorId, cell: () => null, csv: (row) => row.actorId },
  { id: "resourceType", header: m.adminList.columns.resource, cell: () => null, csv: (row) => row.resourceType },
  { id: "resourceId", header: m.adminList.columns.resourceId, cell: () => null, csv: (row) => row.resourceId },
  { id: "requestId", header: m.adminList.columns.requestId, cell: () => null, csv: (row) => row.requestId },
  { id: "via", header: words.entry.via, cell: () => null, csv: (row) => row.via && m.audit.via[row.via] },
  { id: "operator", header: words.entry.operator, cell: () => null, csv: (row) => row.operator },
  { id: "address", header: words.entry.address, cell: () => null, csv: (row) => row.ipAddress },
  { id: "id", header: m.adminList.columns.id, cell: () => null, csv: (row) => row.id },
]

const ACTIONS = optionsOf(m.audit.action).toSorted((a, b) => a.label.localeCompare(b.label))
// No API keys exist yet.
const ACTORS = optionsOf(m.audit.actor).filter(({ value }) => value !== "apiKey")

function Filters({ filter }: { filter: AuditFilter }) {
  const utils = trpc.useUtils()
  const input = auditListInput(filter, useTimezone())
  const [occurring] = trpc.audit.admin.actions.useSuspenseQuery()
  const actions = ACTIONS.filter(({ value }) => value === filter.action || occurring.some((one) => one === value))
  const columns = useMemo(() => [...columnsOf(filter), ...EXTRA], [filter])
  return (
    <FilterBar
      list={AUDIT}
      filter={filter}
      end={
        <ExportCsv
          list="audit"
          filter={filter}
          columns={columns}
          fetchPage={(page, options) => utils.client.audit.admin.list.query({ ...input, ...page }, options)}
        />
      }
    >
      <FilterSelect name="action" label={words.what} value={filter.action} all={words.anyAction} options={actions} />
      <FilterSelect
        name="result"
        label={words.result}
        value={filter.result}
        all={words.anyResult}
        options={optionsOf(m.audit.outcome)}
      />
      <FilterSelect name="kind" label={words.actorType} value={filter.kind} all={words.anyActor} options={ACTORS} />
      <FilterDate name="from" label={words.from} value={filter.from} />
      <FilterDate name="until" label={words.until} value={filter.until} />
    </FilterBar>
  )
}

function Narrowed({ filter }: { filter: AuditFilter }) {
  const said = [
    filter.actor && words.narrowedActor,
    filter.about && words.narrowedAbout,
    filter.request && words.narrowedRequest,
  ].filter(Boolean)
  return said.length === 0 ? null : (
    <p className="mb-3 text-note">
      {said.join(" ")}{" "}
      <Link href={AUDIT.href()} className="link text-ink-2">
        {words.showAll}
      </Link>
    </p>
  )
}

/** The audit log under the filter of the URL; a row opens what changed. */
export function AuditList({ filter }: { filter: AuditFilter }) {
  const [data, query] = trpc.audit.admin.list.useSuspenseInfiniteQuery(auditListInput(filter, useTimezone()), {
    getNextPageParam: (page) => page.nextCursor,
  })
  const columns = useMemo(() => columnsOf(filter), [filter])
  const rows = data.pages.flatMap((page) => page.items)
  return (
    <>
      <Filters filter={filter} />
      <Narrowed filter={filter} />
      {rows.length > 0 ? (
        <DataTable label={words.title} columns={columns} rows={rows} rowId={({ id }) => id} query={query} />
      ) : isNarrowed(filter) ? (
        <EmptyState
          title={m.adminList.filter.nothing}
          action={<ButtonLink href={AUDIT.href()}>{words.showAll}</ButtonLink>}
        />
      ) : (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      )}
    </>
  )
}
