import {
  type Brief,
  type BriefKey,
  type BriefPatch,
  type BriefView,
  clip,
  type Deliverable,
  validPatch,
} from "./brief.ts"
import { MAX_DELIVERABLES } from "./enums.ts"
import { isRequired } from "./required.ts"
import { emptyDeliverable, viewOf } from "./view.ts"
import { describeBrief } from "./words.ts"

/**
 * Adds patches to a brief. A person's word is confirmed at once, and what it replaces is kept in `was`. Inference never
 * replaces a confirmed value; among inferred values a correction wins, else the higher confidence, else the later. What is
 * left to Atelier replaces nothing, and neither does a day that is still unclear. The summary follows unless confirmed.
 */
export function mergeBrief(brief: Brief, patches: readonly BriefPatch[], by: "inference" | "person"): Brief {
  let next = brief
  for (const raw of patches) {
    const patch = validPatch(raw)
    if (patch && wins(next, patch, by)) {
      const changed = withField(next, patch, fieldFrom(patch, by, currentOf(next, patch)))
      next = by === "person" ? withoutDropped(changed, patch) : changed
    }
  }
  return withSummary(next)
}

type AnyField = BriefView[BriefKey]

/** Whether a patch is about what all deliverables share. */
function isShared({ field, deliverable }: BriefPatch): boolean {
  return field === "deadline"
    ? deliverable === undefined
    : !(field === "platform" || field === "contentType" || field === "dimensions" || field === "quantity")
}

/** The deliverable a patch is about; a new one when its id is unknown. */
function placeOf({ deliverables }: Brief, { deliverable: id }: BriefPatch): Deliverable | undefined {
  return id === undefined ? deliverables[0] : (deliverables.find((one) => one.id === id) ?? emptyDeliverable(id))
}

function currentOf(brief: Brief, patch: BriefPatch): AnyField | undefined {
  if (isShared(patch)) {
    return brief[patch.field as keyof Omit<Brief, "deliverables">]
  }
  return placeOf(brief, patch)?.[patch.field as keyof Omit<Deliverable, "id">]
}

function withField(brief: Brief, patch: BriefPatch, field: AnyField): Brief {
  if (isShared(patch)) {
    const { deliverables } = brief
    // A deadline that one deliverable has left of its own would hide the brief's; a confirmed one gives way to a confirmed one only.
    const hides = ({ deadline }: Deliverable) => field.source === "confirmed" || deadline.source !== "confirmed"
    const only = patch.field === "deadline" && deliverables.length === 1
    return {
      ...brief,
      [patch.field]: field,
      deliverables: deliverables.map((one) =>
        only && hides(one) ? { ...one, deadline: emptyDeliverable(one.id).deadline } : one,
      ),
    }
  }
  const place = placeOf(brief, patch)
  if (!place) {
    return brief
  }
  const changed = { ...place, [patch.field]: field }
  const { deliverables } = brief
  if (deliverables.includes(place)) {
    return { ...brief, deliverables: deliverables.map((one) => (one === place ? changed : one)) }
  }
  return deliverables.length < MAX_DELIVERABLES ? { ...brief, deliverables: [...deliverables, changed] } : brief
}

function wins(brief: Brief, patch: BriefPatch, by: "inference" | "person"): boolean {
  const current = currentOf(brief, patch)
  if (!current) {
    return false
  }
  if (patch.note === "ateliers_choice" || patch.note === "standard_size" || patch.note === "default") {
    return current.value === null
  }
  if (by === "person") {
    return true
  }
  if (current.source === "confirmed" && current.value !== null) {
    return false
  }
  const suggests = patch.note === "day_before_event" && current.note !== "day_before_event"
  if (isOpenWord(patch) || (suggests && patch.explicit !== true)) {
    return current.value === null
  }
  if (patch.value === null) {
    return patch.explicit === true && current.source === "inferred"
  }
  return patch.explicit === true || current.value === null || patch.confidence >= current.confidence
}

/** "By the regatta", "05/06", a day that may be another one's: said, but no day yet; its words are kept for the question. */
export function isOpenWord({ note }: Pick<BriefPatch, "note">): boolean {
  return note === "ambiguous_date" || note === "named_event" || note === "unclear_day"
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function fieldFrom(patch: BriefPatch, by: "inference" | "person", current: AnyField | undefined): AnyField {
  const { value, evidence, note } = patch
  const left = note === "ateliers_choice"
  // Without a deadline of its own a deliverable has that of the brief.
  const isOwnDay = patch.field === "deadline" && patch.deliverable !== undefined
  if (value === null && !left && (by === "inference" || isRequired(patch.field) || isOwnDay)) {
    const words = isOpenWord(patch) ? { ...(evidence ? { evidence } : {}), ...(note ? { note } : {}) } : {}
    return { value: null, confidence: 0, source: "pending", ...words }
  }
  const chosen = by === "person" && !left && note !== "standard_size" && note !== "default"
  const before = current?.value ?? null
  const was = chosen && before !== null && !isSame(before, value) ? before : (current?.was ?? null)
  return {
    value,
    confidence: chosen ? 1 : patch.confidence,
    source: chosen ? "confirmed" : "inferred",
    ...(evidence ? { evidence } : {}),
    ...(note ? { note } : {}),
    ...(was !== null && !isSame(was, value) ? { was } : {}),
  } as AnyField
}

/** From this confidence on a plain statement beats what the same person confirmed before; a goal or a topic is only named. */
const PLAINLY_SAID: Partial<Record<BriefKey, number>> = { audience: 0.85, deadline: 0.8, dimensions: 0.9 }

function changesMind(brief: Brief, patch: BriefPatch): boolean {
  const current = currentOf(brief, patch)
  const least = PLAINLY_SAID[patch.field]
  return (
    least !== undefined &&
    current?.source === "confirmed" &&
    patch.value !== null &&
    patch.note === undefined &&
    patch.confidence >= least &&
    !isSame(current.value, patch.value)
  )
}

/** One turn of the conversation: what the person chose or corrected counts as theirs, the rest as inference. */
export function applyTurn(brief: Brief, patches: readonly BriefPatch[]): Brief {
  const isStated = (patch: BriefPatch) => patch.explicit === true || changesMind(brief, patch)
  const implied = patches.filter((patch) => !isStated(patch))
  const stated = patches.filter(isStated)
  return mergeBrief(mergeBrief(brief, implied, "inference"), stated, "person")
}

/** A deliverable whose form was taken back goes, while another one is left. */
function withoutDropped(brief: Brief, { field, value, deliverable, explicit }: BriefPatch): Brief {
  const dropped = field === "contentType" && value === null && explicit === true && deliverable !== undefined
  const deliverables = dropped ? brief.deliverables.filter(({ id }) => id !== deliverable) : brief.deliverables
  return deliverables.length > 0 ? { ...brief, deliverables } : brief
}

/** The brief with a deliverable at this position, in place of the one with its id. */
export function withDeliverable(brief: Brief, deliverable: Deliverable, position: number): Brief {
  const others = brief.deliverables.filter(({ id }) => id !== deliverable.id)
  return withSummary({ ...brief, deliverables: others.toSpliced(position, 0, deliverable) })
}

function withSummary(brief: Brief): Brief {
  if (brief.taskSummary.source === "confirmed" && brief.taskSummary.value !== null) {
    return brief
  }
  const { topic, platform, contentType } = viewOf(brief)
  const parts = [topic, platform, contentType].filter(({ value }) => value !== null)
  if (parts.length === 0) {
    return brief
  }
  const value = clip(describeBrief(brief), 500)
  if (value === brief.taskSummary.value) {
    return brief
  }
  const confidence = Math.min(...parts.map((part) => part.confidence))
  return { ...brief, taskSummary: { value, confidence, source: "inferred", note: "implied" } }
}
