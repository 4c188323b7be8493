import { z } from "zod"
import { BRIEF_KEYS, BRIEF_VALUES, type BriefKey, type BriefPatch, type BriefValues, DeliverableId } from "./brief.ts"

/** A ready answer: what the button says, and the value it sets (null: "not needed"). */
export type QuickReply = { label: string; value: BriefValues[BriefKey] | null }

/**
 * What the assistant does next. Stored with its message, so that the answer can be read in its light. `deliverable`: which
 * one is asked about, where a brief has several.
 */
export type Step =
  | { kind: "ask"; field: BriefKey; deliverable?: string; attempt: number; quickReplies: QuickReply[] }
  | { kind: "styles"; field: "visualDirection"; deliverable?: undefined; attempt: number; quickReplies: QuickReply[] }
  | { kind: "ready" }

export type Question = Exclude<Step, { kind: "ready" }>

const replies = z.array(z.object({ label: z.string().min(1).max(80), value: z.json() })).max(10)
const StoredStep = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("ask"),
    field: z.enum(BRIEF_KEYS),
    deliverable: DeliverableId.optional(),
    attempt: z.int().min(1),
    quickReplies: replies,
  }),
  z.object({
    kind: z.literal("styles"),
    field: z.literal("visualDirection"),
    attempt: z.int().min(1),
    quickReplies: replies,
  }),
  z.object({ kind: z.literal("ready") }),
])

/** A step read back from storage; null when it is not one. Quick replies that no longer fit their field are left out. */
export function parseStep(stored: unknown): Step | null {
  const parsed = StoredStep.safeParse(stored)
  if (!parsed.success) {
    return null
  }
  if (parsed.data.kind === "ready") {
    return parsed.data
  }
  const { field } = parsed.data
  const quickReplies = parsed.data.quickReplies.flatMap(({ label, value }): QuickReply[] => {
    const checked = value === null ? null : BRIEF_VALUES[field].safeParse(value)
    return checked === null ? [{ label, value: null }] : checked.success ? [{ label, value: checked.data }] : []
  })
  return { ...parsed.data, quickReplies } as Step
}

/** How often each question was asked, by `askKey`. */
export type Asked = Readonly<Record<string, number>>

/** What tells one question from another: its field, and which deliverable it is about where there are several. */
export function askKey({ field, deliverable }: { field: BriefKey; deliverable?: string | undefined }): string {
  return deliverable === undefined ? field : `${deliverable}.${field}`
}

/** How often each question was asked, from the steps of a conversation. */
export function askedCounts(steps: readonly Step[]): Asked {
  const counts: Record<string, number> = {}
  for (const step of steps) {
    if (step.kind !== "ready") {
      counts[askKey(step)] = (counts[askKey(step)] ?? 0) + 1
    }
  }
  return counts
}

/** A patch from a field and a value that belong together by construction or by an earlier check. */
export function patchOf(
  field: BriefKey,
  value: BriefValues[BriefKey] | null,
  rest: Partial<BriefPatch> = {},
): BriefPatch {
  return { confidence: 1, ...rest, field, value } as BriefPatch
}
