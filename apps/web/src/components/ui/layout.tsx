import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"

type TwoColumnsProps = {
  /** The work. */
  children: ReactNode
  /** The facts: price, deadline, people. On a phone they follow the work. */
  aside: ReactNode
  asideLabel: string
  /** Keeps the facts in sight while the work scrolls. */
  sticky?: boolean
  wide?: boolean
}

/** Work on the left, facts on the right. */
export function TwoColumns({ children, aside, asideLabel, sticky, wide }: TwoColumnsProps) {
  return (
    <div
      className={cn(
        "grid gap-x-9 gap-y-8",
        wide ? "lg:grid-cols-[minmax(0,1fr)_340px]" : "lg:grid-cols-[minmax(0,1fr)_300px]",
      )}
    >
      <div className="min-w-0">{children}</div>
      <aside
        aria-label={asideLabel}
        className={cn("grid content-start gap-4.5", sticky && "lg:sticky lg:top-20 lg:self-start")}
      >
        {aside}
      </aside>
    </div>
  )
}

type SectionProps = { id?: string; title: ReactNode; actions?: ReactNode; className?: string; children: ReactNode }

/** A titled part of a page. */
export function Section({ id, title, actions, className, children }: SectionProps) {
  return (
    <section id={id} className={cn("mt-9 first:mt-0", id && "scroll-mt-20", className)}>
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 className="font-semibold text-ink-2 text-note">{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
