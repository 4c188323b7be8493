import { addDays, HOUR_MS, isTimezone, zonedParts } from "../../shared/index.ts"
import type { BriefNote, BriefPatch, BriefView } from "../brief.ts"
import type { DateContext, FoundDate } from "./calendar.ts"
import { findDates, instantOf } from "./dates.ts"
import { roleOf, segmentOf } from "./due.ts"
import { isCorrection, isNegated, type Reading } from "./reading.ts"
import { findTime } from "./times.ts"
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

type Choice = { date: FoundDate; role: "due" | "event" | "plain"; strength: number }

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
  const made = (
    at: Date | null,
    confidence: number,
    evidence: string,
    start: number,
    note?: BriefNote,
  ): BriefPatch | null =>
    at !== null && at.getTime() <= now.getTime()
      ? null
      : {
          field: "deadline",
          value: at?.toISOString() ?? null,
          confidence,
          evidence: evidence.replace(/[.\s]+$/, "").trim(),
          ...(note ? { note } : {}),
          ...(at && brief.deadline.value && (isCorrection(reading, start) || MOVED.test(text))
            ? { explicit: true }
            : {}),
        }

  const chosen = choose(reading, findDates(text, context))
  if (!chosen) {
    return timeAlone(reading, context, made) ?? byEvent(reading, made) ?? inAHurry(reading, now, made)
  }
  const { date, role } = chosen
  if (date.instant) {
    return made(date.instant, date.confidence, date.evidence, date.start)
  }
  if (!date.day) {
    return null
  }
  if (date.ambiguous) {
    return made(null, 0.4, date.evidence, date.start, "ambiguous_date")
  }
  const before = BEFORE.test(text.slice(Math.max(0, date.start - 24), date.start))
  if (role === "event" || before) {
    const eve = instantOf(addDays(date.day, -1), DUE, timezone)
    const at = eve.getTime() > now.getTime() ? eve : instantOf(date.day, DUE, timezone)
    const note = at === eve && (role === "event" || date.holiday) ? "day_before_event" : undefined
    return made(at, role === "event" ? 0.5 : Math.min(date.confidence, 0.85), date.evidence, date.start, note)
  }
  const { before: lead, after } = segmentOf(text, date)
  const time = findTime(`${after} `) ?? findTime(lead) ?? findTime(text.slice(date.end, date.end + 24))
  const at = instantOf(date.day, time?.minutes ?? DUE, time?.zone ?? timezone)
  const late = time === null && at.getTime() <= now.getTime() ? instantOf(date.day, LAST_MINUTE, timezone) : at
  const evidence = time ? `${date.evidence}, ${time.text}` : date.evidence
  return made(late, role === "plain" ? Math.min(date.confidence, 0.75) : date.confidence, evidence, date.start)
}

/** The strongest of the dates; of equals the first, but the last of several that were taken back. */
function choose(reading: Reading, dates: readonly FoundDate[]): Choice | null {
  let best: Choice | null = null
  for (const date of dates) {
    const { role, strength } = roleOf(reading.text, date)
    if (role === "none" || isNegated(reading, date.start)) {
      continue
    }
    const takenBack =
      best !== null && best.role !== "event" && TAKEN_BACK.test(reading.text.slice(best.date.end, date.start))
    if (best === null || strength > best.strength || takenBack) {
      best = { date, role, strength }
    }
  }
  return best
}
const TAKEN_BACK =
  /(?<!\p{L})(?:no,|actually|i mean|or rather|sorry|wait|nein|besser|doch|non,|plutôt|perdón|mejor|nei|heller|moved to|is now|jetzt|verschoben)(?!\p{L})/iu

type Made = (
  at: Date | null,
  confidence: number,
  evidence: string,
  start: number,
  note?: BriefNote,
) => BriefPatch | null

/** "by 5 pm": today, or tomorrow when that is over. */
function timeAlone({ text }: Reading, { today, now, timezone }: DateContext, made: Made): BriefPatch | null {
  for (const lead of text.matchAll(TIME_ALONE)) {
    const start = lead.index + lead[0].length
    const time = findTime(` ${text.slice(start, start + 20)}`)
    if (time && text.slice(start).startsWith(time.text.split(" ")[0] ?? "")) {
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
