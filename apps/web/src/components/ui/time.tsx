"use client"

import { useNow, useTimezone } from "@/lib/clock.tsx"
import { formatDate, formatDateTime, formatDay, formatExact, formatRelative, formatTime } from "@/lib/format.ts"

type TimeProps = { date: Date; className?: string }

/** "3 hours ago"; the exact time on hover. Advances by itself. */
export function RelativeTime({ date, className }: TimeProps) {
  const timezone = useTimezone()
  const now = useNow()
  return (
    <time
      dateTime={date.toISOString()}
      title={formatExact(date, timezone)}
      className={className}
      suppressHydrationWarning
    >
      {formatRelative(date, now)}
    </time>
  )
}

const shapes = { date: formatDate, time: formatTime, datetime: formatDateTime, day: formatDay }

/** A fixed point: "Thu 26 Nov, 18:00" in the viewer's timezone; everything about it on hover. */
export function ExactTime({ date, show = "datetime", className }: TimeProps & { show?: keyof typeof shapes }) {
  const timezone = useTimezone()
  const now = useNow()
  return (
    <time
      dateTime={date.toISOString()}
      title={formatExact(date, timezone)}
      className={className}
      suppressHydrationWarning
    >
      {shapes[show](date, timezone, now)}
    </time>
  )
}
