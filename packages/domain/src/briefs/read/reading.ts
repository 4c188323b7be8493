import type { BriefKey } from "../brief.ts"
import { MONTH } from "../lexicon/dates.ts"
import { type Aside, findAsides } from "./asides.ts"
import { clean } from "./clean.ts"
import { type Language, languageOf } from "./language.ts"
import { negatedSpans } from "./negation.ts"

export type Span = readonly [start: number, end: number]
export type Hit = { text: string; start: number; end: number }

/** One message prepared for reading: markup, addresses and control characters gone, negations and clauses known. */
export type Reading = {
  /** Cleaned words; addresses, handles and what is no wish are blanked, positions kept. */
  text: string
  language: Language
  /** What was blanked because it says nothing about what is wanted. */
  asides: readonly Aside[]
  /** In order and apart from each other. */
  negated: readonly Span[]
  clauses: readonly Hit[]
}

const ADDRESSES = /(?:https?:\/\/|www\.)\S+|(?<![^\s@])[^\s@]{1,100}@[^\s@]{1,100}\.[a-z]{2,}|(?<!\S)@[\w.]{2,}/gi
/** A line that a mail program broke: it is long, and the next one goes on in lower case. */
const WRAPPED = /(?<=[^\n]{55}[\p{L},])\n(?=\p{Ll})/gu
/**
 * Prepares a message: what is no wish in it is blanked, so that no reader takes it for one. `told`: what is told of others
 * stays, for weights that are fitted on what the words around it say.
 */
export function read(message: string, told = false): Reading {
  const whole = clean(message)
    .replace(WRAPPED, " ")
    .replace(ADDRESSES, (address) => " ".repeat(address.length))
  const found = findAsides(whole)
  const asides = told ? found.filter(({ kind }) => !TOLD.includes(kind)) : found
  const text = asides.reduce((left, { start, end }) => blanked(left, start, end), whole)
  return { text, language: languageOf(text), asides, negated: negatedSpans(text), clauses: findAll(text, CLAUSE) }
}

const TOLD: readonly Aside["kind"][] = ["other_party", "found_you", "own_account"]

/** Spaces for signs, so that positions stay; a new line first, so that nothing is read across. */
function blanked(text: string, start: number, end: number): string {
  const gone = text.slice(start, end).replace(/[^\n]/g, " ").replace(/^ /, "\n")
  return text.slice(0, start) + gone + text.slice(end)
}

const SHORTENED =
  "(?:e\\.g|i\\.e|z\\.b|p\\.ex|p\\.ej|f\\.eks|nr|ca|approx|incl|inkl|max|min|st|mr|mrs|ms|dr|vs|tel|bzw|usw|evtl|etc)"
const CLAUSE = new RegExp(
  `(?:[^.;!?\\n]|\\.(?=[\\d\\p{Ll}])|(?<=(?<![\\d\\p{L}])\\d{1,2})\\.(?= ?${MONTH}(?!\\p{L}))|(?<=(?<!\\p{L})${SHORTENED})\\.)+`,
  "giu",
)

export function within(position: number, spans: readonly Span[]): boolean {
  return spans.some(([start, end]) => position >= start && position < end)
}

export function isNegated(reading: Reading, position: number): boolean {
  const before = lastBefore(reading.negated, position, ([start]) => start)
  return before !== undefined && position < before[1]
}

/** The last of things in order that starts at or before a position. */
function lastBefore<T>(ordered: readonly T[], position: number, startOf: (one: T) => number): T | undefined {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = ordered[middle]
    if (one !== undefined && startOf(one) <= position) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return ordered[low - 1]
}

export function findAll(text: string, pattern: RegExp): Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0].trim().length > 0) {
      hits.push({ text: match[0], start: match.index, end: match.index + match[0].length })
    }
  }
  return hits
}

const CORRECTION =
  /\b(?:actually|instead|correction|i meant?|sorry|scratch that|(?:on )?second thoughts?|wait|hold on|change(?=[ds]? (?:the|it|that|to|from|my|our|this))|make (?:it|that|them|the)|switch|swap|replace|rather (?:than|do|have|go)|let'?s (?:do|go|make|say|change)|set (?:the|it)|update the|should (?:really )?be|not .{1,40}[,-] ?(?:but )?)\b|\bno,|\bnope\b|\bnot\b.{1,40},|(?<!\p{L})(?:doch lieber|lieber (?:doch )?(?:ein|auf|die|das|den)|eigentlich|stattdessen|nein,|plutôt|en fait|finalement|au lieu|non,|je voulais dire|ich meinte|quer[íi]a decir|quise decir|mente jeg|jeg mente|mejor|en realidad|en lugar|heller|egentlig|likevel|nei,|piuttosto|anzi)(?!\p{L})/iu
const ADDITION =
  /\b(?:also|too|as well|add|plus|additionally|on top|another|both)\b|(?<!\p{L})(?:auch|außerdem|zusätzlich|dazu|aussi|également|en plus|también|además|også|i tillegg|anche)(?!\p{L})/iu

/** True where the clause around a position takes something back: "actually six", "not Instagram, LinkedIn". */
export function isCorrection(reading: Reading, position: number): boolean {
  return CORRECTION.test(clauseAt(reading, position))
}

export function isAddition(reading: Reading, position: number): boolean {
  return ADDITION.test(clauseAt(reading, position))
}

export function clauseAt(reading: Reading, position: number): string {
  const clause = lastBefore(reading.clauses, position, ({ start }) => start)
  return clause && position <= clause.end ? clause.text : ""
}

const TALKED_ABOUT: Partial<Record<BriefKey, string>> = {
  audience: "audience|target(?: group)?|people it is for",
  topic: "topic|subject|theme",
  deadline: "deadline|due date|date",
  quantity: "quantity|number|amount|count",
  dimensions: "size|dimensions?|format|ratio",
  intent: "goal|aim|intent|purpose|objective|ziel|objectif|objetivo|mål",
  platform: "platform|channel",
  contentType: "content type|type",
}

/** The words after "change the audience to", "the goal is", "audience:"; null when the field is not spoken of by name. */
export function namedValue(reading: Reading, field: BriefKey): (Hit & { changed: boolean }) | null {
  const names = TALKED_ABOUT[field]
  if (!names) {
    return null
  }
  const short = new RegExp(
    `\\b(make|set) (?:the|my|our) (?:${names}) (?!to\\b|is\\b)([^.;!?\\n]{2,160}?)(?: instead)?(?=[.;!?\\n]|$)`,
    "i",
  )
  const match =
    short.exec(reading.text) ??
    new RegExp(
      `\\b(?:(change|set|update|switch|make) )?(?:(?:the|my|our) )?(?:target |main )?(?:${names})(?: (?:to|is now|is|are|should (?:really )?be|would be|will be|=|->)|:) *([^.;!?\\n]{2,160}?)(?: instead)?(?=[.;!?\\n]|$)`,
      "i",
    ).exec(reading.text)
  const value = match?.[2]
  if (!match || !value) {
    return null
  }
  const start = match.index + match[0].lastIndexOf(value)
  return { text: value.trim(), start, end: start + value.length, changed: match[1] !== undefined }
}

/** Words for a person's eye: no markup left-overs at the ends, first letter upper case. */
export function sentenceCase(value: string): string {
  const bare = value.replace(/\s+/g, " ").replace(/^[\s"'(,;:.–-]+|[\s"'),;:.!?–-]+$/gu, "")
  const first = [...bare][0] ?? ""
  return first.toUpperCase() + bare.slice(first.length)
}
