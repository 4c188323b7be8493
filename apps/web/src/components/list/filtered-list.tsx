"use client"

import type { ExportList } from "@atelier/domain/admin"
import type { ReactNode } from "react"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { EmptyState } from "@/components/ui/empty-state.tsx"
import * as m from "@/messages/index.ts"
import { type Column, DataTable, type DataTableProps } from "./data-table.tsx"
import { ExportCsv, type FetchPage } from "./export-csv.tsx"
import { FilterBar, type FilterBarProps, FilterSelect, optionsOf } from "./filter-bar.tsx"
import { type Filter, isNarrowed } from "./url-filter.ts"

/** How every list is paged. */
export const BY_CURSOR = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }

type FilteredListProps<T extends { id: string }, F extends Filter> = {
  /** Names the table for screen readers. */
  label: string
  address: { href: () => string } & FilterBarProps<F>["list"]
  /** What the URL holds. */
  filter: F
  /** The one thing to choose by: its name in the URL and the words of its values. */
  choice: { name: keyof F & string; label: string; all: string; labels: Record<string, string> }
  columns: readonly Column<T>[]
  /** What an infinite query answers. */
  list: readonly [{ pages: readonly { items: readonly T[] }[] }, DataTableProps<T>["query"]]
  csv?: { list: ExportList; columns?: readonly Column<T>[]; fetchPage: FetchPage<T> }
  /** Stands between filter and rows. */
  above?: ReactNode
  empty: { title: string; text: string }
}

/** A list with one filter, its export, its pages, and words where it is empty. */
export function FilteredList<T extends { id: string }, F extends Filter>({
  label,
  address,
  filter,
  choice,
  columns,
  list: [data, query],
  csv,
  above,
  empty,
}: FilteredListProps<T, F>) {
  const rows = data.pages.flatMap(({ items }) => items)
  return (
    <>
      <FilterBar list={address} filter={filter} end={csv && <ExportCsv columns={columns} filter={filter} {...csv} />}>
        <FilterSelect
          name={choice.name}
          label={choice.label}
          value={filter[choice.name] ?? null}
          all={choice.all}
          options={optionsOf(choice.labels)}
        />
      </FilterBar>
      {above}
      {rows.length > 0 ? (
        <DataTable label={label} columns={columns} rows={rows} rowId={({ id }) => id} query={query} />
      ) : isNarrowed(filter) ? (
        <EmptyState
          title={m.adminList.filter.nothing}
          action={<ButtonLink href={address.href()}>{m.adminList.filter.clear}</ButtonLink>}
        />
      ) : (
        <EmptyState title={empty.title}>{empty.text}</EmptyState>
      )}
    </>
  )
}
