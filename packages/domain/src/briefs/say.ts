import { copy } from "../copy/index.ts"
import { cut } from "../shared/plain.ts"
import { type Brief, type BriefKey, type BriefPatch, clip } from "./brief.ts"
import { readiness } from "./decide.ts"
import { answerTo, type Heard, type ServiceFigures } from "./hear.ts"
import { INTENT_PHRASES } from "./lexicon/intents.ts"
import { isOpenWord } from "./reduce.ts"
import type { Step } from "./steps.ts"
import { viewOf } from "./view.ts"
import { capital, dayText, describeWork, FIELD_LABELS, fieldText, listed } from "./words.ts"

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
  return [languages, understood, answer, unused, question(step, document)].filter(Boolean).join(" ")
}

/** The words of a question, by its attempt. */
function question(step: Step, document: Brief): string {
  if (step.kind === "ready") {
    const open = readiness(document).open.map((field) => `the ${FIELD_LABELS[field][1]}`)
    return open.length > 0 ? copy.assistant.readyOpen(listed(open)) : copy.assistant.ready
  }
  const brief = viewOf(document, step.deliverable)
  const slides = brief.contentType.value === "carousel" || brief.contentType.value === "slide"
  const asked = step.field === "quantity" && slides ? copy.assistant.slides : copy.assistant.questions[step.field]
  const words = asked[(step.attempt - 1) % asked.length] ?? asked[0]
  return step.deliverable === undefined ? words : `${capital(aboutWhich(document, step.deliverable))}: ${lower(words)}`
}

/** "The 2 printed posters": which of several is asked about. */
function aboutWhich(document: Brief, id: string): string {
  const position = document.deliverables.findIndex((one) => one.id === id) + 1
  return `the ${describeWork(viewOf(document, id)) || `piece number ${position}`}`
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

/** A first message: "An Instagram carousel of 5 slides for Autumn coffee blend launch, warm and editorial, by Mon 30 Nov." */
function whole(document: Brief, fields: ReadonlySet<BriefKey>, timezone: string): string {
  const brief = viewOf(document)
  const several = document.deliverables.length > 1
  const works = document.deliverables.map(({ id }) => describeWork(viewOf(document, id))).filter(Boolean)
  const work = listed(several ? works.map(withArticle) : works)
  const parts = [brief.topic.value && fields.has("topic") ? `${work} about "${clip(brief.topic.value, 80)}"` : work]
  const look = brief.visualDirection.value?.words ?? []
  if (fields.has("visualDirection") && look.length > 0) {
    parts.push(listed(look.slice(0, 3)))
  }
  if (fields.has("audience") && brief.audience.value) {
    parts.push(`for ${lower(clip(brief.audience.value.text, 80))}`)
  }
  if (fields.has("intent") && brief.intent.value) {
    parts.push(INTENT_PHRASES[brief.intent.value])
  }
  if (fields.has("dimensions") && !several) {
    parts.push(`in ${fieldText(brief, "dimensions") ?? ""}`)
  }
  if (fields.has("deadline") && brief.deadline.value) {
    parts.push(`by ${dayText(brief.deadline.value, timezone)}`)
  }
  if (fields.has("avoid") && brief.avoid.value) {
    parts.push(`without ${listed(brief.avoid.value.slice(0, 3))}`)
  }
  const said = parts.join(", ")
  return `${capital(several ? said : withArticle(said))}.`
}

/** An answer: "Good: for people who brew at home, 25 to 40." */
function short(document: Brief, taken: readonly BriefPatch[], timezone: string): string {
  const spoken = taken.flatMap(({ field, deliverable }): string[] => {
    const brief = viewOf(document, deliverable)
    const value = fieldText(brief, field, timezone)
    if (value === null) {
      return []
    }
    switch (field) {
      case "audience":
        return [`for ${lower(clip(value, 100))}`]
      case "intent":
        return brief.intent.value ? [INTENT_PHRASES[brief.intent.value]] : []
      case "deadline":
        return [`by ${value}`]
      case "avoid":
        return [`without ${lower(clip(value, 80))}`]
      case "visualDirection":
        return [`looking ${listed(brief.visualDirection.value?.words.slice(0, 4) ?? [])}`]
      case "colors":
        return [`in ${lower(clip(value, 100))}`]
      case "contentOutline":
        return ["with your text"]
      case "topic":
        return [`about "${clip(value, 80)}"`]
      case "dimensions":
        return [value]
      default:
        return [lower(value)]
    }
  })
  return spoken.length > 0 ? `Good: ${keepNames(spoken.join(", "))}.` : copy.assistant.noted
}

const NAMES = ["Instagram", "LinkedIn", "Facebook", "YouTube", "TikTok"] as const

function keepNames(value: string): string {
  return NAMES.reduce((text, name) => text.replaceAll(name.toLowerCase(), name), value)
}

function lower(value: string): string {
  return /^\p{Lu}\p{Ll}/u.test(value) ? cut(value, 1).toLowerCase() + value.slice(1) : value
}

function withArticle(value: string): string {
  if (/^\d/.test(value) || value === "") {
    return value
  }
  return /^(?:[AEIO]|X )/i.test(value) ? `an ${value}` : `a ${value}`
}
