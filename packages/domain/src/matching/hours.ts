import { addDays, minutesOfDay, weekdayOf, type ZonedParts, zonedParts } from "../shared/time.ts"
import type { AlgorithmConfig } from "./config.ts"
import type { WorkingHours } from "./features.ts"

const DAY = 1440

type LocalHours = { minute: number; inside: boolean; worksToday: boolean; sinceEnd: number; untilStart: number }

function wrap(minutes: number): number {
  return ((minutes % DAY) + DAY) % DAY
}

function worksOn(parts: ZonedParts, daysAgo: number, workdays: readonly number[] | undefined): boolean {
  return !workdays || workdays.includes(weekdayOf(addDays(parts, -daysAgo)))
}

const clocks = { at: Number.NaN, parts: new Map<string, ZonedParts>() }

/** A round asks for one instant in few zones, thousands of times: the zones of the last instant are kept. */
function clockIn(timezone: string, now: Date): ZonedParts {
  if (clocks.at !== now.getTime()) {
    clocks.at = now.getTime()
    clocks.parts.clear()
  }
  const parts = clocks.parts.get(timezone) ?? zonedParts(now, timezone)
  clocks.parts.set(timezone, parts)
  return parts
}

function localHours(hours: WorkingHours, now: Date): LocalHours {
  const parts = clockIn(hours.timezone, now)
  const minute = parts.hour * 60 + parts.minute
  const start = minutesOfDay(hours.workingHoursStart)
  const length = wrap(minutesOfDay(hours.workingHoursEnd) - start) || DAY
  const intoShift = wrap(minute - start)
  const shiftBeganDaysAgo = minute >= start ? 0 : 1
  const inside = intoShift < length && worksOn(parts, shiftBeganDaysAgo, hours.workdays)
  const end = wrap(start + length)
  return {
    minute,
    inside,
    worksToday: worksOn(parts, 0, hours.workdays),
    sinceEnd: wrap(minute - end),
    untilStart: wrap(start - minute),
  }
}

function isNightMinute(minute: number, settings: AlgorithmConfig["timezoneSettings"]): boolean {
  const start = settings.nightStartHour * 60
  return wrap(minute - start) < wrap(settings.nightEndHour * 60 - start)
}

/** True inside the freelancer's own working hours. */
export function isWorking(hours: WorkingHours, now: Date): boolean {
  return localHours(hours, now).inside
}

/** True when it is night for the freelancer and not one that belongs to the own working hours. */
export function isNight(hours: WorkingHours, now: Date, settings: AlgorithmConfig["timezoneSettings"]): boolean {
  const { inside, minute } = localHours(hours, now)
  return !inside && isNightMinute(minute, settings)
}

/** Points for the freelancer's local hour: own working hours, then night, then shortly after and before them. */
export function timezoneFit(hours: WorkingHours, now: Date, settings: AlgorithmConfig["timezoneSettings"]): number {
  const local = localHours(hours, now)
  if (local.inside) {
    return settings.insideScore
  }
  if (isNightMinute(local.minute, settings)) {
    return settings.nightScore
  }
  if (local.worksToday && local.sinceEnd <= settings.afterHours * 60) {
    return settings.afterScore
  }
  if (local.worksToday && local.untilStart <= settings.beforeHours * 60) {
    return settings.beforeScore
  }
  return settings.otherScore
}
