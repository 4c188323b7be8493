import { addDays, type CalendarDay, HOUR_MS, weekdayOf, type ZonedParts, zonedToUtc } from "../../shared/index.ts"
import { COUNT, countOf, MONTH, monthOf, UNITS, unitOf, WEEKDAY, weekdayNumber } from "../lexicon/dates.ts"
import { HOLIDAYS } from "../lexicon/holidays.ts"
import {
  type DateContext,
  dayOf,
  type FoundDate,
  lastOfMonth,
  type Made,
  ordinal,
  type Rule,
  upcoming,
} from "./calendar.ts"
import { DAY_NUMBER_RULES, NAMED_DAY } from "./day-numbers.ts"
import { withOffsets } from "./offsets.ts"
import { anyWord } from "./words.ts"

/** So many dates are a list or a calendar; the rest of them is not looked at. */
const MAX_DATES = 60

const friday = (today: ZonedParts, weeks: number) => addDays(today, 5 - today.weekday + 7 * weeks)
const yearOf = (text: string | undefined) => (text ? Number(text) : undefined)
const monthDay = (m: RegExpExecArray, today: CalendarDay, day: number, confidence: number) =>
  dayOf(upcoming(today, monthOf(m[1] ?? ""), day), confidence)

const BEGUN =
  /\d{1,2}\.? ?(?:-|–|to|until|till|and|bis|und|au|al|hasta|til|og|e|y|et|&) ?(?:the |dem |den |le |el |il )?$/iu
const OF = "(?: ?of| de| di|\\.)?"

const RULES: readonly Rule[] = [
  ...DAY_NUMBER_RULES,
  [
    /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/g,
    (m, { today }) => dayOf(upcoming(today, Number(m[2]), Number(m[3]), Number(m[1])), 0.95),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d.,:/])${NAMED_DAY}(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?${OF}[ ]?(?:the )?(${MONTH})(?!\\p{L})(?:\\.?,? (?:de |del )?(\\d{4}))?`,
      "giu",
    ),
    (m, { today }, text) => {
      const day = upcoming(today, monthOf(m[2] ?? ""), Number(m[1]), yearOf(m[3]))
      return day && { day, confidence: 0.92, range: BEGUN.test(text.slice(Math.max(0, m.index - 20), m.index)) }
    },
  ],
  [
    new RegExp(
      `(?<!\\p{L})(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%])(?: ?(?:-|–|to) ?\\d{1,2}(?!\\d)()|,? (\\d{4}))?`,
      "giu",
    ),
    (m, { today }) => {
      const day = upcoming(today, monthOf(m[1] ?? ""), Number(m[2]), yearOf(m[4]))
      return day && { day, confidence: 0.92, range: m[3] !== undefined }
    },
  ],
  [
    anyWord(`(?:end of|late|ende|fin|finales de|fines de|slutten av|utgangen av|fine)(?: de)? (${MONTH})`),
    (m, { today }) => {
      const month = monthOf(m[1] ?? "")
      return { day: lastOfMonth(month < today.month ? today.year + 1 : today.year, month), confidence: 0.8 }
    },
  ],
  [
    anyWord(`(?:mid|mitte|mi|mediados de|midten av|metà)(?:[- ]of)?[- ]?(${MONTH})`),
    (m, { today }) => monthDay(m, today, 15, 0.7),
  ],
  [
    anyWord(`(?:early|(?:the )?(?:beginning|start) of|anfang|début|principios de|begynnelsen av|inizio) (${MONTH})`),
    (m, { today }) => monthDay(m, today, 5, 0.65),
  ],
  [
    anyWord("(?:the )?day after tomorrow|übermorgen|après-demain|pasado mañana|i? ?overmorgen|dopodomani"),
    (_, { today }) => dayOf(addDays(today, 2), 0.95),
  ],
  [
    anyWord(
      "tom+or+ow|tmrw|tmr|(?<!guten |am |jeden |heute )morgen(?! (?:früh )?(?:bin|haben))(?<!i morgen)|demain|(?<!(?:la|de|por la|cada) )mañana|i morgen|domani",
    ),
    (m, { today, language }) => (/^morgen$/i.test(m[0]) && language !== "de" ? null : dayOf(addDays(today, 1), 0.95)),
  ],
  [
    anyWord(
      "today|tonight|(?:eod|end of (?:the )?(?:business )?day|cob|close of business)(?! (?:on|this|next|tomorrow|\\p{L}+day))|heute(?: abend)?(?! in )|aujourd'hui|ce soir|(?<!por )hoy|esta noche|i dag|i kveld|oggi|stasera",
    ),
    (_, { today }) => dayOf(addDays(today, 0), 0.95),
  ],
  [
    anyWord(
      "(?:the )?end of next week|(?<!(?:mid(?:dle of)?|early|beginning of|start of) )next week|(?:ende )?(?<!(?:mitte|anfang) )nächster woche|(?:ende )?nächste woche|(?:fin de )?la semaine prochaine|(?:la )?próxima semana|la semana que viene|(?:slutten av )?neste uke|(?:la )?prossima settimana|settimana prossima",
    ),
    (_, { today }) => dayOf(friday(today, 1), 0.75),
  ],
  [
    anyWord(
      "(?:the )?(?:middle of|mid) next week|mitte (?:nächster|der nächsten|kommender) woche|(?:le )?milieu de (?:la )?semaine prochaine|(?:a )?mediados de la (?:próxima semana|semana que viene)|midten av neste uke",
    ),
    (_, { today }) => dayOf(addDays(friday(today, 1), -2), 0.8),
  ],
  [
    anyWord(
      "(?:early|(?:the )?(?:beginning|start) of) next week|anfang (?:nächster|der nächsten|kommender) woche|(?:le )?début de (?:la )?semaine prochaine|(?:a )?principios de la (?:próxima semana|semana que viene)|(?:begynnelsen|starten) av neste uke",
    ),
    (_, { today }) => dayOf(addDays(friday(today, 1), -3), 0.7),
  ],
  [
    anyWord(
      "(?:the )?end of (?:this|the) week|eow|this week|(?<=(?:by|before) )(?:the )?weekend|ende (?:der|dieser) woche|(?<=(?:bis|vor) (?:zum |dem )?)wochenende|diese woche|fin de (?:la )?semaine|cette semaine|fin(?:al)?(?:es)? de (?:la |esta )?semana|esta semana|slutten av uk(?:a|en)|denne uk(?:a|en)|fine (?:della )?settimana|questa settimana",
    ),
    (_, { today }) => dayOf(friday(today, today.weekday > 5 ? 1 : 0), 0.8),
  ],
  [
    anyWord(
      "(?:the )?end of (?:this |the )?month|eom|month'?s end|monatsende|ende (?:des|dieses) monats|(?:la )?fin (?:du|de ce) mois|fin(?:al)?(?:es)? de(?:l| este)? mes|(?:slutten|utgangen) av måneden|månedsslutt|fine (?:del )?mese",
    ),
    (_, { today }) => dayOf(lastOfMonth(today.year, today.month), 0.88),
  ],
  [
    anyWord(
      "(?:the )?end of next month|ende (?:des )?nächsten monats|fin du mois prochain|fin(?:al)?(?:es)? del próximo mes|slutten av neste måned",
    ),
    (_, { today }) => dayOf(lastOfMonth(today.year, today.month + 1), 0.88),
  ],
  [
    anyWord(
      "(?:the )?end of (?:this |the )?year|year'?s end|year[- ]end|jahresende|ende des jahres|fin (?:de l')?année|fin(?:al)?(?:es)? de(?:l)? año|årsslutt|fine anno",
    ),
    (_, { today }) => dayOf({ year: today.year, month: 12, day: 31 }, 0.75),
  ],
  [
    anyWord(
      `(?:(?:(?:heute )?in|within|inside|innerhalb von|binnen|spätestens in|dans|sous|d'ici|en|dentro de|i løpet av|innen|om|entro|tra|fra)(?: the next| about| around| etwa| max\\.?| maximal| environ| unos| ca\\.?)? )(${COUNT}) (${UNITS})(?!['’]s )(?:' time| time)?|(${COUNT}) (${UNITS}) (?:from (?:now|today)|is (?:fine|ok(?:ay)?|enough|plenty|good)|would (?:do|be (?:fine|ok(?:ay)?|enough|great|good|nice|perfect|ideal))|will do|reichen|sind (?:ok|gut|genug)|ça va|está bien|holder|er (?:greit|fint|nok))|(?<=(?:have|give you|got|haben|avez|tenéis|har) )(${COUNT}) (${UNITS})|(?<=^|[.!?\\n] ?)(${COUNT}) (${UNITS})(?=[.!?\\n]|$)`,
    ),
    (m, context) =>
      within(countOf(m[1] ?? m[3] ?? m[5] ?? m[7] ?? ""), unitOf(m[2] ?? m[4] ?? m[6] ?? m[8] ?? ""), context),
  ],
  [
    anyWord("(?:within|in) a fortnight|(?:dans|sous|d'ici) (?:une )?quinzaine"),
    (_, { today }) => dayOf(addDays(today, 14), 0.85),
  ],
  [
    anyWord(
      `(?:(a week on|this|next|coming|last|past|every|each|übernächste[nrms]?|nächste[nrms]?|kommende[nrms]?|letzte[nrms]?|vergangene[nrms]?|jeden|chaque|tous les|el próximo|el pasado|cada|todos los|neste|førstkommende|forrige|sist|hver) )?(${WEEKDAY})(?:morgen|vormittag|mittag|nachmittag|abend)?(s|e)?(?: (week|prochain|dernier|próximo|pasado|que viene|in a week|in einer woche|prossimo|scorso|after next))?`,
    ),
    weekday,
  ],
  [
    /(?<![\d.,])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?![\d])/g,
    (m, { today }, text) => {
      const day = upcoming(today, Number(m[2]), Number(m[1]), yearOf(m[3]))
      return day && { day, confidence: 0.85, range: BEGUN.test(text.slice(Math.max(0, m.index - 20), m.index)) }
    },
  ],
  [
    /(?<=(?<!\p{L})(?:by|until|due|bis|am|vor|zum|le|den|innen|fecha|entro) )(\d{1,2})\.(\d{1,2})(?![\d.,%])/giu,
    (m, { today }) => dayOf(upcoming(today, Number(m[2]), Number(m[1])), 0.75),
  ],
  [
    /(?<![\d/:.,])(\d{1,2})[/](\d{1,2})(?:[/](\d{4}|\d{2}))?(?![\d/%])|(?<![\d/:.,-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/g,
    slashed,
  ],
]

function within(count: number | null, unit: string | null, { today, now }: DateContext): Made {
  if (count === null || unit === null || count > 400) {
    return null
  }
  switch (unit) {
    case "hour":
      return { instant: new Date(now.getTime() + count * HOUR_MS), confidence: 0.92 }
    case "month": {
      const last = lastOfMonth(today.year, today.month + count)
      return { day: { ...last, day: Math.min(last.day, today.day) }, confidence: 0.85 }
    }
    case "workday":
      return { day: workdaysFrom(today, count), confidence: 0.9 }
    default:
      return { day: addDays(today, unit === "week" ? count * 7 : count), confidence: 0.9 }
  }
}

/** So many days from Monday to Friday after today. */
function workdaysFrom(today: CalendarDay, count: number): CalendarDay {
  let day: CalendarDay = today
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    left -= weekdayOf(day) <= 5 ? 1 : 0
  }
  return day
}

const OVER =
  /^(?:last|past|every|each|letzte|vergangene|jeden|chaque|tous les|el pasado|cada|todos los|forrige|sist|hver|dernier|pasado|scorso)/iu

function weekday(m: RegExpExecArray, { today }: DateContext): Made {
  const target = weekdayNumber(m[2] ?? "")
  const [before = "", after = ""] = [m[1]?.toLowerCase(), m[4]?.toLowerCase()]
  const habit = m[3] !== undefined && !/^(?:lun|mar|mer|jeu|ven|sam|dim)/iu.test(m[2] ?? "")
  if (target === 0 || habit || OVER.test(before) || OVER.test(after)) {
    return { past: true }
  }
  const coming = (target - today.weekday + 7) % 7 || 7
  if (/week|woche|after|über/.test(before) || /week|woche|after/.test(after)) {
    return { day: addDays(today, coming + 7), confidence: 0.85 }
  }
  const next = before === "next" || before === "neste"
  return { day: addDays(today, next ? target - today.weekday + 7 : coming), confidence: next ? 0.85 : 0.9 }
}

const DATE_LEAD =
  /(?:^|(?<!\p{L})(?:by|on|ready|due|until|till|for|before|is|date|deadline|needed|bis|am|vor|zum|le|au|avant|el|antes del?|para el|den|innen|før|entro|il)|(?<!\p{L})(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun|\p{L}{2,6}day|\p{L}{4,6}tag|mo|di|mi|do|fr|sa|so)\.?,?)[ :]*(?:the |zum )?$/iu

/** Two figures and a stroke: a date where something says so, and two dates where both figures may be the month. */
function slashed(m: RegExpExecArray, { today, timezone, language }: DateContext, text: string): Made {
  const [a, b, year] = [Number(m[1] ?? m[4]), Number(m[2] ?? m[5]), yearOf(m[3] ?? m[6])]
  const said = year !== undefined || DATE_LEAD.test(text.slice(Math.max(0, m.index - 20), m.index))
  if (!said || (a === 24 && b === 7)) {
    return null
  }
  const dayFirst = language !== "en" && language !== "unknown"
  const american = !dayFirst && a <= 12 && (b > 12 || /^(?:America|US)\//.test(timezone))
  const day = upcoming(today, american ? a : b, american ? b : a, year)
  return day && { day, confidence: 0.9, ambiguous: !dayFirst && a <= 12 && b <= 12 && a !== b }
}

/** Every date in a text, in order; overlapping readings keep the first rule's. */
export function findDates(text: string, context: DateContext): FoundDate[] {
  const found: FoundDate[] = []
  const keep = (match: RegExpExecArray, made: Made) => {
    const start = match.index
    const end = start + match[0].length
    if (made && found.length < MAX_DATES && !found.some((one) => start < one.end && end > one.start)) {
      found.push({ start, end, evidence: match[0].trim(), confidence: 0.5, ...made })
    }
  }
  const { today, language, timezone } = context
  for (const { name, on } of HOLIDAYS) {
    for (const match of text.matchAll(name)) {
      const inYear = on(language, timezone)
      const day = [inYear(today.year), inYear(today.year + 1)].find((one) => ordinal(one) > ordinal(today))
      keep(match, day ? { day, confidence: 0.6, holiday: true } : null)
    }
  }
  for (const [pattern, make] of RULES) {
    for (const match of text.matchAll(pattern)) {
      keep(match, make(match, context, text))
    }
  }
  return withOffsets(
    text,
    found.sort((a, b) => a.start - b.start),
  )
}

/** The instant of a day at a time (minutes since midnight) in a time zone. */
export function instantOf(day: CalendarDay, minutes: number, timezone: string): Date {
  const { year, month, day: date } = day
  return zonedToUtc({ year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60 }, timezone)
}
