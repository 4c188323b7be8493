import { cut } from "../shared/plain.ts"
import { keysOf } from "../shared/records.ts"
import { type Brief, type BriefKey, type BriefView, DELIVERABLE_KEYS, MIN_CONFIDENCE } from "./brief.ts"
import { isOpenWord } from "./reduce.ts"
import { defaultReply, quickReplies, type ReplyContext } from "./replies.ts"
import { isRequired } from "./required.ts"
import { type Asked, askKey, type QuickReply, type Step } from "./steps.ts"
import { viewOf } from "./view.ts"
import { fieldText } from "./words.ts"

/** Share of each field in a complete brief; the order is the order of questions. */
const FIELD_WEIGHTS = {
  topic: 20,
  platform: 20,
  contentType: 20,
  audience: 5,
  intent: 5,
  visualDirection: 5,
  dimensions: 10,
  quantity: 10,
  deadline: 5,
} as const satisfies Partial<Record<BriefKey, number>>
const ORDER = keysOf(FIELD_WEIGHTS)

const READY_PERCENT = 80
const MAX_TRIES = 3
/** So many different questions in all, so that a brief is ready after five messages; beyond them only what it cannot do without. */
const MAX_QUESTIONS = 4

export type Readiness = {
  /** 0 to 100, whole. */
  percent: number
  /** What still stands in the way, in the order of questions; empty when ready. */
  missing: BriefKey[]
  /** What could still be added to a brief that is ready. */
  open: BriefKey[]
  ready: boolean
}

/**
 * A field is settled when its value is believed, when a person said that it is not needed or left it to us; a size also
 * when there is a standard one to propose.
 */
function isSettled(brief: BriefView, field: BriefKey): boolean {
  const { value, confidence, source, note } = brief[field]
  if (value === null) {
    const { platform, contentType } = brief
    const isProposed = field === "dimensions" && platform.value !== null && contentType.value !== null
    // A logo goes everywhere.
    const isEverywhere = (field === "platform" || field === "dimensions") && contentType.value === "logo"
    return isProposed || isEverywhere || note === "ateliers_choice" || (source === "confirmed" && !isRequired(field))
  }
  return source === "confirmed" || confidence >= MIN_CONFIDENCE
}

export function readiness(brief: Brief): Readiness {
  const views = brief.deliverables.map(({ id }) => viewOf(brief, id))
  const unsettled = ORDER.filter((field) => views.some((view) => !isSettled(view, field)))
  const percent = 100 - unsettled.reduce((sum, field) => sum + FIELD_WEIGHTS[field], 0)
  const blocking = unsettled.filter((field) => isRequired(field))
  const ready = percent >= READY_PERCENT && blocking.length === 0
  return {
    percent,
    ready,
    missing: ready ? [] : percent < READY_PERCENT ? unsettled : blocking,
    open: ready ? unsettled : [],
  }
}

export type StepContext = ReplyContext & {
  /** How often each field was asked about so far; see `askedCounts`. */
  asked: Asked
}

/** Long forms need to be told what to say; short ones follow from their topic. */
function wantsOutline(brief: BriefView): boolean {
  const type = brief.contentType.value
  return type === "carousel" || type === "slide" || type === "video" || type === "reel" || type === "landing page"
}

function wantsStyles(brief: BriefView, tries: number): boolean {
  const { value, source } = brief.visualDirection
  const declined = source === "confirmed" && value === null
  return !declined && tries === 0 && (value === null || value.styleIds.length === 0)
}

type Open = { field: BriefKey; deliverable?: string }

const FIRST: readonly BriefKey[] = ["topic", "platform", "contentType"]

/** What it is, and what was said but not plainly, come before what was not spoken of. */
function isUrgent(brief: Brief, { field, deliverable }: Open): boolean {
  const view = viewOf(brief, deliverable)[field]
  return FIRST.includes(field) || isOpenWord(view) || isGuess(view)
}

function isGuess({ value, source, confidence }: BriefView[BriefKey]): boolean {
  return value !== null && source === "inferred" && confidence < MIN_CONFIDENCE
}

function isOwn(field: BriefKey): boolean {
  return field !== "deadline" && DELIVERABLE_KEYS.some((key) => key === field)
}

/** Every field in the order of questions; what deliverables have of their own is asked of each. */
function questionsOf(brief: Brief): Open[] {
  const outline = brief.deliverables.some(({ id }) => wantsOutline(viewOf(brief, id)))
  const order: BriefKey[] = [
    ...ORDER,
    ...(isGuess(brief.avoid) ? (["avoid"] as const) : []),
    ...(outline ? (["contentOutline"] as const) : []),
  ]
  const several = brief.deliverables.length > 1
  return order.flatMap((field): Open[] =>
    several && isOwn(field) ? brief.deliverables.map(({ id }) => ({ field, deliverable: id })) : [{ field }],
  )
}

/** The next best question, the style cards, or ready. Never the same words twice in a row; three tries, then a default. */
export function nextStep(brief: Brief, context: StepContext): Step {
  const tries = (open: Open) => context.asked[askKey(open)] ?? 0
  const total = Object.keys(context.asked).length
  const isOpen = (open: Open) => {
    const { field, deliverable } = open
    const view = viewOf(brief, deliverable)
    if (isRequired(field)) {
      return !isSettled(view, field) && tries(open) < MAX_TRIES
    }
    const wanted = field === "visualDirection" ? wantsStyles(view, tries(open)) : !isSettled(view, field)
    return wanted && tries(open) === 0 && total < MAX_QUESTIONS
  }
  const questions = questionsOf(brief)
  const open =
    questions.find((one) => isOpen(one) && isUrgent(brief, one)) ??
    questions.find(isOpen) ??
    fallback(brief, questions, tries)
  if (!open) {
    return { kind: "ready" }
  }
  const { field, deliverable } = open
  const attempt = tries(open) + 1
  const replies = repliesFor(field, attempt, viewOf(brief, deliverable), context)
  return field === "visualDirection"
    ? { kind: "styles", field, attempt, quickReplies: replies }
    : { kind: "ask", field, attempt, quickReplies: replies, ...(deliverable ? { deliverable } : {}) }
}

/** Everything was asked often enough and still something stands in the way: the least asked of it. */
function fallback(brief: Brief, questions: readonly Open[], tries: (open: Open) => number): Open | undefined {
  const { missing } = readiness(brief)
  return questions
    .filter(({ field, deliverable }) => missing.includes(field) && !isSettled(viewOf(brief, deliverable), field))
    .toSorted((a, b) => tries(a) - tries(b))[0]
}

/** What was guessed is the first ready answer; a topic stands among the usual ones. */
function guessReplies(field: BriefKey, brief: BriefView, { timezone }: StepContext): QuickReply[] {
  const text = field !== "topic" && isGuess(brief[field]) ? fieldText(brief, field, timezone) : null
  return text === null ? [] : [{ label: cut(text, 80), value: brief[field].value }]
}

function repliesFor(field: BriefKey, attempt: number, brief: BriefView, context: StepContext): QuickReply[] {
  const usual = [...guessReplies(field, brief, context), ...quickReplies(field, brief, context)].slice(0, 6)
  const fallbackReply = attempt >= MAX_TRIES ? defaultReply(field, brief, context) : null
  return fallbackReply ? [fallbackReply, ...usual].slice(0, 6) : usual
}
