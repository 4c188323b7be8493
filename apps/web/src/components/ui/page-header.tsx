import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { Link } from "./link.tsx"

type PageHeaderProps = {
  title: ReactNode
  /** The way back, outermost first; the page itself is not in it. */
  crumbs?: readonly { label: ReactNode; href: string }[]
  note?: ReactNode
  actions?: ReactNode
  className?: string
}

/** Breadcrumb, the one h1 of the page, one quiet line, the page's actions. */
export function PageHeader({ title, crumbs, note, actions, className }: PageHeaderProps) {
  return (
    <header className={cn("mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3", className)}>
      <div className="min-w-0">
        {crumbs && crumbs.length > 0 && (
          <nav aria-label={m.common.breadcrumb} className="mb-1 text-ink-3 text-note">
            <ol className="flex flex-wrap gap-x-1.5">
              {crumbs.map((crumb) => (
                <li key={crumb.href} className="not-last:after:ml-1.5 not-last:after:content-['/']">
                  <Link href={crumb.href} className="hover:text-ink hover:underline">
                    {crumb.label}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 className="title text-balance text-xl">{title}</h1>
        {note && <p className="mt-1 text-ink-3 text-note">{note}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
