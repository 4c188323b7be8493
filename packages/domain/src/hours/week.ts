import { minutesOfDay } from "../shared/time.ts"
import type { ClockWeek } from "./stored.ts"

/** Minutes of the local day on which the span begins; an end at or before the start is on the next day. */
type Span = readonly [start: number, end: number]
export type Week = {
  /** The spans of each weekday in their order, Monday first. */
  days: readonly (readonly Span[])[]
  /** Start in minutes since Monday 00:00, and length in minutes. */
  spans: readonly (readonly [start: number, length: number])[]
}

export const DAY_MINUTES = 1_440
export const WEEK_MINUTES = 7 * DAY_MINUTES
export const MAX_SPANS_A_DAY = 4

const BUSINESS_DAYS = [1, 2, 3, 4, 5]

/** The same span on some weekdays (1 Monday to 7 Sunday). */
export function sameHours(start: string, end: string, weekdays: readonly number[] = BUSINESS_DAYS): ClockWeek {
  return Array.from({ length: 7 }, (_, at) => (weekdays.includes(at + 1) ? [[start, end] as const] : []))
}

/** Monday to Friday, 09:00 to 18:00: what stands until someone says otherwise. */
export const DEFAULT_HOURS: ClockWeek = sameHours("09:00", "18:00")
export const ROUND_THE_CLOCK: ClockWeek = sameHours("00:00", "00:00", [1, 2, 3, 4, 5, 6, 7])

const spanLength = ([start, end]: Span): number => (end > start ? end - start : end - start + DAY_MINUTES)

const read = new WeakMap<ClockWeek, Week>()

/** The week in minutes; read once for each week. */
export function weekOf(hours: ClockWeek): Week {
  const known = read.get(hours)
  if (known) {
    return known
  }
  const days = hours.map((spans) =>
    spans.map(([start, end]): Span => [minutesOfDay(start), minutesOfDay(end)]).sort((a, b) => a[0] - b[0]),
  )
  const spans = days.flatMap((list, at) => list.map((span) => [at * DAY_MINUTES + span[0], spanLength(span)] as const))
  const week = { days, spans }
  read.set(hours, week)
  return week
}

/** Whether two spans hold the same minute, over midnight and over the end of the week too. */
export function overlaps(hours: ClockWeek): boolean {
  const { spans } = weekOf(hours)
  const first = spans[0]
  if (!first) {
    return false
  }
  return spans.some(([start, length], at) => {
    const next = spans[at + 1]
    const nextStart = next ? next[0] : first[0] + WEEK_MINUTES
    return start + length > nextStart
  })
}
