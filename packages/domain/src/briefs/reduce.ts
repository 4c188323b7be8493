import { type Brief, type BriefPatch, clip, validPatch } from "./brief.ts"
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
      next = { ...next, [patch.field]: fieldFrom(patch, by) }
    }
  }
  return withSummary(next)
}

function wins(brief: Brief, patch: BriefPatch, by: "inference" | "person"): boolean {
  const current = brief[patch.field]
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

function fieldFrom(patch: BriefPatch, by: "inference" | "person") {
  const { value, evidence, note } = patch
  if (value === null && (by === "inference" || isRequired(patch.field))) {
    return { value: null, confidence: 0, source: "pending" as const }
  }
  return {
    value,
    confidence: by === "person" ? 1 : patch.confidence,
    source: by === "person" ? ("confirmed" as const) : ("inferred" as const),
    ...(evidence ? { evidence } : {}),
    ...(note ? { note } : {}),
  }
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
  const parts = [brief.topic, brief.platform, brief.contentType].filter(({ value }) => value !== null)
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
