"use client"

import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"
import { formatNumber } from "@/lib/format.ts"
import { Link } from "./link.tsx"

type TabLink = { href: string; label: ReactNode; current: boolean; count?: number }

type TabLinksProps = {
  /** What the tabs choose between, for screen readers. */
  label: string
  tabs: readonly TabLink[]
  /** Stands at the far end: a download, a switch. */
  end?: ReactNode
  className?: string
}

/** On a phone the row is wider than the screen; the chosen tab must not hide beyond its end. */
function bringIntoSight(tab: HTMLElement | null): void {
  const row = tab?.parentElement
  if (tab && row) {
    row.scrollLeft = tab.offsetLeft + tab.offsetWidth - row.clientWidth
  }
}

/** Tabs are links: the choice lives in the URL, Back works, a tab can be sent to someone. */
export function TabLinks({ label, tabs, end, className }: TabLinksProps) {
  return (
    <nav aria-label={label} className={cn("relative flex items-center gap-1 overflow-x-auto py-1", className)}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          ref={tab.current ? bringIntoSight : null}
          href={tab.href}
          scroll={false}
          aria-current={tab.current ? "page" : undefined}
          className={cn(
            "shrink-0 rounded-md px-3 py-1.5 text-sm transition-colors",
            tab.current ? "bg-sunk font-[550] text-ink" : "text-ink-2 hover:text-ink",
          )}
        >
          {tab.label}
          {tab.count !== undefined && <span className="num ml-1.5 text-ink-3">{formatNumber(tab.count)}</span>}
        </Link>
      ))}
      {end && <div className="ml-auto shrink-0 pl-3">{end}</div>}
    </nav>
  )
}
