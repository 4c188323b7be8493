import { BRIEF_KEYS, type Brief, type BriefPatch, type BriefView, validPatch, viewOf } from "./brief.ts"
import { readQuantity } from "./read/amount.ts"
import { type Choice, readChoice, readFreeAnswer } from "./read/answer.ts"
import { readIntent } from "./read/intent.ts"
import { readAvoid, readLook } from "./read/look.ts"
import { readOutline } from "./read/outline.ts"
import { clean, read } from "./read/reading.ts"
import { readSizes } from "./read/size.ts"
import { readTopic } from "./read/topic.ts"
import { impliedPlatform, readContentType, readPlatforms } from "./read/what.ts"
import { readDeadline } from "./read/when.ts"
import { type KnownAudience, readAudience } from "./read/who.ts"
import type { Question } from "./steps.ts"

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
  const choice = lastQuestion ? keepWhatWasSaid(readChoice(text, lastQuestion), brief) : null
  const checkedChoice = choice && validPatch(choice)
  if (checkedChoice) {
    return [about(checkedChoice, lastQuestion)]
  }
  const found = readEverything(text, brief, context)
  const answered = lastQuestion && found.some(({ field }) => field === lastQuestion.field)
  if (lastQuestion && (answered ? isWholeAudience(lastQuestion, found) : !isAboutSomethingElse(text, found))) {
    const answer = readFreeAnswer(read(text), lastQuestion, brief)
    found.unshift(...(answer ? [answer] : []))
  }
  found.push(...resetCount(brief, found))
  return BRIEF_KEYS.flatMap((key) => {
    const patch = found.find(({ field }) => field === key)
    const valid = patch && validPatch(patch)
    return valid ? [about(valid, lastQuestion)] : []
  })
}

/** The answer to a question about one of several deliverables is about that one. */
function about(patch: BriefPatch, question: Question | null): BriefPatch {
  const deliverable = question?.field === patch.field ? question.deliverable : undefined
  return deliverable === undefined ? patch : { ...patch, deliverable }
}

/** Who leaves a choice to us leaves what is open to us; what was said already stands. */
function keepWhatWasSaid(choice: Choice | null, brief: BriefView): BriefPatch | null {
  if (!choice) {
    return null
  }
  const { value } = brief[choice.patch.field]
  return choice.left && value !== null ? ({ ...choice.patch, value } as BriefPatch) : choice.patch
}

function readEverything(
  text: string,
  brief: BriefView,
  { now, timezone, audiences, lastQuestion }: ExtractContext,
): BriefPatch[] {
  const reading = read(text)
  const asked = lastQuestion?.field
  const named = readPlatforms(reading, brief, asked === "platform")
  const platformsOf = (patch: BriefPatch | null) =>
    patch?.field === "platform" ? (patch.value ?? []) : (brief.platform.value ?? [])
  const contentType = readContentType(reading, brief, platformsOf(named))
  const type = contentType?.field === "contentType" ? contentType.value : brief.contentType.value
  const known =
    named || brief.platform.value ? named : impliedPlatform(contentType ? type : null, contentType?.evidence)
  const platforms = platformsOf(known)
  const audience = readAudience(reading, brief, audiences)
  return [
    known,
    contentType,
    audience,
    asked === "audience" && !audience ? null : readTopic(reading, brief),
    readIntent(reading, brief),
    readSizes(reading, brief, platforms, type),
    readQuantity(reading, brief, type),
    readLook(reading, brief, asked === "visualDirection"),
    readAvoid(reading, brief),
    readDeadline(reading, brief, now, timezone),
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
