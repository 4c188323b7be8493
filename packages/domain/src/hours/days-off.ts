import { addDays, type CalendarDay, zonedToUtc } from "../shared/time.ts"
import type { DaysOff } from "./stored.ts"

export const MAX_DAYS_OFF = 50

function readDay(day: string): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return { year, month, day: date }
}

const pad = (value: number, length = 2) => String(value).padStart(length, "0")

export const writeDay = ({ year, month, day }: CalendarDay): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`

export function isOff(daysOff: readonly DaysOff[] | undefined, day: CalendarDay): boolean {
  if (!daysOff || daysOff.length === 0) {
    return false
  }
  const written = writeDay(day)
  return daysOff.some(({ from, to }) => from <= written && written <= to)
}

const midnight = (day: CalendarDay, timezone: string): Date => zonedToUtc({ ...day, hour: 0, minute: 0 }, timezone)

export type Leave = {
  /** The end of the days off that run now; null while there are none. */
  until: Date | null
  /** When that changes: the end of what runs, or the next beginning. */
  changesAt: Date | null
  /** What has not ended yet, in order. */
  ahead: DaysOff[]
  /** What has not begun yet. */
  later: DaysOff[]
}

/** How someone's days off stand at an instant; ranges that touch are one. */
export function leaveAt(daysOff: readonly DaysOff[], timezone: string, now: Date): Leave {
  const ranges = daysOff
    .map((range) => ({
      range,
      start: midnight(readDay(range.from), timezone),
      end: midnight(addDays(readDay(range.to), 1), timezone),
    }))
    .filter(({ end }) => end > now)
    .sort((a, b) => a.start.getTime() - b.start.getTime())
  let reached = now
  for (const { start, end } of ranges) {
    if (start <= reached && end > reached) {
      reached = end
    }
  }
  const until = reached > now ? reached : null
  const next = ranges[0]?.start ?? null
  const named = (list: typeof ranges) => list.map(({ range }) => range)
  return {
    until,
    changesAt: until ?? next,
    ahead: named(ranges),
    later: named(ranges.filter(({ start }) => start > now)),
  }
}
