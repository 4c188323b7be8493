import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"

export type Fact = { term: ReactNode; detail: ReactNode; key?: string }

/** Short facts, the term left, the value right. */
export function Facts({ items, className }: { items: readonly Fact[]; className?: string }) {
  return (
    <dl className={cn("grid gap-1.5 text-sm", className)}>
      {items.map((item, index) => (
        <div
          key={item.key ?? (typeof item.term === "string" ? item.term : index)}
          className="flex items-baseline justify-between gap-4"
        >
          <dt className="shrink-0 text-ink-3">{item.term}</dt>
          <dd className="num min-w-0 text-right">{item.detail}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A titled group in the column of facts; groups are parted by a hairline. */
export function FactGroup({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="border-line border-t pt-4.5 first:border-t-0 first:pt-0">
      <h2 className="mb-2 font-semibold text-ink-2 text-note">{title}</h2>
      {children}
    </section>
  )
}
