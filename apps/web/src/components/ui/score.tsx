import { cn } from "@/lib/cn.ts"
import { formatNumber } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { shareClass } from "./share.ts"

export type ScorePart = {
  key: string
  label: string
  points: number
  /** The most this part can give; a bonus has none. */
  weight?: number
}

const fills = ["bg-ink", "bg-blue", "bg-violet", "bg-green", "bg-amber", "bg-accent"] as const
const tenth = (value: number) => formatNumber(Math.round(value * 10) / 10)

/** One part of a score: name, bar, "34 of 35". */
export function ScoreBar({ label, points, weight = 100 }: Omit<ScorePart, "key">) {
  return (
    <div className="grid grid-cols-[7rem_1fr_5rem] items-center gap-3 text-sm sm:grid-cols-[8.5rem_1fr_5.5rem]">
      <span>{label}</span>
      <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-sunk">
        <span
          className={cn("block h-full rounded-full bg-ink-2", shareClass(weight > 0 ? (points / weight) * 100 : 0))}
        />
      </span>
      <span className="num text-ink-3">{m.score.ofWeight(tenth(points), tenth(weight))}</span>
    </div>
  )
}

/** All parts below each other. */
export function ScoreBars({ parts, className }: { parts: readonly ScorePart[]; className?: string }) {
  return (
    <ul className={cn("grid gap-2.5", className)}>
      {parts.map(({ key, ...part }) => (
        <li key={key}>
          <ScoreBar {...part} />
        </li>
      ))}
    </ul>
  )
}

/** All parts in one line, for a table; the legend above the table names the colours. */
export function SegmentedScore({ parts, className }: { parts: readonly ScorePart[]; className?: string }) {
  const total = Math.min(
    100,
    parts.reduce((sum, part) => sum + part.points, 0),
  )
  const words = parts.map((part) => `${part.label} ${tenth(part.points)}`).join(", ")
  return (
    <span
      role="img"
      aria-label={m.score.parts(words, tenth(total))}
      className={cn("flex h-2.5 min-w-44 overflow-hidden rounded-sm bg-sunk", className)}
    >
      {parts.map((part, index) => (
        <span key={part.key} className={cn("h-full", shareClass(part.points), fills[index % fills.length])} />
      ))}
    </span>
  )
}

export function ScoreLegend({ parts, className }: { parts: readonly Omit<ScorePart, "points">[]; className?: string }) {
  return (
    <ul className={cn("flex flex-wrap gap-x-4 gap-y-1 text-ink-3 text-xs", className)}>
      {parts.map((part, index) => (
        <li key={part.key} className="num inline-flex items-center gap-1.5">
          <span aria-hidden="true" className={cn("size-2.5 rounded-[2px]", fills[index % fills.length])} />
          {part.label} {part.weight}
        </li>
      ))}
    </ul>
  )
}
