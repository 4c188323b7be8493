import {
  addDays,
  type CalendarDay,
  MINUTE_MS,
  minutesOfDay,
  weekdayOf,
  zonedParts,
  zonedToUtc,
} from "../shared/time.ts"
import type { TaskUrgency } from "../tasks/enums.ts"
import type { AlgorithmConfig } from "./config.ts"
import type { WorkingHours } from "./features.ts"

/** Bound of the search: weeks of days off still end. */
const MAX_DAYS = 366

/** Urgent offers run on the wall clock, the others only while the freelancer works. */
export function countsWorkingHours(urgency: TaskUrgency): boolean {
  return urgency === "STANDARD" || urgency === "FLEXIBLE"
}

function shiftOn(day: CalendarDay, hours: WorkingHours): { start: number; end: number } {
  const from = minutesOfDay(hours.workingHoursStart)
  const to = minutesOfDay(hours.workingHoursEnd)
  const lastDay = to > from ? day : addDays(day, 1)
  const at = ({ year, month, day: date }: CalendarDay, minutes: number) =>
    zonedToUtc(
      { year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60 },
      hours.timezone,
    ).getTime()
  return { start: at(day, from), end: at(lastDay, to) }
}

/**
 * When an offer ends. With `countWorkingHours` only minutes inside the freelancer's own shifts count, over nights,
 * days off and changes of the clock; otherwise every minute does.
 */
export function offerExpiry(offer: WorkingHours & { sentAt: Date; minutes: number; countWorkingHours: boolean }): Date {
  const sentAt = offer.sentAt.getTime()
  let left = offer.minutes * MINUTE_MS
  if (!offer.countWorkingHours) {
    return new Date(sentAt + left)
  }
  const today = zonedParts(offer.sentAt, offer.timezone)
  for (let ahead = -1; ahead <= MAX_DAYS; ahead += 1) {
    const day = addDays(today, ahead)
    if (offer.workdays && !offer.workdays.includes(weekdayOf(day))) {
      continue
    }
    const shift = shiftOn(day, offer)
    const start = Math.max(shift.start, sentAt)
    const usable = Math.max(0, shift.end - start)
    if (usable >= left) {
      return new Date(start + left)
    }
    left -= usable
  }
  return new Date(sentAt + offer.minutes * MINUTE_MS)
}

/** Milliseconds of the freelancer's own working hours between two instants: what is left of an offer that counts them. */
export function workingTimeBetween(hours: WorkingHours, from: Date, to: Date): number {
  const today = zonedParts(from, hours.timezone)
  let sum = 0
  for (let ahead = -1; ahead <= MAX_DAYS; ahead += 1) {
    const day = addDays(today, ahead)
    const shift = shiftOn(day, hours)
    if (shift.start >= to.getTime()) {
      break
    }
    if (!hours.workdays || hours.workdays.includes(weekdayOf(day))) {
      sum += Math.max(0, Math.min(shift.end, to.getTime()) - Math.max(shift.start, from.getTime()))
    }
  }
  return sum
}

/** When an exclusive offer to this freelancer ends, by the urgency of the task. */
export function offerDeadline(
  hours: WorkingHours,
  urgency: TaskUrgency,
  sentAt: Date,
  windows: AlgorithmConfig["acceptanceWindows"],
): Date {
  return offerExpiry({ ...hours, sentAt, minutes: windows[urgency], countWorkingHours: countsWorkingHours(urgency) })
}
