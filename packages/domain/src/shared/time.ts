/** Wall clock in one time zone; month 1 to 12, ISO weekday 1 (Monday) to 7 (Sunday). */
export type ZonedParts = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  weekday: number
}
export type CalendarDay = { year: number; month: number; day: number }
export type WallTime = CalendarDay & { hour: number; minute: number; second?: number }

export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

const MAX_CACHED_ZONES = 1_000
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone)
  if (known) {
    return known
  }
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    era: "short",
  })
  if (formats.size >= MAX_CACHED_ZONES) {
    formats.clear()
  }
  formats.set(timezone, made)
  return made
}

/** True for an IANA name such as Europe/Berlin; bare offsets are refused because they know no daylight saving. */
export function isTimezone(value: string): boolean {
  if (!/^[A-Za-z][\w+/-]{1,63}$/.test(value)) {
    return false
  }
  try {
    formatFor(value)
    return true
  } catch {
    return false
  }
}

/** ISO weekday of a calendar day, 1 Monday to 7 Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7
}

/** The wall clock that people in `timezone` (IANA) see at an instant. Throws RangeError on an unknown zone. */
export function zonedParts(date: Date, timezone: string): ZonedParts {
  const found: Record<string, number> = {}
  for (const part of formatFor(timezone).formatToParts(date)) {
    found[part.type] = Number(part.value)
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found
  return { year, month, day, hour, minute, second, weekday: weekdayOf({ year, month, day }) }
}

function asIfUtc(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second ?? 0)
}

function offsetMs(instant: number, timezone: string): number {
  const whole = Math.floor(instant / 1000) * 1000
  return asIfUtc(zonedParts(new Date(whole), timezone)) - whole
}

/**
 * The instant of a wall clock in `timezone`. A time that occurs twice (clocks go back) means the first; a time that
 * never occurs (clocks go forward) is shifted by the gap, as RFC 5545 has it.
 */
export function zonedToUtc(wall: WallTime, timezone: string): Date {
  const target = asIfUtc(wall)
  const before = offsetMs(target - DAY_MS, timezone)
  const after = offsetMs(target + DAY_MS, timezone)
  const early = target - before
  if (before === after || offsetMs(early, timezone) === before) {
    return new Date(early)
  }
  const late = target - after
  return new Date(offsetMs(late, timezone) === after ? late : early)
}

/** Calendar arithmetic without a time zone. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const moved = new Date(Date.UTC(day.year, day.month - 1, day.day + days))
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

/** The n-th Monday-to-Friday day after `day`; 0 gives the day itself. */
export function addBusinessDays(day: CalendarDay, businessDays: number): CalendarDay {
  let current = day
  for (let left = businessDays; left > 0; ) {
    current = addDays(current, 1)
    if (weekdayOf(current) <= 5) {
      left -= 1
    }
  }
  return current
}

/** The first instant of the year that people in `timezone` are in. */
export function startOfYear(now: Date, timezone: string): Date {
  return zonedToUtc({ year: zonedParts(now, timezone).year, month: 1, day: 1, hour: 0, minute: 0 }, timezone)
}

/** Minutes since midnight of "HH:MM". */
export function minutesOfDay(clock: string): number {
  const [hours = "0", minutes = "0"] = clock.split(":")
  return Number(hours) * 60 + Number(minutes)
}
