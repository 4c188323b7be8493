import { addDays, HOUR_MS, isTimezone, zonedParts } from "../../shared/index.ts"
import type { BriefPatch, BriefView } from "../brief.ts"
import { type FoundDate, findDates, findTime, instantOf } from "./dates.ts"
import { clauseAt, isCorrection, isNegated, type Reading } from "./reading.ts"

/** Work is due at six in the evening where the client is, unless a time was named. */
const DUE = 18 * 60
const LAST_MINUTE = 23 * 60 + 59

const DUE_LEAD =
  /\b(?:by|until|till|due(?: date)?(?: is| on| by)?|deadline(?: is| on| to|:)?|no later than|latest(?: by)?|need(?:ed|s)?(?: (?:it|this|them|these|that|everything))?(?: to be)?(?: (?:on|for|by|done|ready|back|finished|delivered))*|ready(?: (?:for|by|on))?|deliver(?:ed|y)?(?: (?:on|by))?|have (?:it|them|this)(?: (?:by|on))?|finish(?:ed)?(?: (?:by|on))?|done(?: (?:by|on))?|want (?:it|them|this)(?: (?:by|on))?)\s*(?:the |end of )?$/i
const BEFORE = /\bbefore\s*(?:the )?$/i
const EVENT =
  /\b(?:launch\w*|open(?:s|ing)?|event|goes? live|going live|release[sd]?|drops?|happens?|starts?|begins?|takes? place|party|concert|gig|conference|webinar|workshop|festival|wedding|fair|expo|sale|premieres?|anniversary|celebrat\w+|publish\w*|meet-?up|talk|exhibition|show|race|tournament|class|course|birthday|holiday|gala|fundraiser|night|market)\b/i
const HURRY = /\b(?:asap|as soon as possible|urgent(?:ly)?|right away|immediately|very soon)\b/i

function isDue(text: string, date: FoundDate): boolean {
  return DUE_LEAD.test(text.slice(Math.max(0, date.start - 60), date.start))
}

/** When the work is due: a date said outright, or the day before what it is for. Dates that are over are not taken. */
export function readDeadline(reading: Reading, brief: BriefView, now: Date, zone: string): BriefPatch | null {
  const timezone = isTimezone(zone) ? zone : "UTC"
  const { text } = reading
  const today = zonedParts(now, timezone)
  const dates = findDates(text, today, now, timezone).filter(({ start }) => !isNegated(reading, start))
  const named = dates.filter(({ holiday }) => !holiday)
  const chosen = named.find((date) => isDue(text, date)) ?? named[0] ?? dates[0]
  const done = (
    at: Date,
    confidence: number,
    evidence: string,
    start: number,
    note?: "day_before_event" | "implied",
  ) =>
    at.getTime() <= now.getTime()
      ? null
      : ({
          field: "deadline",
          value: at.toISOString(),
          confidence,
          evidence,
          ...(note ? { note } : {}),
          ...(brief.deadline.value && isCorrection(reading, start) ? { explicit: true } : {}),
        } satisfies BriefPatch)

  if (!chosen) {
    const hour = /\b(?:by|before|until|at) \d{1,2}(?:[:.]\d{2})? ?(?:am|pm)\b/i.exec(text)
    const time = hour && findTime(hour[0])
    if (hour && time) {
      const at = instantOf(today, time.minutes, timezone)
      const day = at.getTime() > now.getTime() ? today : addDays(today, 1)
      return done(instantOf(day, time.minutes, timezone), 0.7, hour[0], hour.index)
    }
    const hurry = HURRY.exec(text)
    return hurry && !isNegated(reading, hurry.index)
      ? done(new Date(now.getTime() + 48 * HOUR_MS), 0.5, hurry[0], hurry.index, "implied")
      : null
  }
  if (chosen.instant) {
    return done(chosen.instant, chosen.confidence, chosen.evidence, chosen.start)
  }
  const day = chosen.day
  if (!day) {
    return null
  }
  const clause = clauseAt(reading, chosen.start)
  const lead = text.slice(Math.max(0, chosen.start - 20), chosen.start)
  const isEvent = chosen.holiday || (!isDue(text, chosen) && EVENT.test(clause))
  if (isEvent || BEFORE.test(lead)) {
    const eve = instantOf(addDays(day, -1), DUE, timezone)
    const at = eve.getTime() > now.getTime() ? eve : instantOf(day, DUE, timezone)
    const note = isEvent && at === eve ? "day_before_event" : undefined
    return done(at, Math.min(chosen.confidence, 0.85), chosen.evidence, chosen.start, note)
  }
  const time = findTime(clause)
  const at = instantOf(day, time?.minutes ?? DUE, timezone)
  const late = time === null && at.getTime() <= now.getTime() ? instantOf(day, LAST_MINUTE, timezone) : at
  const evidence = time ? `${chosen.evidence}, ${time.text}` : chosen.evidence
  return done(late, chosen.confidence, evidence, chosen.start)
}
