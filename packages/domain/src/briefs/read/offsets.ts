import { addDays, type CalendarDay, weekdayOf } from "../../shared/index.ts"
import { COUNT, countOf, UNITS, unitOf, WEEKDAY, weekdayNumber } from "../lexicon/dates.ts"
import type { FoundDate } from "./calendar.ts"
import { anyWord } from "./words.ts"

const UNIT = `${UNITS}|fortnight|quinzaine`
/** "a week earlier", "zehn Tage vorher", "dos semanas antes": so long before a day that is named. */
const EARLIER = anyWord(
  `(?:at least |a good |mindestens |gut |au moins |al menos |minst )?(${COUNT}|a few|ein paar|quelques|unos|noen)(?: good| full)? (${UNIT}) (?:earlier|before(?:hand)?|ahead|prior|sooner|in advance|vorher|davor|zuvor|früher|vor|im voraus|avant|plus tôt|auparavant|à l'avance|antes|de antelación|før|tidligere|i forveien|prima)`,
)
/** "the day before", "the Monday before". */
const THE_ONE_BEFORE = anyWord(
  `(?:the|am|le|la|el|l') ?(?:(day|week|tag|jour|semaine|día|semana)|(${WEEKDAY})) (?:before|davor|zuvor|vorher|d'avant|précédente?|antes|anterior)|(?:am )?(vortag|vorabend)|(?:la )?(veille)|(dagen|uken|kvelden) før`,
)
/** What may stand between the words and a day that follows them: "two weeks before Christmas". */
const TO_NEXT = /^(?: (?:of|that|the|our|my|dem|der|den|de|du|le|la|del?|el|den|det|on|am))* ?$/iu

function back(day: CalendarDay, count: number, unit: string): CalendarDay {
  const name = /^(?:fortnight|quinzaine)$/iu.test(unit) ? "fortnight" : unitOf(unit)
  if (name === "workday") {
    let found = day
    for (let left = count; left > 0; ) {
      found = addDays(found, -1)
      left -= weekdayOf(found) <= 5 ? 1 : 0
    }
    return found
  }
  const days = { fortnight: 14, week: 7, month: 30, hour: 0, day: 1, workday: 1 }[name ?? "day"]
  return addDays(day, -count * days)
}

function dayBefore(m: RegExpExecArray, day: CalendarDay): CalendarDay {
  if (m[2]) {
    return addDays(day, -((weekdayOf(day) - weekdayNumber(m[2]) + 7) % 7 || 7))
  }
  return addDays(day, /^(?:week|semaine|semana|uken)$/iu.test(m[1] ?? m[5] ?? "") ? -7 : -1)
}

/** Adds the days that are counted back from another one, which is named before or right after, and takes the place of what they cover. */
export function withOffsets(text: string, dates: readonly FoundDate[]): FoundDate[] {
  const earlier = Array.from(text.matchAll(EARLIER), (m) => ({
    m,
    from: (day: CalendarDay) => back(day, countOf(m[1] ?? "") ?? 3, m[2] ?? ""),
  }))
  const before = Array.from(text.matchAll(THE_ONE_BEFORE), (m) => ({
    m,
    from: (day: CalendarDay) => dayBefore(m, day),
  }))
  return [...earlier, ...before].slice(0, MAX_OFFSETS).reduce<FoundDate[]>(
    (all, { m, from }) => {
      const [start, end] = [m.index, m.index + m[0].length]
      const after = all.find((one) => one.start >= end && TO_NEXT.test(text.slice(end, one.start)))
      const anchor = after ?? all.findLast((one) => one.end <= start && one.day && !one.past)
      if (!anchor?.day || anchor.back) {
        return all
      }
      const until = after ? after.end : end
      const left = all.filter((one) => one.end <= start || one.start >= until)
      const found = { start, end: until, evidence: text.slice(start, until).trim(), confidence: 0.85 }
      return [...left, { ...found, day: from(anchor.day), back: true }].sort((a, b) => a.start - b.start)
    },
    [...dates],
  )
}
const MAX_OFFSETS = 20
