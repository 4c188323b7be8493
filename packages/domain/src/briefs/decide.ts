import type { Brief, BriefKey } from "./brief.ts"
import { defaultReply, quickReplies, type ReplyContext } from "./replies.ts"
import { isRequired } from "./required.ts"
import type { QuickReply, Step } from "./steps.ts"

/** Share of each field in a complete brief; the order is the order of questions. */
const FIELD_WEIGHTS = {
  topic: 15,
  platform: 15,
  contentType: 15,
  audience: 15,
  intent: 10,
  visualDirection: 10,
  dimensions: 10,
  quantity: 5,
  deadline: 5,
} as const satisfies Partial<Record<BriefKey, number>>
type WeightedKey = keyof typeof FIELD_WEIGHTS
const ORDER = Object.keys(FIELD_WEIGHTS) as WeightedKey[]

const READY_PERCENT = 80
const MIN_CONFIDENCE = 0.5
const MAX_TRIES = 3
/** How often an optional field is asked about before the brief may do without it. */
const OPTIONAL_TRIES = { audience: 3, intent: 2, visualDirection: 2, deadline: 1, contentOutline: 1 } as const

export type Readiness = {
  /** 0 to 100, whole. */
  percent: number
  /** What still stands in the way, in the order of questions; empty when ready. */
  missing: BriefKey[]
  /** What could still be added to a brief that is ready. */
  open: BriefKey[]
  ready: boolean
}

/** A field is settled when its value is believed, or when a person said that it is not needed. */
function isSettled(brief: Brief, field: BriefKey): boolean {
  const { value, confidence, source } = brief[field]
  if (value === null) {
    return source === "confirmed" && !isRequired(field)
  }
  return source === "confirmed" || confidence >= MIN_CONFIDENCE
}

export function readiness(brief: Brief): Readiness {
  const unsettled = ORDER.filter((field) => !isSettled(brief, field))
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
  asked: Partial<Record<BriefKey, number>>
}

/** Long forms need to be told what to say; short ones follow from their topic. */
function wantsOutline(brief: Brief): boolean {
  const type = brief.contentType.value
  return type === "carousel" || type === "slide" || type === "video" || type === "reel" || type === "landing page"
}

function wantsStyles(brief: Brief, tries: number): boolean {
  const { value, source } = brief.visualDirection
  const declined = source === "confirmed" && value === null
  return !declined && tries === 0 && (value === null || value.styleIds.length === 0)
}

/** The next best question, the style cards, or ready. Never the same words twice in a row; three tries, then a default. */
export function nextStep(brief: Brief, context: StepContext): Step {
  const tries = (field: BriefKey) => context.asked[field] ?? 0
  const isOpen = (field: BriefKey) => {
    if (field === "visualDirection" && wantsStyles(brief, tries(field))) {
      return true
    }
    if (isSettled(brief, field)) {
      return false
    }
    const limit = field in OPTIONAL_TRIES ? OPTIONAL_TRIES[field as keyof typeof OPTIONAL_TRIES] : MAX_TRIES
    return tries(field) < limit
  }
  const order: BriefKey[] = [...ORDER, ...(wantsOutline(brief) ? (["contentOutline"] as const) : [])]
  const field = order.find(isOpen) ?? fallback(brief, tries)
  if (!field) {
    return { kind: "ready" }
  }
  const attempt = tries(field) + 1
  const replies = repliesFor(field, attempt, brief, context)
  return field === "visualDirection"
    ? { kind: "styles", field, attempt, quickReplies: replies }
    : { kind: "ask", field, attempt, quickReplies: replies }
}

/** Everything was asked often enough and still something stands in the way: the least asked of it. */
function fallback(brief: Brief, tries: (field: BriefKey) => number): BriefKey | undefined {
  return readiness(brief).missing.toSorted((a, b) => tries(a) - tries(b))[0]
}

function repliesFor(field: BriefKey, attempt: number, brief: Brief, context: StepContext): QuickReply[] {
  const usual = quickReplies(field, brief, context)
  const fallbackReply = attempt >= MAX_TRIES ? defaultReply(field, brief, context) : null
  return fallbackReply ? [fallbackReply, ...usual].slice(0, 6) : usual
}
