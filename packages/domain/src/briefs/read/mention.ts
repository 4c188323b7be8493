import {
  INSIDE,
  KNOWN_ONE,
  LED_BY,
  OURSELVES,
  OVER,
  REQUEST,
  REQUEST_AFTER,
  SIDE,
  SOMEBODY_ELSE,
  TURN,
  verbsOf,
} from "../lexicon/telling.ts"
import { type Hit, isCorrection, type Reading } from "./reading.ts"
import { piecesIn } from "./thing.ts"

/** What the words around a mention say of it, in any language. */
export type Mention = {
  /** A word of asking stands before it in its part of the sentence. */
  requested: boolean
  /** One stands earlier in the sentence. */
  requestedBefore: boolean
  /** One comes after it. */
  requestedAfter: boolean
  /** Its part of the sentence begins with it. */
  leads: boolean
  /** Many words stand before it in its part, none of them of asking: something is told. */
  told: boolean
  /** The person who writes is the subject before it. */
  ourselves: boolean
  /** Somebody else is. */
  someoneElse: boolean
  over: boolean
  /** In a side sentence: "because", "who", "when". */
  aside: boolean
  quoted: boolean
  /** "the", "our", "this". */
  known: boolean
  /** "in the", "with our". */
  inside: boolean
  asks: boolean
  /** Something was asked for in an earlier sentence. */
  later: boolean
  /** Its part of the sentence has no verb: it only names a thing. */
  verbless: boolean
  /** A line of a list begins with it. */
  bullet: boolean
  /** Its clause takes something back. */
  corrects: boolean
  /** The message says little else. */
  short: boolean
}

const REACH = 220

/** Back to the beginning of the sentence. */
export function sentenceBefore(text: string, position: number): string {
  return /[^.!?;\n]*$/.exec(text.slice(Math.max(0, position - REACH), position))?.[0] ?? ""
}

type Marks = Record<"requests" | "turns" | "ourselves" | "others" | "over" | "sides" | "verbs", readonly number[]>

/** Where the words stand that say something of others, looked for once a message. */
const MARKS = new WeakMap<Reading, Marks>()

function marksOf(reading: Reading): Marks {
  const known = MARKS.get(reading)
  if (known) {
    return known
  }
  const { text } = reading
  const starts = (pattern: RegExp) => Array.from(text.matchAll(pattern), ({ index }) => index)
  const marks = {
    requests: starts(REQUEST),
    turns: Array.from(text.matchAll(TURN), ({ index, 0: turn }) => index + turn.length),
    ourselves: starts(OURSELVES),
    others: starts(SOMEBODY_ELSE).filter((at) => !LED_BY.test(text.slice(Math.max(0, at - 30), at))),
    over: starts(OVER),
    sides: starts(SIDE),
    verbs: starts(verbsOf(reading.language)),
  }
  MARKS.set(reading, marks)
  return marks
}

const between = (marks: readonly number[], from: number, to: number) => marks.some((at) => at >= from && at < to)

export function mentionOf(reading: Reading, { start, end }: Hit): Mention {
  const { text } = reading
  const marks = marksOf(reading)
  const sentence = start - sentenceBefore(text, start).length
  const thought = Math.max(sentence, marks.turns.findLast((at) => at <= start) ?? 0)
  const near = text.slice(Math.max(0, start - 48), start)
  const after = text.slice(end, end + 120)
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start)
  const words = text.slice(thought, start).match(/[\p{L}\d'-]+/gu)?.length ?? 0
  const requested = between(marks.requests, thought, start)
  const requestedAfter = REQUEST_AFTER.test(after)
  return {
    requested,
    requestedBefore: !requested && between(marks.requests, sentence, thought),
    requestedAfter,
    leads: words <= 2,
    told: !requested && words > 3 && between(marks.verbs, thought, start),
    ourselves: between(marks.ourselves, thought, start),
    someoneElse: between(marks.others, thought, start),
    over: between(marks.over, requested || requestedAfter ? thought : sentence, start),
    aside: !requested && between(marks.sides, thought, start),
    quoted: (line.split('"').length - 1) % 2 === 1,
    known: KNOWN_ONE.test(near),
    inside: INSIDE.test(near),
    asks: /^[^.!\n]*\?/.test(after),
    later: between(marks.requests, 0, sentence),
    verbless: !between(marks.verbs, thought, end + (/^[^.,;:!?\n]*/.exec(after)?.[0].length ?? 0)),
    bullet: /^\s*(?:[-*•–|]|\d{1,2}[.)])/.test(line) || /^\s*\p{L}+:\s*$/u.test(line),
    corrects: isCorrection(reading, start),
    short: text.length <= 60,
  }
}

/** In a sentence that wishes nothing and speaks of no piece, while another one does: the world is told of. */
export function isApart(reading: Reading, { start, end }: Hit): boolean {
  const { text } = reading
  const from = start - sentenceBefore(text, start).length
  const to = end + (/^[^.!?;\n]*/.exec(text.slice(end, end + REACH))?.[0].length ?? 0)
  const pieces = piecesIn(text)
  const wished = WISHED.test(text.slice(from, to)) || between(marksOf(reading).requests, from, start)
  return pieces.length > 0 && !wished && !pieces.some((one) => one >= from && one < to)
}
/** "We want people to know", "sign-ups are what counts". */
const WISHED =
  /(?<!\p{L})(?:want|hope|wish|goal|aim|target|needs?|so that|should|must|(?:i|we)'d|would like|looking for|what counts|what matters|wollen|sollen?|ziel|damit|möchten?|hoffen|voudrions|voulons|objectif|pour que|afin|queremos|objetivo|para que|vil at|mål|slik at|vogliamo)(?!\p{L})/iu
