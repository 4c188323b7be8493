import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"
import type { Tone } from "./tone.tsx"

const edges: Record<Tone, string> = {
  waiting: "border-l-sand",
  yours: "border-l-accent",
  moving: "border-l-blue",
  review: "border-l-violet",
  done: "border-l-green",
  stopped: "border-l-grey",
  risk: "border-l-amber",
  failed: "border-l-red",
}

type TurnCardProps = {
  tone: Tone
  /** Whose turn it is and what to do: "Your turn: approve version 2, or ask for changes." */
  title: ReactNode
  /** By when, and what happens if nobody acts. */
  children?: ReactNode
  /** Quiet alternatives first, the one primary button last. */
  actions?: ReactNode
  /** Stands before the words: a countdown ring. */
  lead?: ReactNode
  className?: string
}

/** What happens next, who must do it, by when, and what happens if nobody does. Stands on top of every task. */
export function TurnCard({ tone, title, children, actions, lead, className }: TurnCardProps) {
  return (
    <section
      className={cn(
        "flex flex-wrap items-center gap-x-6 gap-y-4 rounded-lg border border-line border-l-3 bg-surface px-5 py-4.5",
        edges[tone],
        className,
      )}
    >
      {lead}
      <div className="min-w-0 flex-[1_1_16rem] max-sm:flex-[1_1_11rem]">
        <h2 className="title text-lg">{title}</h2>
        {children && (
          // Two lines keep their place: what stands below does not move when a turn changes.
          <div className="measure mt-1 min-h-[2lh] text-ink-2 text-note [&_strong]:font-[600] [&_strong]:text-ink">
            {children}
          </div>
        )}
      </div>
      {actions && <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:[&>*]:grow">{actions}</div>}
    </section>
  )
}
