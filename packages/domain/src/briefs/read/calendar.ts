import { addDays, type CalendarDay, type ZonedParts } from "../../shared/index.ts"
import type { Language } from "./language.ts"

/** A day, or an exact instant, found in a text. */
export type FoundDate = {
  start: number
  end: number
  evidence: string
  day?: CalendarDay
  instant?: Date
  confidence: number
  /** A day with a name: what the work is for, rather than when it is due. */
  holiday?: boolean
  /** Over, or every week: never a day something is due. */
  past?: boolean
  /** The end of "7 to 12 March". */
  range?: boolean
  /** "05/06" is two days. */
  ambiguous?: boolean
  /** Counted back from another day: "a week earlier". */
  back?: boolean
}

/** Where and in what language dates are read. */
export type DateContext = { today: ZonedParts; now: Date; timezone: string; language: Language }

export const ordinal = (day: CalendarDay) => Date.UTC(day.year, day.month - 1, day.day)

/** A real calendar day not before `today`; a year left out means the next time that day comes. */
export function upcoming(today: CalendarDay, month: number, day: number, year?: number): CalendarDay | null {
  const full = year !== undefined && year < 100 ? 2000 + year : year
  for (const candidate of full === undefined ? [today.year, today.year + 1] : [full]) {
    const found = addDays({ year: candidate, month, day }, 0)
    const real = found.month === month && found.day === day
    if (real && ordinal(found) >= ordinal(today) && candidate <= today.year + 3) {
      return found
    }
  }
  return null
}

export function lastOfMonth(year: number, month: number): CalendarDay {
  return addDays({ year, month: month + 1, day: 1 }, -1)
}

export type Made = Partial<FoundDate> | null
export type Rule = readonly [RegExp, (match: RegExpExecArray, context: DateContext, text: string) => Made]

export const dayOf = (day: CalendarDay | null, confidence: number): Made => (day ? { day, confidence } : null)
