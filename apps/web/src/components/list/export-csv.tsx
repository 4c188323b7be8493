"use client"

import type { ExportList } from "@atelier/domain/admin"
import { useRef, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { useTimezone } from "@/lib/clock.tsx"
import { dayKey, formatNumber } from "@/lib/format.ts"
import { markMissing, readPartFailure } from "@/lib/part-failure.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { CsvValue } from "./csv.ts"
import type { Column } from "./data-table.tsx"
import type { Filter } from "./url-filter.ts"

const words = m.adminList.export
const MAX_ROWS = 20_000
const PAGE = 100

type Page<T> = { items: readonly T[]; nextCursor: string | null }
/** Reads one page of the shown filter. */
export type FetchPage<T> = (
  page: { limit: number; cursor?: string },
  options: { signal: AbortSignal },
) => Promise<Page<T>>

type ExportCsvProps<T> = {
  list: ExportList
  /** What the URL narrows the list to; it is written to the audit log. */
  filter: Filter
  columns: readonly Column<T>[]
  fetchPage: FetchPage<T>
}

function withoutEmpty(filter: Filter) {
  return Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null))
}

/** What writes the file comes when someone wants one. */
async function loadWriter() {
  try {
    return await import("./csv.ts")
  } catch (error) {
    markMissing(error)
    toast.error(m.errors.part[await readPartFailure(error)])
    return undefined
  }
}

/** Every row of the shown filter as a CSV file: counts while it reads, can be stopped, and is noted in the audit log. */
export function ExportCsv<T>({ list, filter, columns, fetchPage }: ExportCsvProps<T>) {
  const [read, setRead] = useState<number | null>(null)
  const stop = useRef<AbortController>(undefined)
  const timezone = useTimezone()
  const record = trpc.admin.recordExport.useMutation()

  async function run() {
    const control = new AbortController()
    stop.current = control
    setRead(0)
    const writer = await loadWriter()
    if (!writer) {
      setRead(null)
      return
    }
    try {
      const shown = columns.flatMap(({ header, csv }) => (csv ? [{ header, csv }] : []))
      const rows: CsvValue[][] = []
      let cursor: string | undefined
      do {
        const page = await fetchPage({ limit: PAGE, ...(cursor ? { cursor } : {}) }, { signal: control.signal })
        control.signal.throwIfAborted()
        rows.push(...page.items.map((row) => shown.map(({ csv }) => csv(row))))
        setRead(rows.length)
        cursor = page.nextCursor ?? undefined
      } while (cursor && rows.length < MAX_ROWS)
      await record.mutateAsync({ list, filter: withoutEmpty(filter), rows: rows.length })
      const header = shown.map((column) => column.header)
      const csv = writer.toCsv(header, rows, timezone)
      writer.download(`atelier-${list}-${dayKey(new Date(), timezone)}.csv`, csv)
      toast(cursor ? words.cut(formatNumber(rows.length)) : words.done(formatNumber(rows.length)))
    } catch (error) {
      if (!control.signal.aborted) {
        toastError(error)
      }
    } finally {
      setRead(null)
    }
  }

  if (read !== null) {
    return (
      <span className="inline-flex items-center gap-3 text-note">
        <span role="status" className="num text-ink-3">
          {words.reading(formatNumber(read))}
        </span>
        <Button size="sm" onClick={() => stop.current?.abort()}>
          {words.stop}
        </Button>
      </span>
    )
  }
  return (
    <Button size="sm" variant="quiet" onClick={() => void run()}>
      {m.actions.exportCsv}
    </Button>
  )
}
