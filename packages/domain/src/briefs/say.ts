import { copy } from "../copy/index.ts"
import { uncapital } from "../shared/plain.ts"
import { type Brief, type BriefKey, type BriefPatch, clip } from "./brief.ts"
import { readiness } from "./decide.ts"
import { answerTo, type Heard, type ServiceFigures } from "./hear.ts"
import { isOpenWord } from "./reduce.ts"
import type { Step } from "./steps.ts"
import { viewOf } from "./view.ts"
import { dayText, describeWork, fieldText, listed } from "./words.ts"

type Speaking = {
  timezone?: string
  /** What the message said besides what was taken from it. */
  heard?: Heard
  /** The figures that an answer to a question of the client's needs. */
  facts?: ServiceFigures
}

/** What the assistant says: one sentence of what it understood in this turn, then one question. Plain text. */
export function say(
  step: Step,
  document: Brief,
  patches: readonly BriefPatch[],
  { timezone = "UTC", heard, facts }: Speaking = {},
): string {
  const taken = patches.filter((patch) => isTaken(document, patch) && !isOpenWord(patch))
  const answer = heard?.question && facts ? answerTo(heard.question, facts) : ""
  const unused =
    heard && heard.unused.length > 0 ? copy.assistant.unused(listed(heard.unused.map((part) => `"${part}"`))) : ""
  const missing = answer || unused || heard?.unreadable ? "" : missed(step, document)
  const understood = taken.length > 0 ? recap(document, taken, timezone) : missing
  const languages = heard?.unreadable ? copy.assistant.languages : ""
  return [languages, understood, answer, unused, ask(step, document)].filter(Boolean).join(" ")
}

/** The words of a question, by its attempt. */
export function ask(step: Step, document: Brief): string {
  if (step.kind === "ready") {
    const open = readiness(document).open.map((field) => copy.brief.fields[field])
    return open.length > 0 ? copy.assistant.readyOpen(listed(open)) : copy.assistant.ready
  }
  const brief = viewOf(document, step.deliverable)
  const slides = brief.contentType.value === "carousel" || brief.contentType.value === "slide"
  const asked = step.field === "quantity" && slides ? copy.assistant.slides : copy.assistant.questions[step.field]
  const words = asked[(step.attempt - 1) % asked.length] ?? asked[0]
  return step.deliverable === undefined ? words : copy.recap.about(workOf(document, step.deliverable), lower(words))
}

/** Which of several a question is about: "2 printed posters". */
function workOf(document: Brief, id: string): string {
  const position = document.deliverables.findIndex((one) => one.id === id) + 1
  return describeWork(viewOf(document, id)) || copy.recap.piece(position)
}

/** The greeting of an empty conversation. */
export function greeting(): string {
  return copy.assistant.start
}

function missed(step: Step, document: Brief): string {
  const fresh = Object.values(viewOf(document)).every(({ source }) => source === "pending")
  if (fresh && step.kind !== "ready" && step.attempt === 1) {
    return ""
  }
  return step.kind !== "ready" && step.attempt > 1 ? copy.assistant.notUnderstood : ""
}

function isTaken(document: Brief, patch: BriefPatch): boolean {
  return JSON.stringify(viewOf(document, patch.deliverable)[patch.field].value) === JSON.stringify(patch.value)
}

function recap(document: Brief, taken: readonly BriefPatch[], timezone: string): string {
  const fields = new Set(taken.map(({ field }) => field))
  if (taken.every(({ value }) => value === null)) {
    return taken.some(({ note }) => note === "ateliers_choice") ? copy.assistant.leftToUs : copy.assistant.skipped
  }
  const names = ["topic", "platform", "contentType", "quantity"] as const
  const core = names.filter((field) => fields.has(field))
  return core.length >= 2 ? whole(document, fields, timezone) : short(document, taken, timezone)
}

/** A first message: "An Instagram carousel of 5 slides about "Autumn blend", warm and editorial, by Mon 30 Nov." */
function whole(document: Brief, fields: ReadonlySet<BriefKey>, timezone: string): string {
  const brief = viewOf(document)
  const several = document.deliverables.length > 1
  const works = document.deliverables.map(({ id }) => describeWork(viewOf(document, id))).filter(Boolean)
  const { topic, visualDirection, audience, intent, deadline, avoid } = brief
  const said = <T>(field: BriefKey, value: T | null): T | undefined =>
    fields.has(field) ? (value ?? undefined) : undefined
  return copy.recap.whole({
    work: listed(several ? works.map(copy.recap.withArticle) : works),
    several,
    topic: said("topic", topic.value && clip(topic.value, 80)),
    look: said("visualDirection", visualDirection.value && listed(visualDirection.value.words.slice(0, 3))),
    audience: said("audience", audience.value && lower(clip(audience.value.text, 80))),
    intent: said("intent", intent.value),
    size: several ? undefined : said("dimensions", fieldText(brief, "dimensions")),
    day: said("deadline", deadline.value && dayText(deadline.value, timezone)),
    avoid: said("avoid", avoid.value && listed(avoid.value.slice(0, 3))),
  })
}

/** An answer: "Got it: for people who brew at home, 25 to 40." */
function short(document: Brief, taken: readonly BriefPatch[], timezone: string): string {
  const { recap, assistant } = copy
  const spoken = taken.flatMap(({ field, deliverable }): string[] => {
    const brief = viewOf(document, deliverable)
    const value = fieldText(brief, field, timezone)
    if (value === null) {
      return []
    }
    switch (field) {
      case "audience":
        return [recap.audience(lower(clip(value, 100)))]
      case "intent":
        return brief.intent.value ? [recap.intent(brief.intent.value)] : []
      case "deadline":
        return [recap.deadline(value)]
      case "avoid":
        return [recap.avoid(lower(clip(value, 80)))]
      case "visualDirection":
        return [recap.visualDirection(listed(brief.visualDirection.value?.words.slice(0, 4) ?? []))]
      case "colors":
        return [recap.colors(lower(clip(value, 100)))]
      case "contentOutline":
        return [recap.contentOutline]
      case "topic":
        return [recap.topic(clip(value, 80))]
      case "taskSummary":
        return [lower(value)]
      default:
        return [value]
    }
  })
  return spoken.length > 0 ? recap.gotIt(spoken.join(", ")) : assistant.noted
}

/** Inside a sentence; "PDF" and "X" stay as they are. */
function lower(value: string): string {
  return /^\p{Lu}\p{Ll}/u.test(value) ? uncapital(value) : value
}
