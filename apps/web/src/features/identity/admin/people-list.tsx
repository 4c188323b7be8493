"use client"

import { useMemo } from "react"
import { DataTable } from "@/components/list/data-table.tsx"
import { ExportCsv } from "@/components/list/export-csv.tsx"
import { FilterBar, FilterSelect } from "@/components/list/filter-bar.tsx"
import { FilterSearch } from "@/components/list/filter-search.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import { TabLinks } from "@/components/ui/tabs.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { PEOPLE_COLUMNS, PEOPLE_EXTRA } from "./people-columns.tsx"
import { PEOPLE, PEOPLE_TABS, type PeopleFilter, type PeopleTab, peopleListInput } from "./people-filter.ts"

const words = m.adminPeople

export function PeopleTabs({ tab }: { tab: PeopleTab }) {
  const tabs = PEOPLE_TABS.map((one) => ({
    href: PEOPLE.href({ tab: one === "clients" ? null : one }),
    label: words.tabs[one],
    current: one === tab,
  }))
  return <TabLinks label={words.tabs.label} tabs={tabs} className="mb-2" />
}

type Listed = Exclude<PeopleTab, "invitations">
type ListProps = { filter: PeopleFilter; tab: Listed }

const STANDINGS: Record<Listed, ("APPROVED" | "REJECTED" | "SUSPENDED")[]> = {
  clients: ["SUSPENDED"],
  freelancers: ["APPROVED", "REJECTED", "SUSPENDED"],
  applications: [],
  admins: [],
}

export function PeopleFilters({ filter, tab }: ListProps) {
  const utils = trpc.useUtils()
  const input = peopleListInput(filter)
  const columns = useMemo(() => [...PEOPLE_COLUMNS[tab], ...PEOPLE_EXTRA], [tab])
  const options = STANDINGS[tab].map((value) => ({
    value,
    label: value === "APPROVED" ? words.standing.ACTIVE : words.standing[value],
  }))
  return (
    <FilterBar
      list={PEOPLE}
      filter={filter}
      end={
        <ExportCsv
          list="people"
          filter={{ ...filter, tab }}
          columns={columns}
          fetchPage={(page, options) => utils.client.identity.admin.listUsers.query({ ...input, ...page }, options)}
        />
      }
    >
      <FilterSearch label={words.search} value={filter.q} />
      {options.length > 0 && (
        <FilterSelect
          name="standing"
          label={words.standingWord}
          value={filter.standing}
          all={words.anyStatus}
          options={options}
        />
      )}
    </FilterBar>
  )
}

/** People of one kind under the filter of the URL. */
export function PeopleRows({ filter, tab }: ListProps) {
  const [data, query] = trpc.identity.admin.listUsers.useSuspenseInfiniteQuery(peopleListInput(filter), {
    getNextPageParam: (page) => page.nextCursor,
  })
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length > 0) {
    return (
      <DataTable
        label={words.tabs[tab]}
        columns={PEOPLE_COLUMNS[tab]}
        rows={rows}
        rowId={({ id }) => id}
        query={query}
      />
    )
  }
  return filter.q || filter.standing ? (
    <EmptyState
      title={m.adminList.filter.nothing}
      action={<ButtonLink href={PEOPLE.href({ tab: filter.tab })}>{m.adminList.filter.clear}</ButtonLink>}
    >
      {m.adminList.filter.nothingNote}
    </EmptyState>
  ) : (
    <EmptyState title={words.empty[tab].title}>{words.empty[tab].text}</EmptyState>
  )
}
