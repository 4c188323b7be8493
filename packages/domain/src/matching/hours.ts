import { type WorkingHours, wallHours } from "../hours/working-time.ts"
import type { AlgorithmConfig } from "./config.ts"

const DAY = 1440

function wrap(minutes: number): number {
  return ((minutes % DAY) + DAY) % DAY
}

function isNightMinute(minute: number, settings: AlgorithmConfig["timezoneSettings"]): boolean {
  const start = settings.nightStartHour * 60
  return wrap(minute - start) < wrap(settings.nightEndHour * 60 - start)
}

/** True when it is night for the freelancer and not one that belongs to the own working hours. */
export function isNight(hours: WorkingHours, now: Date, settings: AlgorithmConfig["timezoneSettings"]): boolean {
  const { inside, minute } = wallHours(hours, now)
  return !inside && isNightMinute(minute, settings)
}

/** Points for the freelancer's local hour: own working hours, then night, then shortly after and before them. */
export function timezoneFit(hours: WorkingHours, now: Date, settings: AlgorithmConfig["timezoneSettings"]): number {
  const { inside, minute, sinceEnd, untilStart } = wallHours(hours, now)
  if (inside) {
    return settings.insideScore
  }
  if (isNightMinute(minute, settings)) {
    return settings.nightScore
  }
  if (sinceEnd <= settings.afterHours * 60) {
    return settings.afterScore
  }
  return untilStart <= settings.beforeHours * 60 ? settings.beforeScore : settings.otherScore
}
