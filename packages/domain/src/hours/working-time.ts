import { addDays, type CalendarDay, DAY_MS, MINUTE_MS, weekdayOf, zonedParts, zonedToUtc } from "../shared/time.ts"
import { isOff } from "./days-off.ts"
import type { ClockWeek, DaysOff } from "./stored.ts"
import { DAY_MINUTES, WEEK_MINUTES, weekOf } from "./week.ts"

/** When someone works: the own week on the own clock, and the days off that are known in advance. */
export type WorkingHours = { timezone: string; workingHours: ClockWeek; daysOff?: readonly DaysOff[] }

/** What is counted in working hours ends with the last shift that begins within these days, enough or not. */
export const HORIZON_DAYS = 14

function wallMinutes(instant: number, timezone: string): number {
  const { year, month, day, hour, minute } = zonedParts(new Date(instant), timezone)
  return Date.UTC(year, month - 1, day, hour, minute) / MINUTE_MS
}

/**
 * The first instant at which clocks show these minutes of a day or later: in the hour that spring leaves out the moment
 * of the change, in the hour that autumn repeats its first pass.
 */
function clockReaches(day: CalendarDay, minutes: number, timezone: string): number {
  const { year, month, day: date } = day
  const at = zonedToUtc({ year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60 }, timezone)
  const wanted = Date.UTC(year, month - 1, date) / MINUTE_MS + minutes
  const skipped = wallMinutes(at.getTime(), timezone) - wanted
  if (skipped <= 0) {
    return at.getTime()
  }
  let [before, after] = [at.getTime() - skipped * MINUTE_MS, at.getTime()]
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / MINUTE_MS / 2) * MINUTE_MS
    if (wallMinutes(middle, timezone) >= wanted) {
      after = middle
    } else {
      before = middle
    }
  }
  return after
}

type Shift = { start: number; end: number }

/** What is left of the shifts from an instant on, in order and apart, of those that begin within so many days. */
function* shiftsFrom(hours: WorkingHours, from: number, days: number): Generator<Shift> {
  const { timezone, daysOff } = hours
  const week = weekOf(hours.workingHours)
  const today = zonedParts(new Date(from), timezone)
  let reached = from
  for (let ahead = -1; ahead <= days; ahead += 1) {
    const day = addDays(today, ahead)
    if (isOff(daysOff, day)) {
      continue
    }
    for (const [start, end] of week.days[weekdayOf(day) - 1] ?? []) {
      const next = end > start ? day : addDays(day, 1)
      const cut = next !== day && isOff(daysOff, next) ? 0 : end
      const shift = {
        start: Math.max(clockReaches(day, start, timezone), reached),
        end: clockReaches(next, cut, timezone),
      }
      if (shift.end > shift.start) {
        reached = shift.end
        yield shift
      }
    }
  }
}

/**
 * The instant at which so many minutes of the own working time have passed. Who works less than that within HORIZON_DAYS
 * has until the end of the last shift in them; who does not work at all then has the minutes as they pass.
 */
export function addWorkingTime(hours: WorkingHours, from: Date, minutes: number): Date {
  let left = minutes * MINUTE_MS
  let last: number | null = null
  for (const { start, end } of shiftsFrom(hours, from.getTime(), HORIZON_DAYS)) {
    if (end - start >= left) {
      return new Date(start + left)
    }
    left -= end - start
    last = end
  }
  return new Date(last ?? from.getTime() + minutes * MINUTE_MS)
}

/** Milliseconds of the own working time between two instants. */
export function workingTimeBetween(hours: WorkingHours, from: Date, to: Date): number {
  const until = to.getTime()
  const days = Math.ceil((until - from.getTime()) / DAY_MS) + 1
  let sum = 0
  for (const { start, end } of shiftsFrom(hours, from.getTime(), days)) {
    if (start >= until) {
      break
    }
    sum += Math.min(end, until) - start
  }
  return sum
}

const clocks = { at: Number.NaN, minutes: new Map<string, number>() }

/** Minutes since Monday 00:00; a round asks for one instant in few zones thousands of times, and they are kept. */
function minuteOfWeek(timezone: string, now: Date): number {
  if (clocks.at !== now.getTime()) {
    clocks.at = now.getTime()
    clocks.minutes.clear()
  }
  const known = clocks.minutes.get(timezone)
  if (known !== undefined) {
    return known
  }
  const { weekday, hour, minute } = zonedParts(now, timezone)
  const minutes = (weekday - 1) * DAY_MINUTES + hour * 60 + minute
  clocks.minutes.set(timezone, minutes)
  return minutes
}

export type WallHours = {
  /** Of the local day. */
  minute: number
  inside: boolean
  /** Minutes since the last shift ended and until the next begins; infinite for who never works. */
  sinceEnd: number
  untilStart: number
}

const wrap = (minutes: number) => (minutes < 0 ? minutes + WEEK_MINUTES : minutes)

/** Where the wall clock stands in someone's week, by the week alone: cheap enough for everyone in a market. */
export function wallHours({ timezone, workingHours }: WorkingHours, now: Date): WallHours {
  const at = minuteOfWeek(timezone, now)
  const found = { minute: at % DAY_MINUTES, inside: false, sinceEnd: Infinity, untilStart: Infinity }
  for (const [start, length] of weekOf(workingHours).spans) {
    const into = wrap(at - start)
    if (into < length) {
      found.inside = true
    } else {
      found.sinceEnd = Math.min(found.sinceEnd, into - length)
    }
    found.untilStart = Math.min(found.untilStart, wrap(start - at))
  }
  return found
}
