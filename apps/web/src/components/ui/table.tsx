"use client"

import { type ComponentProps, type ReactNode, useEffect, useRef } from "react"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { Link } from "./link.tsx"

const ROW_LINK = "[data-row-link]"
const KEYED = "[data-row-keys]"

/** True where a letter key means text, not a command. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

export type TableProps = {
  /** Names the table for screen readers. */
  label: string
  className?: string
  children: ReactNode
}

/** Sticky header; j and k walk the row links, Enter opens; under 640 px each row becomes a card. */
export function Table({ label, className, children }: TableProps) {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    function walk(event: KeyboardEvent) {
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0
      if (
        step === 0 ||
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target)
      ) {
        return
      }
      const active = document.activeElement
      const speaking = active?.closest(KEYED) ?? document.querySelector(KEYED)
      if (speaking !== table.current) {
        return
      }
      const links = Array.from(table.current?.querySelectorAll<HTMLElement>(ROW_LINK) ?? [])
      const at = links.findIndex((link) => link === active)
      const next = at === -1 ? links[step === 1 ? 0 : links.length - 1] : links[at + step]
      next?.focus()
    }
    document.addEventListener("keydown", walk)
    return () => document.removeEventListener("keydown", walk)
  }, [])
  return (
    <table
      ref={table}
      data-row-keys=""
      aria-label={label}
      className={cn("w-full border-collapse text-sm max-sm:block max-sm:[&>tbody]:block", className)}
    >
      {children}
    </table>
  )
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="max-sm:sr-only">
      <tr>{children}</tr>
    </thead>
  )
}

export type HeaderCellProps = {
  numeric?: boolean
  /** With a link the column can be sorted; the order lives in the URL. */
  sortHref?: string
  sorted?: "asc" | "desc" | undefined
  className?: string
  children: ReactNode
}

export function HeaderCell({ numeric, sortHref, sorted, className, children }: HeaderCellProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sorted === "asc" ? "ascending" : "descending") : undefined}
      className={cn(
        "sticky top-14 z-10 border-line border-b bg-paper px-2.5 py-2 text-left font-[500] text-ink-3 text-xs",
        numeric && "text-right",
        className,
      )}
    >
      {sortHref ? (
        <Link href={sortHref} scroll={false} className="inline-flex items-center gap-1 hover:text-ink">
          {children}
          <span aria-hidden="true" className={cn("text-[0.6rem]", !sorted && "opacity-0")}>
            {sorted === "asc" ? "▲" : "▼"}
          </span>
          <span className="sr-only">{m.list.sort}</span>
        </Link>
      ) : (
        children
      )}
    </th>
  )
}

export function Row({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr
      className={cn(
        "group relative border-line border-b has-[[data-row-link]]:hover:bg-sunk/60",
        "max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-4 max-sm:gap-y-1 max-sm:py-3.5",
        className,
      )}
      {...rest}
    />
  )
}

export type CellProps = {
  numeric?: boolean
  /** The words of the column, shown beside the value on the card. */
  label?: string
  /** The cell that names the row: full width on the card. */
  main?: boolean
  className?: string
  children?: ReactNode
}

export function Cell({ numeric, label, main, className, children }: CellProps) {
  return (
    <td
      className={cn(
        "px-2.5 py-3 align-top max-sm:col-span-2 max-sm:p-0",
        numeric && "num text-right max-sm:text-left",
        label && "max-sm:flex max-sm:justify-between max-sm:gap-4",
        main && "max-sm:text-base",
        className,
      )}
    >
      {label && <span className="hidden text-ink-3 text-note max-sm:inline">{label}</span>}
      {label ? <span className="max-sm:text-right">{children}</span> : children}
    </td>
  )
}

/** The link of a row: its whole area answers to the pointer, and it is what j, k and Enter act on. */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      data-row-link=""
      className={cn("font-[550] text-ink before:absolute before:inset-0 before:content-['']", className)}
      {...rest}
    />
  )
}
