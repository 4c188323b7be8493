import type { ReactNode } from "react"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import { type Tone, ToneMark, toneSoft, toneText } from "./tone.tsx"

type StatusProps = {
  tone: Tone
  /** The words; without them the name of the tone itself. */
  children?: ReactNode
  className?: string
}

/** Mark and words, for rows and facts. */
export function Status({ tone, children, className }: StatusProps) {
  return (
    <span className={cn("inline-flex items-baseline gap-1.5 text-note font-[550]", toneText[tone], className)}>
      <ToneMark tone={tone} className="translate-y-px" />
      <span>{children ?? m.common.status[tone]}</span>
    </span>
  )
}

/** The same on a tinted ground, where it stands among running text or on a picture. */
export function Badge({ tone, children, className }: StatusProps) {
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-[550]",
        toneSoft[tone],
        className,
      )}
    >
      <ToneMark tone={tone} size={9} />
      <span>{children ?? m.common.status[tone]}</span>
    </span>
  )
}

/** A plain label without meaning of state: a skill, a filter, a kind. */
export function Tag({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span className={cn("inline-flex items-center rounded-full bg-sunk px-2.5 py-0.5 text-xs text-ink-2", className)}>
      {children}
    </span>
  )
}
