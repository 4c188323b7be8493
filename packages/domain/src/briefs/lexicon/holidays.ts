import { addDays, type CalendarDay, weekdayOf } from "../../shared/index.ts"
import type { Language } from "../read/language.ts"
import { anyWord } from "../read/words.ts"

type InYear = (year: number) => CalendarDay
const fixed =
  (month: number, day: number): InYear =>
  (year) => ({ year, month, day })
const easter =
  (days: number): InYear =>
  (year) =>
    addDays(easterSunday(year), days)
/** The nth such weekday of a month; -1 is the last one. */
const nth =
  (month: number, weekday: number, n: number, days = 0): InYear =>
  (year) => {
    const first = n > 0 ? { year, month, day: 1 } : addDays({ year, month: month + 1, day: 1 }, -7)
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n > 0 ? 7 * (n - 1) : 0) + days)
  }

/** Western Easter, after Gauss and Butcher. */
function easterSunday(year: number): CalendarDay {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451)
  const days = moon + week - 7 * late + 114
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 }
}

const MOTHERS: Partial<Record<Language, InYear>> = { no: nth(2, 7, 2), fr: nth(5, 7, -1), es: nth(5, 7, 1) }
const FATHERS: Partial<Record<Language, InYear>> = {
  de: easter(39),
  es: fixed(3, 19),
  it: fixed(3, 19),
  no: nth(11, 7, 2),
}

type Holiday = { name: RegExp; on: (language: Language, timezone: string) => InYear }
const day = (name: string, on: InYear): Holiday => ({ name: anyWord(name), on: () => on })

/** Days with a name, and when they are; where countries differ, by the language or the place of who writes. */
export const HOLIDAYS: readonly Holiday[] = [
  day(
    "valentine'?s?(?: day)?|valentinstag|saint[- ]valentin|san valent[ií]n|valentinsdag(?:en)?|san valentino",
    fixed(2, 14),
  ),
  day(
    "(?:international )?women'?s day|(?:welt|internationaler )?frauentag|journée des femmes|día de la mujer|kvinnedagen",
    fixed(3, 8),
  ),
  day("(?:st\\.?|saint) patrick'?s(?: day)?", fixed(3, 17)),
  day("good friday|karfreitag|vendredi saint|viernes santo|langfredag|venerdì santo", easter(-2)),
  day("easter(?: sunday)?|ostern|ostersonntag|pâques|paques|pascua|semana santa|påske[nr]?|pasqua", easter(0)),
  day("easter monday|ostermontag|lundi de pâques|(?:andre|2\\.) påskedag|pasquetta", easter(1)),
  day("mardi gras|shrove tuesday|pancake day", easter(-47)),
  day("rosenmontag|fasching|karneval|carnival(?= (?:monday|season))", easter(-48)),
  day("ascension(?: day)?|christi himmelfahrt|ascensión|kristi himmelfartsdag", easter(39)),
  day("pentecost|whit ?sun(?:day)?|pfingsten|pfingstsonntag|pentecôte|pentecostés|pinse[nr]?", easter(49)),
  {
    name: anyWord(
      "mother'?s'? day|mothering sunday|muttertag|fête des mères|día de la madre|morsdag(?:en)?|festa della mamma",
    ),
    on: (language, timezone) => (timezone === "Europe/London" ? easter(-21) : (MOTHERS[language] ?? nth(5, 7, 2))),
  },
  {
    name: anyWord("father'?s'? day|vatertag|fête des pères|día del padre|farsdag(?:en)?|festa del papà"),
    on: (language) => FATHERS[language] ?? nth(6, 7, 3),
  },
  day("(?:4th|fourth) of july|independence day", fixed(7, 4)),
  day("bastille day|14 juillet", fixed(7, 14)),
  day("halloween", fixed(10, 31)),
  day("all saints'?(?: day)?|allerheiligen|toussaint|todos los santos", fixed(11, 1)),
  day("thanksgiving", nth(11, 4, 4)),
  day("black friday", nth(11, 4, 4, 1)),
  day("cyber monday", nth(11, 4, 4, 4)),
  day("(?:erster|1\\.|first) advent(?: sunday)?", (year) => {
    const eve = { year, month: 12, day: 24 }
    return addDays(eve, -(weekdayOf(eve) % 7) - 21)
  }),
  day("(?:st\\.? )?nikolaus(?:tag)?|saint[- ]nicolas", fixed(12, 6)),
  day(
    "christmas(?: eve)?|x-?mas|weihnachten|heiligabend|heilig abend|noël|navidad|nochebuena|jul(?:en|aften)|jul|natale",
    fixed(12, 24),
  ),
  day("new year'?s? eve|silvester|nochevieja|saint[- ]sylvestre|nyttårsaften|capodanno", fixed(12, 31)),
  day("new year(?:'?s(?: day)?)?(?! eve|'s eve)|neujahr|nouvel an|año nuevo|nyttår", fixed(1, 1)),
]
