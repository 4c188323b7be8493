"use client"

import { type ColumnDef, tableFeatures, useTable } from "@tanstack/react-table"
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

const features = tableFeatures({})

export type DataTableProps<T extends object> = {
  /** Names the table for screen readers. */
  label: string
  /** The same array in every render. */
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowId: (row: T) => string
  query?: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } | undefined
}

const defsOf = new WeakMap<object, unknown>()

/** TanStack wants definitions that stay the same object; one set for each set of columns. */
function definitions<T extends object>(columns: readonly Column<T>[]): ColumnDef<typeof features, T>[] {
  const known = defsOf.get(columns)
  if (known) {
    return known as ColumnDef<typeof features, T>[]
  }
  const made = columns.map(
    (column): ColumnDef<typeof features, T> => ({
      id: column.id,
      header: column.header,
      cell: ({ row }) => column.cell(row.original),
    }),
  )
  defsOf.set(columns, made)
  return made
}

/** A paged list: rows are links, reached with j, k and Enter; cards on a phone; the next page by cursor. */
export function DataTable<T extends object>({ label, columns, rows, rowId, query }: DataTableProps<T>) {
  const table = useTable({
    features,
    columns: definitions(columns),
    data: rows as T[],
    getRowId: (row) => rowId(row),
  })
  const look = new Map(columns.map((column) => [column.id, column]))
  return (
    <>
      <Table label={label}>
        <TableHead>
          {columns.map((column) => (
            <HeaderCell key={column.id} numeric={column.numeric ?? false}>
              {column.header}
            </HeaderCell>
          ))}
        </TableHead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <Row key={row.id}>
              {row.getAllCells().map((cell) => {
                const column = look.get(cell.column.id)
                return (
                  <Cell
                    key={cell.id}
                    numeric={column?.numeric ?? false}
                    main={column?.main ?? false}
                    {...(column?.main ? {} : { label: column?.header ?? "" })}
                    {...(column?.className ? { className: column.className } : {})}
                  >
                    <table.FlexRender cell={cell} />
                  </Cell>
                )
              })}
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
