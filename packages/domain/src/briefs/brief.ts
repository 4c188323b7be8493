import { z } from "zod"
import { STYLE_AXES } from "../catalog/enums.ts"
import { cut, Id, line, text } from "../shared/index.ts"
import { BRIEF_CONTENT_TYPES, BRIEF_FIELD_SOURCES, BRIEF_FIELDS, BRIEF_INTENTS, BRIEF_PLATFORMS } from "./enums.ts"

/** The nine fields of the schema and the three that price and delivery also need. */
export const BRIEF_KEYS = [...BRIEF_FIELDS, "quantity", "avoid", "deadline"] as const
export type BriefKey = (typeof BRIEF_KEYS)[number]

export const MAX_QUANTITY = 50
export const MIN_SIDE = 16
export const MAX_SIDE = 40_000
const MAX_EVIDENCE = 200

/** Where a value that nobody wrote literally comes from; the panel shows it beside the value. */
const BRIEF_NOTES = ["day_before_event", "standard_size", "implied", "default", "guess"] as const
export type BriefNote = (typeof BRIEF_NOTES)[number]

export const Dimension = z.object({
  width: z.int().min(MIN_SIDE).max(MAX_SIDE),
  height: z.int().min(MIN_SIDE).max(MAX_SIDE),
  label: line(1, 80),
})
export type Dimension = z.infer<typeof Dimension>

export const BriefAudience = z.object({ text: line(1, 300), audienceId: Id.nullable().default(null) })
export type BriefAudience = z.infer<typeof BriefAudience>

export const VisualDirection = z.object({
  styleIds: z.array(Id).max(4).default([]),
  axes: z.array(z.enum(STYLE_AXES)).max(STYLE_AXES.length).default([]),
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
  dimensions: z.array(Dimension).min(1).max(10),
  visualDirection: VisualDirection,
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
  })
}

/** The whole document, as stored. `value` is null until it is known; confirmed and null means "not needed". */
export const Brief = z.object({
  taskSummary: field(BRIEF_VALUES.taskSummary),
  topic: field(BRIEF_VALUES.topic),
  platform: field(BRIEF_VALUES.platform),
  contentType: field(BRIEF_VALUES.contentType),
  intent: field(BRIEF_VALUES.intent),
  audience: field(BRIEF_VALUES.audience),
  dimensions: field(BRIEF_VALUES.dimensions),
  visualDirection: field(BRIEF_VALUES.visualDirection),
  contentOutline: field(BRIEF_VALUES.contentOutline),
  quantity: field(BRIEF_VALUES.quantity),
  avoid: field(BRIEF_VALUES.avoid),
  deadline: field(BRIEF_VALUES.deadline),
})
export type Brief = z.infer<typeof Brief>

/** What one message says about one field. `explicit`: the person chose or corrected it in so many words. */
export type BriefPatch = {
  [K in BriefKey]: {
    field: K
    value: BriefValues[K] | null
    confidence: number
    evidence?: string | undefined
    note?: BriefNote | undefined
    explicit?: boolean | undefined
  }
}[BriefKey]

const pending = () => ({ value: null, confidence: 0, source: "pending" as const })

export function emptyBrief(): Brief {
  return {
    taskSummary: pending(),
    topic: pending(),
    platform: pending(),
    contentType: pending(),
    intent: pending(),
    audience: pending(),
    dimensions: pending(),
    visualDirection: pending(),
    contentOutline: pending(),
    quantity: pending(),
    avoid: pending(),
    deadline: pending(),
  }
}

/** A brief read back from storage: fields that are absent or no longer valid are empty. */
export function parseBrief(stored: unknown): Brief {
  const known = typeof stored === "object" && stored !== null ? (stored as Partial<Record<BriefKey, unknown>>) : {}
  const valid = BRIEF_KEYS.flatMap((key) => {
    const parsed = Brief.shape[key].safeParse(known[key])
    return parsed.success ? [[key, parsed.data]] : []
  })
  return { ...emptyBrief(), ...Object.fromEntries(valid) }
}

/** Checks a value against its field's limits; null when it does not fit. */
export function validPatch(patch: BriefPatch): BriefPatch | null {
  if (patch.value === null) {
    return patch
  }
  const parsed = BRIEF_VALUES[patch.field].safeParse(patch.value)
  if (!parsed.success) {
    return null
  }
  const evidence = patch.evidence === undefined ? undefined : clip(patch.evidence, MAX_EVIDENCE)
  const confidence = Math.min(1, Math.max(0, patch.confidence))
  return { ...patch, value: parsed.data, confidence, ...(evidence ? { evidence } : {}) } as BriefPatch
}

/** Cuts at a word where possible, never inside a character. */
export function clip(value: string, max: number): string {
  const head = cut(value, max)
  const space = head.length < value.length ? head.lastIndexOf(" ") : -1
  return (space > max * 0.6 ? head.slice(0, space) : head).trim()
}
