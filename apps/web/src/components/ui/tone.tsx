import type { TurnTone } from "@atelier/domain/tasks"
import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"

/** What a colour means here. It never stands alone: each has its own mark and is written beside a word. */
export type Tone = TurnTone | "failed"

export const toneText: Record<Tone, string> = {
  waiting: "text-sand",
  yours: "text-accent",
  moving: "text-blue",
  review: "text-violet",
  done: "text-green",
  stopped: "text-grey",
  risk: "text-amber",
  failed: "text-red",
}

export const toneSoft: Record<Tone, string> = {
  waiting: "bg-sand-soft text-sand",
  yours: "bg-accent-soft text-accent-strong",
  moving: "bg-blue-soft text-blue",
  review: "bg-violet-soft text-violet",
  done: "bg-green-soft text-green",
  stopped: "bg-sunk text-grey",
  risk: "bg-amber-soft text-amber",
  failed: "bg-red-soft text-red",
}

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.75, strokeLinecap: "round" } as const

const marks: Record<Tone, ReactNode> = {
  waiting: <circle cx="6" cy="6" r="4" {...stroke} strokeDasharray="3.1 3.2" />,
  yours: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  moving: <path d="M2.5 1.8 10 6l-7.5 4.2z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />,
  review: (
    <>
      <circle cx="6" cy="6" r="4.2" {...stroke} strokeWidth={1.5} />
      <circle cx="6" cy="6" r="1.8" fill="currentColor" />
    </>
  ),
  done: <path d="M2 6.6 4.8 9.3 10 3.2" {...stroke} strokeLinejoin="round" />,
  stopped: <rect x="2.2" y="2.2" width="7.6" height="7.6" rx="1.4" fill="currentColor" />,
  risk: <path d="M6 1.6 11 10.4H1z" {...stroke} strokeWidth={1.5} strokeLinejoin="round" />,
  failed: <path d="m2.6 2.6 6.8 6.8m0-6.8L2.6 9.4" {...stroke} />,
}

/** The small mark of a tone; decorative, because a word always stands beside it. */
export function ToneMark({ tone, size = 11, className }: { tone: Tone; size?: number; className?: string }) {
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden="true" className={cn("shrink-0", className)}>
      {marks[tone]}
    </svg>
  )
}
