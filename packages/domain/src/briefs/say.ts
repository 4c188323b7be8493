import { cut } from "../shared/plain.ts"
import { type Brief, type BriefKey, type BriefPatch, type BriefView, clip, viewOf } from "./brief.ts"
import { readiness } from "./decide.ts"
import { INTENT_PHRASES } from "./lexicon/intents.ts"
import type { Step } from "./steps.ts"
import { capital, dayText, describeWork, FIELD_LABELS, fieldText, listed } from "./words.ts"

/** Three ways to ask each question, used in turn, so that nobody reads the same words twice in a row. */
const QUESTIONS: Record<BriefKey, readonly [string, string, string]> = {
  taskSummary: ["How would you sum it up?", "What is it, in one sentence?", "In a few words, what do you need?"],
  topic: [
    "What is it about?",
    "What should people know after seeing it: a product, an offer, an event?",
    "Give it a working name. What would you call it on a list?",
  ],
  platform: [
    "Where will people see it?",
    "Which place is it made for? Several are fine.",
    "I still need the place it is made for. The usual one is below.",
  ],
  contentType: [
    "What should we make for it?",
    "Which form fits: a post, a story, a banner, something else?",
    "I still need the form. You can take the usual one for this place.",
  ],
  audience: [
    "Who should stop and look?",
    "Whom do you want to reach? A few words are enough, such as their age or their work.",
    "Who is it for? A rough idea is fine, and you can change it later.",
  ],
  intent: [
    "What should it achieve?",
    "If it works, what happens: sales, sign-ups, more people who know you?",
    "What is the one goal? Take the usual one if you are not sure.",
  ],
  colors: ["Which colours should it have?", "Are there colours it must have?", "Any colours, or shall we choose?"],
  visualDirection: [
    "Which direction is closest? Choose one or two, or ask for different ones.",
    "How should it look? Choose a card, or say it in a few words.",
    "Shall we leave the look to the designer, or is one of these close?",
  ],
  dimensions: [
    "Which size do you need?",
    "Which of these sizes fits? You can also type one, such as 1080 x 1350.",
    "I still need a size. The standard one is below.",
  ],
  quantity: [
    "How many do you need?",
    "One, or several? A number is enough.",
    "How many pieces in total? You can take the usual number.",
  ],
  deadline: [
    "When do you need it?",
    "Is there a date it has to be ready for?",
    "Should it be ready by a certain day, or shall we leave that open?",
  ],
  contentOutline: [
    "What should it say? One line for each part, or leave the words to us.",
    "Which words must appear? One line each.",
    "Do you have text for it, or shall we write it?",
  ],
  avoid: ["Is there anything we should avoid?", "Anything that must not appear?", "What would be wrong for you?"],
}

const SLIDES: readonly [string, string, string] = [
  "How many slides should it have?",
  "Roughly how many slides?",
  "How many slides? You can take the usual number.",
]

const LINES = {
  ready: "That is all I need. Look over the brief, then send it when it is right.",
  readyOpen: "That is enough to start. You can still add {open}, or send it as it is.",
  start: "Tell me what you need in your own words, and I will turn it into a brief.",
  notUnderstood: "I did not find an answer in that.",
  noted: "Noted.",
  skipped: "Fine, we leave that open.",
  leftToUs: "Fine, the designer decides that.",
  guess: "I take it that it is {text}; you can change that in the brief.",
} as const

/** What the assistant says: one sentence of what it understood in this turn, then one question. Plain text. */
export function say(
  step: Step,
  document: Brief,
  patches: readonly BriefPatch[],
  { timezone = "UTC" }: { timezone?: string } = {},
): string {
  const brief = viewOf(document)
  const taken = patches.filter((patch) => isTaken(brief, patch))
  const understood = taken.length > 0 ? recap(brief, taken, timezone) : missed(step, brief)
  return [understood, question(step, document)].filter(Boolean).join(" ")
}

/** The words of a question, by its attempt. */
function question(step: Step, document: Brief): string {
  const brief = viewOf(document)
  if (step.kind === "ready") {
    const open = readiness(document).open.map((field) => `the ${FIELD_LABELS[field][1]}`)
    return open.length > 0 ? LINES.readyOpen.replace("{open}", listed(open)) : LINES.ready
  }
  const slides = brief.contentType.value === "carousel" || brief.contentType.value === "slide"
  const asked = step.field === "quantity" && slides ? SLIDES : QUESTIONS[step.field]
  return asked[(step.attempt - 1) % asked.length] ?? asked[0]
}

/** The greeting of an empty conversation. */
export function greeting(): string {
  return LINES.start
}

function missed(step: Step, brief: BriefView): string {
  const fresh = Object.values(brief).every(({ source }) => source === "pending")
  if (fresh && step.kind !== "ready" && step.attempt === 1) {
    return ""
  }
  return step.kind !== "ready" && step.attempt > 1 ? LINES.notUnderstood : ""
}

function isTaken(brief: BriefView, patch: BriefPatch): boolean {
  return JSON.stringify(brief[patch.field].value) === JSON.stringify(patch.value)
}

function recap(brief: BriefView, taken: readonly BriefPatch[], timezone: string): string {
  const fields = new Set(taken.map(({ field }) => field))
  if (taken.every(({ value }) => value === null)) {
    return fields.has("visualDirection") || fields.has("contentOutline") ? LINES.leftToUs : LINES.skipped
  }
  const names = ["topic", "platform", "contentType", "quantity"] as const
  const core = names.filter((field) => fields.has(field))
  return core.length >= 2 ? whole(brief, fields, timezone) : short(brief, fields, timezone)
}

/** A first message: "An Instagram carousel of 5 slides for Autumn coffee blend launch, warm and editorial, by Mon 30 Nov." */
function whole(brief: BriefView, fields: ReadonlySet<BriefKey>, timezone: string): string {
  const work = describeWork(brief)
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
  if (fields.has("dimensions")) {
    parts.push(`in ${fieldText(brief, "dimensions") ?? ""}`)
  }
  if (fields.has("deadline") && brief.deadline.value) {
    parts.push(`by ${dayText(brief.deadline.value, timezone)}`)
  }
  if (fields.has("avoid") && brief.avoid.value) {
    parts.push(`without ${listed(brief.avoid.value.slice(0, 3))}`)
  }
  return `${capital(withArticle(parts.join(", ")))}.`
}

/** An answer: "Good: for people who brew at home, 25 to 40." */
function short(brief: BriefView, fields: ReadonlySet<BriefKey>, timezone: string): string {
  const spoken = [...fields].flatMap((field): string[] => {
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
  return spoken.length > 0 ? `Good: ${keepNames(spoken.join(", "))}.` : LINES.noted
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
