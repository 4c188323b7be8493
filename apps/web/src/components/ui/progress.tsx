import { cn } from "@/lib/cn.ts"
import { formatPercent } from "@/lib/format.ts"
import { shareClass } from "./share.ts"

type ProgressProps = {
  /** 0 to 1; without it the bar says only that work goes on. */
  value?: number
  /** What is progressing, for screen readers. */
  label: string
  className?: string
}

export function Progress({ value, label, className }: ProgressProps) {
  const known = value !== undefined
  const share = known ? Math.min(1, Math.max(0, value)) : 1
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(known ? { "aria-valuenow": Math.round(share * 100), "aria-valuetext": formatPercent(share) } : {})}
      className={cn("h-1.5 overflow-hidden rounded-full bg-sunk", className)}
    >
      <div
        className={cn(
          "h-full rounded-full bg-ink-2 transition-[width]",
          shareClass(share * 100),
          !known && "animate-breathe",
        )}
      />
    </div>
  )
}
