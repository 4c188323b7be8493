import { addDays, HOUR_MS, isTimezone, zonedParts } from "../../shared/index.ts"
import { type BriefNote, type BriefPatch, type BriefView, GUESS } from "../brief.ts"
import type { DateContext, FoundDate } from "./calendar.ts"
import { findDates, instantOf } from "./dates.ts"
import { eventOf, featuresOfDate, segmentOf } from "./due.ts"
import { isCorrection, isNegated, type Reading } from "./reading.ts"
import { findTime } from "./times.ts"
import { chanceOf, type Features, MIN_CHANCE } from "./weights.ts"
import { anyWord } from "./words.ts"

/** Work is due at six in the evening where the client is, unless a time was named. */
const DUE = 18 * 60
const LAST_MINUTE = 23 * 60 + 59

const BEFORE =
  /(?<!\p{L})(?:before|ahead of|prior to|vor|avant|antes del?|før|prima d(?:i|el|ella))\s*(?:the |dem |der |le |la |el )?$/iu
const HURRY = anyWord(
  "asap|as soon as possible|urgent(?:ly)?|right away|immediately|very soon|so schnell wie möglich|schnellstmöglich|dringend|sofort|dès que possible|au plus vite|lo antes posible|urgente(?:mente)?|cuanto antes|så fort som mulig|snarest(?: mulig)?|haster|il prima possibile",
)
/** Another day than the one that was said, without a word of taking back. */
const MOVED =
  /(?<!\p{L})(?:(?:is|are|would be) (?:better|enough|fine|ok|okay)|better|give you (?:until|till)|(?:we|they) moved|(?:he|she|boss|colleague|client|manager|\p{L}+) wants? it|l[oa] quier\p{L}+|l[ae] veut|vil ha (?:den|det)|reicht|lieber|genügt|suffit|plutôt|mejor|basta|holder|heller)(?!\p{L})/iu
const TIME_ALONE = /(?<!\p{L})(?:by|before|until|at|bis|um|avant|antes de|innen|før|entro) (?=\d|noon|mid|kl)/giu
/** "needed by the regatta": a day that nobody can compute. */
const BY_EVENT =
  /(?<!\p{L})(?:(?:need(?:ed)?|due|ready|want(?:ed)?|have|get|there|done|finished|here|deliver(?:ed|y)?|deadline|it|them|please|brauchen|fertig|prêt|besoin|listos?|necesitamos|klar|ferdig|trenger)(?: (?:it|them|this|is|sie|es|wir|ihn|le|la|lo|den|det))? )?(?:(?:by|before|ahead of|in time for|prior to) (?:the|our|my)|(?:bis zu[mr]|rechtzeitig zu[mr]|vor de[mr]|vor unser(?:em|er))|(?:avant|d'ici|à temps pour) (?:le |la |l'|notre )|antes del? (?:la |nuestr[oa] )?|(?:innen|før|til) (?=\p{L}+(?:en|et|a)(?!\p{L}))) ?((?:\p{L}[\p{L}'-]*)(?: \p{L}[\p{L}'-]*){0,3}?)(?= ?(?:[.,;:!?\n()]|$| (?:on|in|at|please|so|and|we|i|und|et|y|og|opens?|starts?|begins?|comes?)(?!\p{L})))/giu
const NO_EVENT =
  /^(?:end|time|day|week|month|weekend|way|look|client|team|printer|public|door|entrance|window|wall|lift|station|sea|river|lake|book|hour|same|next|rules?|following|others?|best|most|latest|agency|office|photographer|designer|author|owner|mer|beach|road|church)(?!\p{L})/iu

/** A day that work may be due on: when that would be, and what holds of its mention. */
export type DueCandidate = { date: FoundDate; at: Date | null; evidence: string; features: Features }

/** Every day that a message names, as one that the files are needed on; those that are over, or the end of a stretch, are none. */
export function dueCandidates(reading: Reading, context: DateContext): DueCandidate[] {
  const dates = findDates(reading.text, context)
  return dates
    .filter(({ past, range, start }) => !past && !range && !isNegated(reading, start))
    .map((date) => ({ date, ...dueAt(reading, date, context), features: featuresOfDate(reading, date, dates) }))
}

/** "before the 5th" is the 4th, before the end of a month is its last day. */
function dueAt(
  { text }: Reading,
  date: FoundDate,
  { now, timezone }: DateContext,
): { at: Date | null; evidence: string } {
  const { instant, day, evidence } = date
  if (instant || !day) {
    return { at: instant ?? null, evidence }
  }
  if (isBefore(text, date) && !AN_END.test(evidence)) {
    return { at: eveOf(date, now, timezone), evidence }
  }
  const { before: lead, after } = segmentOf(text, date)
  const time = findTime(`${after} `) ?? findTime(lead) ?? findTime(text.slice(date.end, date.end + 24))
  const at = instantOf(day, time?.minutes ?? DUE, time?.zone ?? timezone)
  const late = time === null && at.getTime() <= now.getTime() ? instantOf(day, LAST_MINUTE, timezone) : at
  return { at: late, evidence: time ? `${evidence}, ${time.text}` : evidence }
}

const isBefore = (text: string, { start }: FoundDate) => BEFORE.test(text.slice(Math.max(0, start - 24), start))
const AN_END = /(?<!\p{L})(?:end|fin|final|ende|slutten|utgangen|fine)(?!\p{L})|monatsende|jahresende/iu

/** The evening before, or the day itself where that is over. */
function eveOf({ day }: FoundDate, now: Date, timezone: string): Date | null {
  const eve = day ? instantOf(addDays(day, -1), DUE, timezone) : null
  return day && eve && eve.getTime() <= now.getTime() ? instantOf(day, DUE, timezone) : eve
}

/**
 * When the files are needed: a day said outright, or the day before what they are for, as a suggestion. A date that is two
 * dates, and an event that nobody can compute, give no day but the words, with a note to ask.
 */
export function readDeadline(
  reading: Reading,
  brief: Pick<BriefView, "deadline">,
  now: Date,
  zone: string,
): BriefPatch | null {
  const timezone = isTimezone(zone) ? zone : "UTC"
  const { text } = reading
  const context: DateContext = { today: zonedParts(now, timezone), now, timezone, language: reading.language }
  const made: Made = (at, confidence, evidence, start, note) =>
    at !== null && at.getTime() <= now.getTime()
      ? null
      : {
          field: "deadline",
          value: withTime(at, brief.deadline.value, timezone)?.toISOString() ?? null,
          confidence,
          evidence: evidence.replace(/[.\s]+$/, "").trim(),
          ...(note ? { note } : {}),
          ...(at && brief.deadline.value && (isCorrection(reading, start) || MOVED.test(text))
            ? { explicit: true }
            : {}),
        }

  const candidates = dueCandidates(reading, context)
  const [due] = candidates
    .map((one) => ({ ...one, chance: chanceOf("deadline", one.features) }))
    .toSorted((a, b) => b.chance - a.chance)
  if (due && due.chance >= MIN_CHANCE) {
    const { date, at, evidence, chance } = due
    const eve = date.holiday && isBefore(text, date) ? "day_before_event" : undefined
    return date.ambiguous
      ? made(null, 0.4, date.evidence, date.start, "ambiguous_date")
      : made(
          at,
          Math.min(date.confidence, chance < LIKELY ? GUESS : chance < SURE ? 0.75 : 0.95),
          evidence,
          date.start,
          eve,
        )
  }
  const event = candidates
    .map(({ date }) => ({ date, strength: eventOf(text, date) }))
    .filter(({ strength, date }) => strength > 0 && date.day)
    .toSorted((a, b) => b.strength - a.strength)[0]
  if (event) {
    const eve = eveOf(event.date, now, timezone)
    const isEve = eve && event.date.day && eve.getTime() < instantOf(event.date.day, DUE, timezone).getTime()
    return event.date.ambiguous
      ? made(null, 0.4, event.date.evidence, event.date.start, "ambiguous_date")
      : made(eve, 0.5, event.date.evidence, event.date.start, isEve ? "day_before_event" : undefined)
  }
  const alone = candidates.length === 0 ? timeAlone(reading, context, made) : null
  return alone ?? byEvent(reading, made) ?? inAHurry(reading, now, made) ?? unclear(due, made, now)
}
/** A day to come that may be the one: its words are kept, so that the assistant asks. */
function unclear(likeliest: (DueCandidate & { chance: number }) | undefined, made: Made, now: Date): BriefPatch | null {
  if (!likeliest?.at || likeliest.at <= now || likeliest.chance < UNLIKELY) {
    return null
  }
  const { date, features } = likeliest
  const lasts = features.period || features.begins || features.stretch
  return lasts ? null : made(null, 0.4, date.evidence, date.start, "unclear_day")
}
const UNLIKELY = 0.2

/** A day that is said again without its time keeps the time that it had. */
function withTime(at: Date | null, known: string | null, timezone: string): Date | null {
  const same = at && known && zonedParts(at, timezone)
  const before = known ? zonedParts(new Date(known), timezone) : null
  const again = same && before && same.year === before.year && same.month === before.month && same.day === before.day
  return again && at.getTime() === instantOf(before, DUE, timezone).getTime() ? new Date(known) : at
}

/** From this chance on a day is plainly said, and beats one that was confirmed before. */
const SURE = 0.8
/** Below this chance it is a guess, which the assistant asks about. */
const LIKELY = 0.8

type Made = (
  at: Date | null,
  confidence: number,
  evidence: string,
  start: number,
  note?: BriefNote,
) => BriefPatch | null

/** "by 5 pm": today, or tomorrow when that is over. */
function timeAlone(reading: Reading, { today, now, timezone }: DateContext, made: Made): BriefPatch | null {
  const { text } = reading
  for (const lead of text.matchAll(TIME_ALONE)) {
    const start = lead.index + lead[0].length
    const time = findTime(` ${text.slice(start, start + 20)}`)
    if (time && !isNegated(reading, lead.index) && text.slice(start).startsWith(time.text.split(" ")[0] ?? "")) {
      const at = instantOf(today, time.minutes, time.zone ?? timezone)
      const day = at.getTime() > now.getTime() ? today : addDays(today, 1)
      return made(instantOf(day, time.minutes, time.zone ?? timezone), 0.7, lead[0] + time.text, lead.index)
    }
  }
  return null
}

function byEvent(reading: Reading, made: Made): BriefPatch | null {
  for (const match of reading.text.matchAll(BY_EVENT)) {
    if (match[1] && !NO_EVENT.test(match[1]) && !isNegated(reading, match.index)) {
      const leads = /^(?:by|in)/i.test(match[0]) ? null : match[0]
      if (leads !== null || /ahead of|in time for|before/i.test(match[0])) {
        return made(null, 0.4, match[0], match.index, "named_event")
      }
    }
  }
  return null
}

function inAHurry(reading: Reading, now: Date, made: Made): BriefPatch | null {
  const hurry = Array.from(reading.text.matchAll(HURRY)).find(({ index }) => !isNegated(reading, index))
  return hurry ? made(new Date(now.getTime() + 48 * HOUR_MS), 0.5, hurry[0], hurry.index, "implied") : null
}
