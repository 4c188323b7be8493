"use client"

import { DataTable } from "@/components/list/data-table.tsx"
import { ExportCsv } from "@/components/list/export-csv.tsx"
import { FilterBar, FilterSelect, optionsOf } from "@/components/list/filter-bar.tsx"
import { FilterSearch } from "@/components/list/filter-search.tsx"
import { isNarrowed } from "@/components/list/url-filter.ts"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { TabLinks } from "@/components/ui/tabs.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { TASK_COLUMNS, TASK_EXPORT } from "./task-columns.tsx"
import { TASK_TABS, TASKS, type TasksFilter, tabOf, taskListInput } from "./tasks-filter.ts"

const words = m.adminTasks

/** Tabs, words, status and the export of what is shown. */
export function TaskFilters({ filter }: { filter: TasksFilter }) {
  const utils = trpc.useUtils()
  const input = taskListInput(filter)
  const tab = tabOf(filter)
  const tabs = TASK_TABS.map((view) => ({
    href: TASKS.href({ view: view === "open" ? null : view, q: filter.q }),
    label: words.views[view],
    current: view === tab,
  }))
  return (
    <>
      <TabLinks label={m.adminList.filter.view} tabs={tabs} className="mb-2" />
      <FilterBar
        list={TASKS}
        filter={filter}
        end={
          <ExportCsv
            list="tasks"
            filter={filter}
            columns={TASK_EXPORT}
            fetchPage={(page, options) => utils.client.tasks.admin.list.query({ ...input, ...page }, options)}
          />
        }
      >
        <FilterSearch label={m.adminList.filter.search} value={filter.q} />
        <FilterSelect
          name="status"
          label={m.adminList.filter.status}
          value={filter.status}
          all={m.adminList.filter.anyStatus}
          options={optionsOf(m.tasks.status.ADMIN)}
        />
      </FilterBar>
    </>
  )
}

/** All tasks under the filter of the URL. */
export function TaskRows({ filter }: { filter: TasksFilter }) {
  const [data, query] = trpc.tasks.admin.list.useSuspenseInfiniteQuery(taskListInput(filter), {
    getNextPageParam: (page) => page.nextCursor,
  })
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length > 0) {
    return <DataTable label={words.title} columns={TASK_COLUMNS} rows={rows} rowId={({ id }) => id} query={query} />
  }
  return isNarrowed(filter) ? (
    <EmptyState
      title={m.adminList.filter.nothing}
      action={<ButtonLink href={TASKS.href({ view: "all" })}>{m.adminList.filter.clear}</ButtonLink>}
    >
      {m.adminList.filter.nothingNote}
    </EmptyState>
  ) : (
    <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
  )
}
