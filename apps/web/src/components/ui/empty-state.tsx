import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"

type EmptyStateProps = {
  /** What will appear here. */
  title: ReactNode
  children?: ReactNode
  /** The one action that fills it. */
  action?: ReactNode
  className?: string
}

export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn("grid justify-items-start gap-2 border-line border-y py-10", className)}>
      <p className="title text-lg">{title}</p>
      {children && <div className="measure text-ink-2 text-sm">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
