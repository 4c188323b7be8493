import { BRIEF_KEYS, type Brief, type BriefPatch, type BriefView, validPatch } from "./brief.ts"
import { readChoice, readFarewell, readFreeAnswer } from "./read/answer.ts"
import { readAvoid } from "./read/avoid.ts"
import { clean } from "./read/clean.ts"
import { readColors } from "./read/color.ts"
import { readIntent } from "./read/intent.ts"
import { readLook } from "./read/look.ts"
import { readOutline } from "./read/outline.ts"
import { type Reading, read } from "./read/reading.ts"
import { readSizes } from "./read/size.ts"
import { readTopic } from "./read/topic.ts"
import { type Placed, readWhat } from "./read/what.ts"
import { readDeadline } from "./read/when.ts"
import { type KnownAudience, readAudience } from "./read/who.ts"
import { anyWord } from "./read/words.ts"
import { applyTurn } from "./reduce.ts"
import { askKey, type Question } from "./steps.ts"
import { viewOf } from "./view.ts"

export type ExtractContext = {
  brief: Brief
  now: Date
  /** IANA name; dates are read where the client is. */
  timezone: string
  audiences: readonly KnownAudience[]
  /** The question the message answers, with its quick replies; null for a first message. */
  lastQuestion: Question | null
}

/**
 * What a message says about the brief, field by field, with the words it came from. Never throws, whatever the text;
 * every patch fits the limits of its field.
 */
export function extract(message: string, context: ExtractContext): BriefPatch[] {
  const { lastQuestion } = context
  const brief = viewOf(context.brief, lastQuestion?.deliverable)
  const text = clean(message)
  if (text === "") {
    return []
  }
  const choice = lastQuestion
    ? readChoice(text, lastQuestion, brief)
    : readFarewell(
        text,
        context.brief.deliverables.map(({ id }) => ({ id, view: viewOf(context.brief, id) })),
      )
  if (choice !== null && (lastQuestion || choice.length > 0)) {
    return choice.flatMap((patch) => {
      const valid = validPatch(patch)
      return valid ? [about(valid, lastQuestion)] : []
    })
  }
  const found = readEverything(text, brief, context)
  const answered = lastQuestion && found.some(({ field }) => field === lastQuestion.field)
  if (lastQuestion && (answered ? isWholeAudience(lastQuestion, found) : !isAboutSomethingElse(text, found))) {
    const answer = readFreeAnswer(read(text), lastQuestion, brief)
    found.unshift(...(answer ? [answer] : []))
  }
  found.push(...resetCount(brief, found))
  return onePerField(found).flatMap((patch) => {
    const valid = validPatch(patch)
    return valid ? [about(valid, lastQuestion)] : []
  })
}

/** The first patch of each field and deliverable, in the order of the fields. */
function onePerField(found: readonly BriefPatch[]): BriefPatch[] {
  const seen = new Map(found.toReversed().map((patch) => [askKey(patch), patch]))
  return BRIEF_KEYS.flatMap((key) => [...seen.values()].filter(({ field }) => field === key).toReversed())
}

/** The answer to a question about one of several deliverables is about that one. */
function about(patch: BriefPatch, question: Question | null): BriefPatch {
  const deliverable = question?.field === patch.field ? question.deliverable : undefined
  return deliverable === undefined || patch.deliverable !== undefined ? patch : { ...patch, deliverable }
}

/** Several things in one message, each with the words that are about it: from its name to the next. */
function partsOf(text: string, placed: readonly Placed[]): { id: string; text: string }[] {
  const ordered = placed.toSorted((a, b) => a.item.start - b.item.start)
  return ordered.map(({ id, item }, index) => ({
    id,
    text: text.slice(index === 0 ? 0 : item.start, ordered[index + 1]?.item.start),
  }))
}

const ALL_ALIKE = anyWord("all|each|every|both|alle|jeweils|beide|chacune?|tou(?:s|tes)|todos|todas|cada|alle|hver")

/** Sizes and dates of several things: each has what is said in its own words. */
function readParts(
  reading: Reading,
  placed: readonly Placed[],
  one: (reading: Reading, id: string) => BriefPatch | null,
): BriefPatch[] {
  const found = partsOf(reading.text, placed).flatMap(({ id, text }): BriefPatch[] => {
    const patch = one(read(text), id)
    return patch ? [{ ...patch, deliverable: id }] : []
  })
  const [only] = found
  return only && found.length === 1 && reading.text.search(ALL_ALIKE) >= 0
    ? placed.map(({ id }) => ({ ...only, deliverable: id }))
    : found
}

/** A day for each of several things where they differ, else one for all. */
function readDeadlines(reading: Reading, brief: BriefView, placed: readonly Placed[], now: Date, zone: string) {
  const own = placed.length > 1 ? readParts(reading, placed, (part) => readDeadline(part, brief, now, zone)) : []
  const days = new Set(own.map(({ value, note }) => note ?? value))
  const suggested = own.some(({ note }) => note === "day_before_event")
  return !suggested && own.length > 1 && days.size > 1 ? own : [readDeadline(reading, brief, now, zone)]
}

function readEverything(
  text: string,
  brief: BriefView,
  { brief: document, now, timezone, audiences, lastQuestion }: ExtractContext,
): BriefPatch[] {
  const reading = read(text)
  const asked = lastQuestion?.field
  const { patches: what, placed } = readWhat(reading, document, lastQuestion)
  const after = applyTurn(document, what)
  const sizesOf = (part: Reading, id?: string) => {
    const view = viewOf(after, id)
    return readSizes(part, view, view.platform.value ?? [], view.contentType.value)
  }
  const audience = readAudience(reading, brief, audiences)
  return [
    ...what,
    audience,
    asked === "audience" && !audience ? null : readTopic(reading, brief, !lastQuestion || asked === "topic", asked),
    readIntent(reading, brief),
    ...(placed.length > 1
      ? readParts(reading, placed, sizesOf)
      : [sizesOf(reading, placed[0]?.id ?? lastQuestion?.deliverable)]),
    readLook(reading, brief, asked === "visualDirection"),
    readColors(reading, brief, asked === "colors" || asked === "visualDirection"),
    readAvoid(reading, brief, asked === "avoid"),
    ...readDeadlines(reading, brief, placed, now, timezone),
    readOutline(reading, brief),
  ].filter((patch) => patch !== null)
}

/** "A post" implied one piece; once it becomes a carousel or a deck, the number of slides is open again. */
function resetCount(brief: BriefView, found: readonly BriefPatch[]): BriefPatch[] {
  const type = found.find(({ field }) => field === "contentType")?.value
  const many = (type === "carousel" || type === "slide") && type !== brief.contentType.value
  const implied = brief.quantity.source === "inferred" && brief.quantity.note === "implied"
  return many && implied ? [{ field: "quantity", value: null, confidence: 1, explicit: true }] : []
}

/** Asked who it is for, and only people were spoken of: every word counts, not just the phrase that was recognised. */
function isWholeAudience(question: Question, found: readonly BriefPatch[]): boolean {
  return (
    question.field === "audience" &&
    found.every(({ field, explicit }) => (field === "audience" || field === "intent") && !explicit) &&
    found.every((patch) => patch.field !== "audience" || patch.value?.audienceId === null)
  )
}

/** Most of the words were understood as something else, or something was taken back: this is not the answer. */
function isAboutSomethingElse(text: string, found: readonly BriefPatch[]): boolean {
  const covered = found.reduce((sum, { evidence }) => sum + (evidence?.length ?? 0), 0)
  return found.some(({ explicit }) => explicit) || covered > text.length * 0.6
}
