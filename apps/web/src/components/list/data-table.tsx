"use client"

import type { ReactNode } from "react"
import { LoadMore } from "@/components/ui/load-more.tsx"
import { Cell, HeaderCell, Row, Table, TableHead } from "@/components/ui/table.tsx"
import type { CsvValue } from "./csv.ts"

export type Column<T> = {
  id: string
  header: string
  cell: (row: T) => ReactNode
  /** The value in an export; without it the column stays on the screen. */
  csv?: (row: T) => CsvValue
  numeric?: boolean
  /** Names the row: full width on a card, and without a label there. */
  main?: boolean
  className?: string
}

export type DataTableProps<T> = {
  /** Names the table for screen readers. */
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowId: (row: T) => string
  query?: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } | undefined
}

/** A paged list: rows are links, reached with j, k and Enter; cards on a phone; the next page by cursor. */
export function DataTable<T>({ label, columns, rows, rowId, query }: DataTableProps<T>) {
  return (
    <>
      <Table label={label}>
        <TableHead>
          {columns.map(({ id, header, numeric = false }) => (
            <HeaderCell key={id} numeric={numeric}>
              {header}
            </HeaderCell>
          ))}
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={rowId(row)}>
              {columns.map(({ id, header, cell, numeric = false, main = false, className }) => (
                <Cell
                  key={id}
                  numeric={numeric}
                  main={main}
                  {...(main ? {} : { label: header })}
                  {...(className ? { className } : {})}
                >
                  {cell(row)}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
      {query && (
        <LoadMore
          shown={rows.length}
          hasMore={query.hasNextPage}
          pending={query.isFetchingNextPage}
          onMore={query.fetchNextPage}
        />
      )}
    </>
  )
}
