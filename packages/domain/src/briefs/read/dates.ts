import { addDays, type CalendarDay, HOUR_MS, weekdayOf, type ZonedParts, zonedToUtc } from "../../shared/index.ts"
import { cut } from "../../shared/plain.ts"
import { NUMBER, readNumber } from "../lexicon/numbers.ts"

/** A day, or an exact instant, found in a text. `holiday` days are what the work is for, not when it is due. */
export type FoundDate = {
  start: number
  end: number
  evidence: string
  day?: CalendarDay
  instant?: Date
  confidence: number
  holiday?: boolean
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
const WEEKDAY =
  "(mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|(?<=\\b(?:by|on|next|this|before|until|for) )(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun))"
const HOLIDAYS: readonly (readonly [RegExp, (year: number) => CalendarDay])[] = [
  [/\bvalentine'?s?(?: day)?\b/gi, (year) => ({ year, month: 2, day: 14 })],
  [/\b(?:international )?women'?s day\b/gi, (year) => ({ year, month: 3, day: 8 })],
  [/\bhalloween\b/gi, (year) => ({ year, month: 10, day: 31 })],
  [/\bblack friday\b/gi, (year) => addDays(fourthThursday(year), 1)],
  [/\bcyber monday\b/gi, (year) => addDays(fourthThursday(year), 4)],
  [/\b(?:christmas|xmas)\b/gi, (year) => ({ year, month: 12, day: 24 })],
  [/\bnew year'?s? eve\b/gi, (year) => ({ year, month: 12, day: 31 })],
]

function fourthThursday(year: number): CalendarDay {
  const first = { year, month: 11, day: 1 }
  return addDays(first, ((4 - weekdayOf(first) + 7) % 7) + 21)
}

const ordinal = (day: CalendarDay) => Date.UTC(day.year, day.month - 1, day.day)

/** A real calendar day not before `today`; a year left out means the next time that day comes. */
function upcoming(today: CalendarDay, month: number, day: number, year?: number): CalendarDay | null {
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

function monthOf(word: string): number {
  return MONTHS.indexOf(cut(word, 3).toLowerCase()) + 1
}

function lastOfMonth(year: number, month: number): CalendarDay {
  return addDays({ year, month: month + 1, day: 1 }, -1)
}

type Rule = readonly [RegExp, (match: RegExpExecArray, today: ZonedParts, now: Date) => Partial<FoundDate> | null]

const dayOf = (day: CalendarDay | null, confidence: number) => (day ? { day, confidence } : null)
const friday = (today: ZonedParts, weeks: number) => addDays(today, 5 - today.weekday + 7 * weeks)

const RULES: readonly Rule[] = [
  [
    /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    (m, today) => dayOf(upcoming(today, Number(m[2]), Number(m[3]), Number(m[1])), 0.95),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ .]+${MONTH}\\b(?:,? (\\d{4}))?`, "gi"),
    (m, today) => dayOf(upcoming(today, monthOf(m[2] ?? ""), Number(m[1]), m[3] ? Number(m[3]) : undefined), 0.92),
  ],
  [
    new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (\\d{4}))?`, "gi"),
    (m, today) => dayOf(upcoming(today, monthOf(m[1] ?? ""), Number(m[2]), m[3] ? Number(m[3]) : undefined), 0.92),
  ],
  [
    new RegExp(`\\b(?:end of|late) ${MONTH}\\b`, "gi"),
    (m, today) => {
      const month = monthOf(m[1] ?? "")
      const year = month < today.month ? today.year + 1 : today.year
      return { day: lastOfMonth(year, month), confidence: 0.8 }
    },
  ],
  [
    new RegExp(`\\bmid[- ]?(?:of )?${MONTH}\\b`, "gi"),
    (m, today) => dayOf(upcoming(today, monthOf(m[1] ?? ""), 15), 0.7),
  ],
  [
    new RegExp(`\\b(?:early|(?:the )?(?:beginning|start) of) ${MONTH}\\b`, "gi"),
    (m, today) => dayOf(upcoming(today, monthOf(m[1] ?? ""), 5), 0.65),
  ],
  [/\bday after tomorrow\b/gi, (_, today) => dayOf(addDays(today, 2), 0.95)],
  [/\btomorrow\b/gi, (_, today) => dayOf(addDays(today, 1), 0.95)],
  [/\b(?:today|tonight|eod|end of (?:the )?(?:business )?day|cob)\b/gi, (_, today) => dayOf(addDays(today, 0), 0.95)],
  [
    /\b(?:end of (?:this|the) week|eow|this week|(?:by|before) the weekend)\b/gi,
    (_, today) => dayOf(friday(today, today.weekday > 5 ? 1 : 0), 0.8),
  ],
  [/\b(?:end of next week|next week)\b/gi, (_, today) => dayOf(friday(today, 1), 0.75)],
  [
    /\b(?:end of (?:this |the )?month|eom|month'?s end)\b/gi,
    (_, today) => dayOf(lastOfMonth(today.year, today.month), 0.88),
  ],
  [/\bend of next month\b/gi, (_, today) => dayOf(lastOfMonth(today.year, today.month + 1), 0.88)],
  [
    /\b(?:end of (?:this |the )?year|year'?s end)\b/gi,
    (_, today) => dayOf({ year: today.year, month: 12, day: 31 }, 0.75),
  ],
  [
    new RegExp(
      `\\b(?:in|within)(?: the next| about| around)? (${NUMBER}|an?) (hours?|days?|(?:business|working) days?|weeks?|months?)\\b|\\b(${NUMBER}|an?) (days?|weeks?|months?) from (?:now|today)\\b`,
      "gi",
    ),
    (m, today, now) => {
      const count = readNumber((m[1] ?? m[3] ?? "").replace(/^an?$/i, "one"))
      const unit = (m[2] ?? m[4] ?? "").toLowerCase()
      if (count === null || count > 400) {
        return null
      }
      if (unit.startsWith("hour")) {
        return { instant: new Date(now.getTime() + count * HOUR_MS), confidence: 0.92 }
      }
      if (unit.startsWith("month")) {
        const last = lastOfMonth(today.year, today.month + count)
        return { day: { ...last, day: Math.min(last.day, today.day) }, confidence: 0.85 }
      }
      return { day: addDays(today, unit.includes("week") ? count * 7 : count), confidence: 0.9 }
    },
  ],
  [
    new RegExp(`\\b(?:(this|next|coming) )?${WEEKDAY}\\b`, "gi"),
    (m, today) => {
      const target = WEEKDAYS.indexOf(cut(m[2] ?? "", 3).toLowerCase()) + 1
      if (/s$/i.test(m[2] ?? "") && !/^(?:tues|thurs)$/i.test(m[2] ?? "")) {
        return null
      }
      const next = m[1]?.toLowerCase() === "next"
      const away = next ? target - today.weekday + 7 : (target - today.weekday + 7) % 7 || 7
      return { day: addDays(today, away), confidence: next ? 0.85 : 0.9 }
    },
  ],
  [
    /\b(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?!\d)/g,
    (m, today) => dayOf(upcoming(today, Number(m[2]), Number(m[1]), m[3] ? Number(m[3]) : undefined), 0.85),
  ],
]

const SLASHED = /(?<![\d/:])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/g

function slashed(match: RegExpExecArray, today: CalendarDay, timezone: string): Partial<FoundDate> | null {
  const [a, b] = [Number(match[1]), Number(match[2])]
  const american = a <= 12 && (b > 12 || /^(?:America|US)\//.test(timezone))
  const sure = a > 12 || b > 12 || a === b
  const year = match[3] ? Number(match[3]) : undefined
  return dayOf(upcoming(today, american ? a : b, american ? b : a, year), sure ? 0.9 : 0.7)
}

/** Every date in a text that is not over yet, in order; overlapping readings keep the longer one. */
export function findDates(text: string, today: ZonedParts, now: Date, timezone: string): FoundDate[] {
  const found: FoundDate[] = []
  const keep = (match: RegExpExecArray, made: Partial<FoundDate> | null) => {
    const start = match.index
    const end = start + match[0].length
    if (made && !found.some((one) => start < one.end && end > one.start)) {
      found.push({ start, end, evidence: match[0].trim(), confidence: 0.5, ...made })
    }
  }
  for (const [pattern, holiday] of HOLIDAYS) {
    for (const match of text.matchAll(pattern)) {
      const day = [holiday(today.year), holiday(today.year + 1)].find((one) => ordinal(one) > ordinal(today))
      keep(match, day ? { day, confidence: 0.6, holiday: true } : null)
    }
  }
  for (const [pattern, make] of RULES) {
    for (const match of text.matchAll(pattern)) {
      keep(match, make(match, today, now))
    }
  }
  for (const match of text.matchAll(SLASHED)) {
    keep(match, slashed(match, today, timezone))
  }
  return found.sort((a, b) => a.start - b.start)
}

const TIME = /\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)\b|\bat (\d{1,2}):(\d{2})\b|\b(noon|midday|midnight)\b/i

/** Minutes since midnight of a time of day in a clause, or null. */
export function findTime(clause: string): { minutes: number; text: string } | null {
  const match = TIME.exec(clause)
  if (!match) {
    return null
  }
  if (match[6]) {
    return { minutes: match[6].toLowerCase() === "midnight" ? 23 * 60 + 59 : 12 * 60, text: match[0] }
  }
  const hour = Number(match[1] ?? match[4])
  const minute = Number(match[2] ?? match[5] ?? 0)
  const shifted = match[3] ? (hour % 12) + (match[3].toLowerCase() === "pm" ? 12 : 0) : hour
  return shifted < 24 && minute < 60 ? { minutes: shifted * 60 + minute, text: match[0] } : null
}

/** The instant of a day at a time (minutes since midnight) in a time zone. */
export function instantOf(day: CalendarDay, minutes: number, timezone: string): Date {
  const { year, month, day: date } = day
  return zonedToUtc({ year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60 }, timezone)
}
