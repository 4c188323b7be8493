"use client"

import { useEffect, useRef } from "react"
import { useNow } from "@/lib/clock.tsx"
import { cn } from "@/lib/cn.ts"
import { formatClock, formatDuration } from "@/lib/format-duration.ts"
import * as m from "@/messages/index.ts"

type CountdownRingProps = {
  startsAt: Date
  endsAt: Date
  /** Pixels. */
  size?: number
  /** Called once when the time is over; the server still decides. */
  onEnd?: () => void
  className?: string
}

const RADIUS = 40
const LENGTH = 2 * Math.PI * RADIUS

/** What is left of a window, as a closing ring; the last tenth is drawn in red. */
export function CountdownRing({ startsAt, endsAt, size = 92, onEnd, className }: CountdownRingProps) {
  const now = useNow(1000)
  const left = endsAt.getTime() - now.getTime()
  const whole = Math.max(1, endsAt.getTime() - startsAt.getTime())
  const share = Math.min(1, Math.max(0, left / whole))
  const over = left <= 0
  const told = useRef(false)

  useEffect(() => {
    if (over && !told.current) {
      told.current = true
      onEnd?.()
    }
  }, [over, onEnd])

  return (
    <svg
      viewBox="0 0 92 92"
      width={size}
      height={size}
      role="timer"
      aria-label={over ? m.common.time.over : m.common.time.left(formatDuration(left))}
      className={cn("shrink-0", share < 0.1 ? "text-red" : "text-accent", className)}
      suppressHydrationWarning
    >
      <circle cx="46" cy="46" r={RADIUS} fill="none" stroke="var(--color-line)" strokeWidth="5" />
      <circle
        cx="46"
        cy="46"
        r={RADIUS}
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeLinecap={over ? "butt" : "round"}
        strokeDasharray={LENGTH}
        strokeDashoffset={LENGTH * (1 - share)}
        transform="rotate(-90 46 46)"
        suppressHydrationWarning
      />
      <text
        x="46"
        y="52"
        textAnchor="middle"
        fill="var(--color-ink)"
        className="num font-semibold text-[1.0625rem]"
        suppressHydrationWarning
      >
        {formatClock(left)}
      </text>
    </svg>
  )
}
