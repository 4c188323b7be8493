import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"
import { Avatar } from "./avatar.tsx"
import { ExactTime } from "./time.tsx"

/** One stream of what happened; put a TimelineDay for each day into it, newest first. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} className="grid gap-6">
      {children}
    </section>
  )
}

export function TimelineDay({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <h3 className="text-ink-3 text-xs">{label}</h3>
      <ol>{children}</ol>
    </div>
  )
}

type TimelineEntryProps = {
  /** The name behind the initials. */
  actor: string
  at: Date
  /** "Mira delivered version 2": actor first. */
  children: ReactNode
  /** The quieter half of the sentence. */
  detail?: ReactNode
  /** A message, files, pictures below. */
  body?: ReactNode
  className?: string
}

export function TimelineEntry({ actor, at, children, detail, body, className }: TimelineEntryProps) {
  return (
    <li className={cn("grid grid-cols-[28px_1fr_auto] gap-x-3 border-line border-b py-3", className)}>
      <Avatar name={actor} />
      <div className="min-w-0 pt-0.5">
        {children} {detail && <span className="text-ink-3">{detail}</span>}
        {body && <div className="mt-2">{body}</div>}
      </div>
      <ExactTime date={at} show="time" className="pt-1 text-ink-3 text-note" />
    </li>
  )
}
