import { cut } from "../../shared/plain.ts"
import type { BriefKey } from "../brief.ts"

const MAX_READ = 4_000

export type Span = readonly [start: number, end: number]
export type Hit = { text: string; start: number; end: number }

/** One message prepared for reading: markup, addresses and control characters gone, negations and clauses known. */
export type Reading = {
  /** Cleaned words; web addresses, mail addresses and handles are blanked, positions kept. */
  text: string
  negated: readonly Span[]
  clauses: readonly Hit[]
}

const ENTITIES: Record<string, string> = { amp: "&", nbsp: " ", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" }

/** Readable, storable text of at most 4,000 characters from anything a person can paste. */
export function clean(message: string): string {
  const readable = cut(message, MAX_READ * 4)
    .replace(/\p{Cs}/gu, "")
    .replace(/<(script|style)\b[\s\S]{0,5000}?<\/\1\s*>/gi, " ")
    .replace(/<br\s*\/?>|<\/(?:p|li|div|h\d)>/gi, "\n")
    .replace(/<\/?[a-z!][^<>]{0,500}>/gi, " ")
    .replace(/&(amp|nbsp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? " ")
    .replace(/[‘’‛′`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒−]/g, "-")
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/(?!\n)\p{Cc}|[^\S\n]+/gu, " ")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .normalize("NFC")
    .trim()
  return cut(readable, MAX_READ).trim()
}

const NEGATORS =
  /\b(?:not(?! (?:only|just|sure|yet|later|more|less))|no(?=[ ,.])(?! (?:more|later|less|idea|worries|problem|rush|hurry|preference|deadline|matter|one))|(?:do|does|is|are|should|must|can|will)(?:n't| not)(?! (?:mind|know|care|matter|have time))|dont|without|instead of|rather than|except(?: for)?|never|nothing|avoid(?:ing)?|anything but|skip|drop|remove|forget(?: about)?|ditch|other than|away from|hate|too|less(?! than))\b/gi
const SCOPE_END =
  /[.;:!?\n]|,(?! (?:or|nor)\b)| but | just | only | instead\b| please\b| we (?:want|need)| i (?:want|need)/i
const REPLACED =
  /\b(?:change|switch|swap|replace|move|turn)(?: (?:it|that|this|them))? (?:from )?(.{2,40}?) (?:to|for|with|by|into) /gi

export function read(message: string): Reading {
  const text = clean(message).replace(
    /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[a-z]{2,}|(?<!\S)@[\w.]{2,}/gi,
    (address) => " ".repeat(address.length),
  )
  return { text, negated: negatedSpans(text), clauses: clausesOf(text) }
}

function negatedSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const negator of text.matchAll(NEGATORS)) {
    const start = negator.index + negator[0].length
    const rest = text.slice(start, start + 60)
    const end = rest.search(SCOPE_END)
    spans.push([start, start + (end < 0 ? rest.length : end)])
  }
  for (const swap of text.matchAll(REPLACED)) {
    const inner = swap[1] ?? ""
    const start = swap.index + swap[0].indexOf(inner)
    spans.push([start, start + inner.length])
  }
  return spans
}

function clausesOf(text: string): Hit[] {
  return findAll(text, /[^.;!?\n]+(?:[.](?=\d)[^.;!?\n]+)*/g)
}

export function within(position: number, spans: readonly Span[]): boolean {
  return spans.some(([start, end]) => position >= start && position < end)
}

export function isNegated(reading: Reading, position: number): boolean {
  return within(position, reading.negated)
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
  /\b(?:actually|instead|correction|i meant?|sorry|scratch that|(?:on )?second thoughts?|wait|hold on|change(?=[ds]? (?:the|it|that|to|from|my|our|this))|make (?:it|that|them|the)|switch|swap|replace|rather (?:than|do|have|go)|let'?s (?:do|go|make|say|change)|set (?:the|it)|update the|should (?:really )?be|not .{1,40}[,-] ?(?:but )?)\b|\bno,|\bnope\b|\bnot\b.{1,40},/i
const ADDITION = /\b(?:also|too|as well|add|plus|additionally|on top|another|both)\b/i

/** True where the clause around a position takes something back: "actually six", "not Instagram, LinkedIn". */
export function isCorrection(reading: Reading, position: number): boolean {
  return CORRECTION.test(clauseAt(reading, position))
}

export function isAddition(reading: Reading, position: number): boolean {
  return ADDITION.test(clauseAt(reading, position))
}

export function clauseAt(reading: Reading, position: number): string {
  const clause = reading.clauses.find((candidate) => position >= candidate.start && position <= candidate.end)
  return clause?.text ?? reading.text
}

const TALKED_ABOUT: Partial<Record<BriefKey, string>> = {
  audience: "audience|target(?: group)?|people it is for",
  topic: "topic|subject|theme",
  deadline: "deadline|due date|date",
  quantity: "quantity|number|amount|count",
  dimensions: "size|dimensions?|format|ratio",
  intent: "goal|aim|intent|purpose|objective",
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
