import { addDays, type CalendarDay, weekdayOf } from "../../shared/index.ts"
import { ANY_WEEKDAY, dayNumberOf, MONTH, monthOf, SPOKEN_DAY, WEEKDAY, weekdayNumber } from "../lexicon/dates.ts"
import { dayOf, lastOfMonth, type Rule, upcoming } from "./calendar.ts"
import { anyWord } from "./words.ts"

/** The name of the day in front of its number: "Thu, 26th", "Donnerstag, den ", "le jeudi ". */
export const NAMED_DAY = `(?:${ANY_WEEKDAY}\\.?,? (?:the |den |der |le |el )?)?`

const ENDS = "(?=\\s*(?:[.,;:!?)\\n]|$)"
const GOES_ON =
  "(?= (?:so|please|pls|and|is|at|to|or|because|latest|if|would|will|und|damit|bitte|um|wäre|spätestens|et|si|svp|à|y|por|a las|de ce mois|de este mes|og|kl|hvis|er|holder))"

/** The next day with this number. */
function nextNumbered(today: CalendarDay, day: number): CalendarDay | null {
  for (const month of [today.month, today.month + 1, today.month + 2]) {
    const first = addDays({ year: today.year, month, day: 1 }, 0)
    const found = upcoming(today, first.month, day, first.year)
    if (found) {
      return found
    }
  }
  return null
}

const NTH: readonly RegExp[] = [
  /^(?:first|erste|premier|primer|første)/iu,
  /^(?:second|zweite|deuxième|segundo|andre)/iu,
  /^(?:third|dritte|troisième|tercer|tredje)/iu,
  /^(?:fourth|vierte|quatrième|cuarto|fjerde)/iu,
]

/** "the first Monday in December"; the last one is counted from the end. */
function nthWeekday(today: CalendarDay, nth: string, weekday: number, month: number): CalendarDay | null {
  const year = month < today.month ? today.year + 1 : today.year
  const index = NTH.findIndex((pattern) => pattern.test(nth))
  const first: CalendarDay = { year, month, day: 1 }
  const last = lastOfMonth(year, month)
  const found =
    index < 0
      ? addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
      : addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * index)
  return upcoming(today, found.month, found.day)
}

/** Days that are named by a number or a place in the month, without figures for the month. */
export const DAY_NUMBER_RULES: readonly Rule[] = [
  [
    anyWord(
      `(first|second|third|fourth|last|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|vierte[nrs]?|letzte[nrs]?|premier|deuxième|troisième|dernier|primer|segundo|tercer|último|første|andre|tredje|siste) (${WEEKDAY}) (?:in|of|im|de|du|d'|i) ?(${MONTH})`,
    ),
    (m, { today }) => dayOf(nthWeekday(today, m[1] ?? "", weekdayNumber(m[2] ?? ""), monthOf(m[3] ?? "")), 0.92),
  ],
  [
    anyWord(`(${SPOKEN_DAY})(?: of| de)? (${MONTH})`),
    (m, { today }) => dayOf(upcoming(today, monthOf(m[2] ?? ""), dayNumberOf(m[1] ?? "")), 0.88),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(?:${ANY_WEEKDAY}\\.?,? (?:the )?|the )(\\d{1,2})(?:st|nd|rd|th)(?:${ENDS}|${GOES_ON}))`,
      "giu",
    ),
    (m, { today }) => dayOf(nextNumbered(today, Number(m[1])), 0.85),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(?:${ANY_WEEKDAY}\\.?,? (?:den |der )?|(?:am|zum|den) )(\\d{1,2})\\.(?:(?=\\s*(?:[,;:!?)\\n]|$))|${GOES_ON})`,
      "giu",
    ),
    (m, { today }) => dayOf(nextNumbered(today, Number(m[1])), 0.85),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(?:(?:le|el) (?:día )?)?(?:${ANY_WEEKDAY} |(?<=(?:le|el) (?:día )?))(\\d{1,2})(?:${ENDS}|${GOES_ON}))`,
      "giu",
    ),
    (m, { today, language }) =>
      language === "fr" || language === "es" || language === "unknown"
        ? dayOf(nextNumbered(today, Number(m[1])), 0.82)
        : null,
  ],
  [
    anyWord(
      `(?<=(?:by|until|for|on) the )(?!first|second|third|last)(${SPOKEN_DAY})(?= (?:please|so|and|at)|[.,;!?]|$)`,
    ),
    (m, { today }) => dayOf(nextNumbered(today, dayNumberOf(m[1] ?? "")), 0.82),
  ],
  [
    anyWord(`not (?:this )?(${WEEKDAY}),? but (?:the )?(?:next(?: one)?|one after(?: that)?|following one)`),
    (m, { today }) => {
      const coming = (weekdayNumber(m[1] ?? "") - weekdayOf(today) + 7) % 7 || 7
      return dayOf(addDays(today, coming + 7), 0.9)
    },
  ],
]
