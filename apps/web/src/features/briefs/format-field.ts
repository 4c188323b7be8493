import { type BriefKey, suggestedSizes } from "@atelier/domain/briefs"
import { capital } from "@atelier/domain/shared"
import { formatDate, formatList, formatPercent } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import type { BriefFields } from "./types.ts"

const words = m.newTask

export type Clock = { timezone: string; now: Date }

function look({ visualDirection }: BriefFields): string {
  const { words: said = [], axes = [], styleIds = [] } = visualDirection.value ?? {}
  const named = said.length > 0 ? said : axes.map((axis) => m.catalog.styleAxis[axis])
  const chosen = styleIds.length > 0 ? words.chosen(styleIds.length) : ""
  return capital([named.join(", "), chosen].filter(Boolean).join("; "))
}

function amount({ quantity, contentType }: BriefFields): string {
  const count = quantity.value ?? 1
  const slides = contentType.value === "carousel" || contentType.value === "slide"
  return slides ? words.slides(count) : words.pieces(count)
}

/** A field's value in words; empty when there is none. */
export function fieldText(brief: BriefFields, field: BriefKey, { timezone, now }: Clock): string {
  if (brief[field].value === null) {
    return ""
  }
  switch (field) {
    case "platform":
      return formatList((brief.platform.value ?? []).map((one) => m.briefs.platform[one]))
    case "contentType":
      return brief.contentType.value ? m.briefs.contentType[brief.contentType.value] : ""
    case "intent":
      return brief.intent.value ? m.briefs.intent[brief.intent.value] : ""
    case "audience":
      return capital(brief.audience.value?.text ?? "")
    case "dimensions":
      return (brief.dimensions.value ?? []).map(words.size).join(", ")
    case "visualDirection":
      return look(brief)
    case "colors":
      return capital((brief.colors.value ?? []).join(", "))
    case "contentOutline":
      return (brief.contentOutline.value ?? []).join("\n")
    case "quantity":
      return amount(brief)
    case "avoid":
      return capital((brief.avoid.value ?? []).join(", "))
    case "deadline":
      return brief.deadline.value ? formatDate(new Date(brief.deadline.value), timezone, now) : ""
    case "topic":
    case "taskSummary":
      return brief[field].value ?? ""
  }
}

/** The small line below what is `said`: where it comes from, how sure that is; empty where that is plain to see. */
export function fieldNote(brief: BriefFields, field: BriefKey, said = ""): string {
  const { value, source, evidence = "", note, confidence } = brief[field]
  if (source === "pending" || value === null) {
    return ""
  }
  if (source === "confirmed") {
    return words.confirmed
  }
  if (note) {
    return words.note[note](evidence)
  }
  if (evidence && confidence >= 0.85) {
    return said.toLowerCase().includes(evidence.toLowerCase()) ? "" : words.from(evidence)
  }
  const percent = formatPercent(confidence)
  return evidence ? words.inferredFrom(percent, evidence) : words.inferred(percent)
}

/** The size to propose while none is known. */
export function suggestedSize({ platform, contentType }: BriefFields): string {
  const [size] = platform.value ? suggestedSizes(platform.value, contentType.value) : []
  return size ? words.suggested(words.size(size)) : ""
}
