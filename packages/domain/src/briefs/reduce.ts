import {
  type Brief,
  type BriefKey,
  type BriefPatch,
  type BriefView,
  clip,
  type Deliverable,
  emptyDeliverable,
  MAX_DELIVERABLES,
  validPatch,
  viewOf,
} from "./brief.ts"
import { isRequired } from "./required.ts"
import { describeBrief } from "./words.ts"

/**
 * Adds patches to a brief. A person's word is confirmed at once. Inference never replaces a confirmed value; among
 * inferred values a correction wins, else the higher confidence, else the later. The summary follows unless confirmed.
 */
export function mergeBrief(brief: Brief, patches: readonly BriefPatch[], by: "inference" | "person"): Brief {
  let next = brief
  for (const raw of patches) {
    const patch = validPatch(raw)
    if (patch && wins(next, patch, by)) {
      next = withField(next, patch, fieldFrom(patch, by))
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
    return { ...brief, [patch.field]: field }
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
  if (by === "person") {
    return true
  }
  if (current.source === "confirmed" && current.value !== null) {
    return false
  }
  if (patch.value === null) {
    return patch.explicit === true && current.source === "inferred"
  }
  return patch.explicit === true || current.value === null || patch.confidence >= current.confidence
}

function fieldFrom(patch: BriefPatch, by: "inference" | "person"): AnyField {
  const { value, evidence, note } = patch
  if (value === null && (by === "inference" || isRequired(patch.field))) {
    return { value: null, confidence: 0, source: "pending" }
  }
  return {
    value,
    confidence: by === "person" ? 1 : patch.confidence,
    source: by === "person" ? "confirmed" : "inferred",
    ...(evidence ? { evidence } : {}),
    ...(note ? { note } : {}),
  } as AnyField
}

/** One turn of the conversation: what the person chose or corrected counts as theirs, the rest as inference. */
export function applyTurn(brief: Brief, patches: readonly BriefPatch[]): Brief {
  const implied = patches.filter(({ explicit }) => explicit !== true)
  const stated = patches.filter(({ explicit }) => explicit === true)
  return mergeBrief(mergeBrief(brief, implied, "inference"), stated, "person")
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
