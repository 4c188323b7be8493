import { z } from "zod"
import { STYLE_AXES } from "../catalog/enums.ts"
import { cut, Id, line, text } from "../shared/index.ts"
import { BRIEF_CONTENT_TYPES, BRIEF_FIELD_SOURCES, BRIEF_INTENTS, BRIEF_PLATFORMS, MAX_DELIVERABLES } from "./enums.ts"
import { Size } from "./size-schema.ts"

/** What all deliverables of a brief have in common. */
export const SHARED_KEYS = [
  "taskSummary",
  "topic",
  "intent",
  "audience",
  "visualDirection",
  "colors",
  "contentOutline",
  "avoid",
  "deadline",
] as const

/** What each deliverable has of its own; its deadline only where it differs from the brief's. */
export const DELIVERABLE_KEYS = ["platform", "contentType", "dimensions", "quantity", "deadline"] as const

/** Every field there is, whether all deliverables share it or one has it. */
export const BRIEF_KEYS = [
  "taskSummary",
  "topic",
  "platform",
  "contentType",
  "intent",
  "audience",
  "dimensions",
  "visualDirection",
  "colors",
  "contentOutline",
  "quantity",
  "avoid",
  "deadline",
] as const
export type BriefKey = (typeof BRIEF_KEYS)[number]

export const MAX_QUANTITY = 50
const MAX_EVIDENCE = 200

/** Where a value that nobody wrote literally comes from; the panel shows it beside the value. */
const BRIEF_NOTES = [
  "day_before_event",
  "standard_size",
  "implied",
  "default",
  "guess",
  "ateliers_choice",
  "ambiguous_date",
  "named_event",
  "unclear_day",
] as const
export type BriefNote = (typeof BRIEF_NOTES)[number]

/** An inferred value of less confidence is a guess, which the assistant asks about. */
export const MIN_CONFIDENCE = 0.5
/** The confidence of a guess. */
export const GUESS = 0.45

export const BriefAudience = z.object({ text: line(1, 300), audienceId: Id.nullable().default(null) })
export type BriefAudience = z.infer<typeof BriefAudience>

export const VisualDirection = z.object({
  styleIds: z.array(Id).max(4).default([]),
  axes: z.array(z.enum(STYLE_AXES)).max(STYLE_AXES.length).default([]),
  /** As the person said them. */
  words: z.array(line(1, 60)).max(12).default([]),
})
export type VisualDirection = z.infer<typeof VisualDirection>

/** One schema a field: what a person may set manually, a model may propose, and the rules may find. */
export const BRIEF_VALUES = {
  taskSummary: line(1, 500),
  topic: line(1, 160),
  platform: z.array(z.enum(BRIEF_PLATFORMS)).min(1).max(BRIEF_PLATFORMS.length),
  contentType: z.enum(BRIEF_CONTENT_TYPES),
  intent: z.enum(BRIEF_INTENTS),
  audience: BriefAudience,
  dimensions: z.array(Size).min(1).max(10),
  visualDirection: VisualDirection,
  /** Words and hex codes, as the person said them. */
  colors: z.array(line(1, 60)).min(1).max(12),
  contentOutline: z.array(text(1, 300)).min(1).max(30),
  quantity: z.int().min(1).max(MAX_QUANTITY),
  avoid: z.array(line(1, 80)).min(1).max(20),
  deadline: z.iso.datetime(),
} as const satisfies Record<BriefKey, z.ZodType>

export type BriefValues = { [K in BriefKey]: z.infer<(typeof BRIEF_VALUES)[K]> }

function field<Value extends z.ZodType>(value: Value) {
  return z.object({
    value: value.nullable(),
    confidence: z.number().min(0).max(1),
    source: z.enum(BRIEF_FIELD_SOURCES),
    evidence: z.string().max(MAX_EVIDENCE).optional(),
    note: z.enum(BRIEF_NOTES).optional(),
    /** What a later word of the same person replaced; one click back. */
    was: value.optional(),
  })
}

/** Ids are "d1", "d2" and so on, given once and never again within a brief. */
export const DeliverableId = z.string().regex(/^d[1-9]\d{0,2}$/)

const FIELDS = {
  taskSummary: field(BRIEF_VALUES.taskSummary),
  topic: field(BRIEF_VALUES.topic),
  platform: field(BRIEF_VALUES.platform),
  contentType: field(BRIEF_VALUES.contentType),
  intent: field(BRIEF_VALUES.intent),
  audience: field(BRIEF_VALUES.audience),
  dimensions: field(BRIEF_VALUES.dimensions),
  visualDirection: field(BRIEF_VALUES.visualDirection),
  colors: field(BRIEF_VALUES.colors),
  contentOutline: field(BRIEF_VALUES.contentOutline),
  quantity: field(BRIEF_VALUES.quantity),
  avoid: field(BRIEF_VALUES.avoid),
  deadline: field(BRIEF_VALUES.deadline),
} as const satisfies Record<BriefKey, z.ZodType>

export const Deliverable = z.object({
  id: DeliverableId,
  platform: FIELDS.platform,
  contentType: FIELDS.contentType,
  dimensions: FIELDS.dimensions,
  quantity: FIELDS.quantity,
  deadline: FIELDS.deadline,
})
export type Deliverable = z.infer<typeof Deliverable>

/**
 * The whole document, as stored. `value` is null until it is known; confirmed and null means "not needed", inferred and null
 * with the note `ateliers_choice` that it was left to Atelier.
 */
export const Brief = z.object({
  deliverables: z.array(Deliverable).min(1).max(MAX_DELIVERABLES),
  taskSummary: FIELDS.taskSummary,
  topic: FIELDS.topic,
  intent: FIELDS.intent,
  audience: FIELDS.audience,
  visualDirection: FIELDS.visualDirection,
  colors: FIELDS.colors,
  contentOutline: FIELDS.contentOutline,
  avoid: FIELDS.avoid,
  deadline: FIELDS.deadline,
})
export type Brief = z.infer<typeof Brief>

/** One deliverable together with what it shares with the others: every field once. Its deadline is its own, else the brief's. */
export type BriefView = { [K in BriefKey]: z.infer<(typeof FIELDS)[K]> }

/** What one message says about one field. `explicit`: the person chose or corrected it in so many words. */
export type BriefPatch = {
  [K in BriefKey]: {
    field: K
    value: BriefValues[K] | null
    confidence: number
    evidence?: string | undefined
    note?: BriefNote | undefined
    explicit?: boolean | undefined
    /** Which deliverable it is about: the first when absent; a deadline without one is the brief's. A new id adds one. */
    deliverable?: string | undefined
  }
}[BriefKey]

/** Checks a value against its field's limits; null when it does not fit. */
export function validPatch(patch: BriefPatch): BriefPatch | null {
  const evidence = patch.evidence === undefined ? undefined : clip(patch.evidence, MAX_EVIDENCE)
  if (patch.value === null) {
    return { ...patch, ...(evidence ? { evidence } : {}) }
  }
  const parsed = BRIEF_VALUES[patch.field].safeParse(patch.value)
  if (!parsed.success) {
    return null
  }
  const confidence = Math.min(1, Math.max(0, patch.confidence))
  return { ...patch, value: parsed.data, confidence, ...(evidence ? { evidence } : {}) } as BriefPatch
}

/** Cuts at a word where possible, never inside a character. */
export function clip(value: string, max: number): string {
  const head = cut(value, max)
  const space = head.length < value.length ? head.lastIndexOf(" ") : -1
  return (space > max * 0.6 ? head.slice(0, space) : head).trim()
}
