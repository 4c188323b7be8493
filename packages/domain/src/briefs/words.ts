import { cut } from "../shared/plain.ts"
import type { Brief, BriefKey, BriefPatch, BriefView } from "./brief.ts"
import type { BriefPlatform } from "./enums.ts"
import { CONTENT_TYPE_NAMES } from "./lexicon/content-types.ts"
import { INTENT_NAMES } from "./lexicon/intents.ts"
import { PLATFORM_NAMES } from "./lexicon/platforms.ts"
import { sizeText } from "./same-size.ts"
import { viewOf } from "./view.ts"

/** Names of the fields as the panel shows them, and as they are spoken of. */
export const FIELD_LABELS: Record<BriefKey, readonly [panel: string, spoken: string]> = {
  taskSummary: ["Task", "a summary"],
  topic: ["Topic", "topic"],
  platform: ["Where", "where it appears"],
  contentType: ["What", "what to make"],
  intent: ["Goal", "goal"],
  audience: ["For", "audience"],
  dimensions: ["Size", "size"],
  visualDirection: ["Look", "look"],
  colors: ["Colours", "colours"],
  contentOutline: ["Content", "content"],
  quantity: ["How many", "how many"],
  avoid: ["Avoid", "what to avoid"],
  deadline: ["By", "deadline"],
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`
}

export function dayText(iso: string, timezone: string): string {
  const format = (zone: string) =>
    new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: zone }).format(
      new Date(iso),
    )
  try {
    return format(timezone)
  } catch {
    return format("UTC")
  }
}

/** A field's value in words for the panel; null when there is none. */
export function fieldText(brief: BriefView, field: BriefKey, timezone = "UTC"): string | null {
  const { platform, contentType, intent, audience, dimensions, visualDirection, quantity, deadline } = brief
  switch (field) {
    case "platform":
      return platform.value ? listed(platform.value.map((one) => PLATFORM_NAMES[one])) : null
    case "contentType":
      return contentType.value ? capital(CONTENT_TYPE_NAMES[contentType.value][0]) : null
    case "intent":
      return intent.value ? INTENT_NAMES[intent.value] : null
    case "audience":
      return audience.value?.text ?? null
    case "dimensions":
      return dimensions.value?.map(sizeText).join(", ") ?? null
    case "visualDirection":
      return visualDirection.value ? lookText(visualDirection.value) : null
    case "colors":
      return brief.colors.value ? capital(brief.colors.value.join(", ")) : null
    case "contentOutline":
      return brief.contentOutline.value?.join("; ") ?? null
    case "quantity":
      return quantity.value ? amountText(brief) : null
    case "avoid":
      return brief.avoid.value ? capital(brief.avoid.value.join(", ")) : null
    case "deadline":
      return deadline.value ? dayText(deadline.value, timezone) : null
    case "topic":
    case "taskSummary":
      return brief[field].value
  }
}

function lookText({ axes, words, styleIds }: NonNullable<BriefView["visualDirection"]["value"]>): string | null {
  const named = words.length > 0 ? words : axes
  const chosen = styleIds.length > 0 ? `${styleIds.length} chosen` : ""
  return capital([named.join(", "), chosen].filter(Boolean).join("; ")) || null
}

function amountText(brief: BriefView): string {
  const count = brief.quantity.value ?? 1
  const type = brief.contentType.value
  if (type === "carousel" || type === "slide") {
    return count === 1 ? "1 slide" : `${count} slides`
  }
  return type ? `${count} ${CONTENT_TYPE_NAMES[type][count === 1 ? 0 : 1]}` : String(count)
}

/** "Instagram carousel of 5 slides: Autumn coffee blend launch", "2 posters and 3 Facebook posts: Winter season". */
export function describeBrief(brief: Brief): string {
  const what = listed(brief.deliverables.map(({ id }) => describeWork(viewOf(brief, id))).filter(Boolean))
  return [capital(what), brief.topic.value].filter(Boolean).join(": ")
}

/** As it stands inside a sentence: only a network has a name of its own. */
function placeName(place: BriefPlatform): string {
  const name = PLATFORM_NAMES[place]
  return place === "web" || place === "email" || place === "print" || place === "presentation"
    ? name.toLowerCase()
    : name
}

/** "Instagram carousel of 5 slides", "3 LinkedIn and Facebook posts"; empty when nothing is known. */
export function describeWork(brief: BriefView): string {
  const places = listed((brief.platform.value ?? []).map(placeName))
  const type = brief.contentType.value
  const count = brief.quantity.value
  if (!type) {
    return places
  }
  const [one, many] = CONTENT_TYPE_NAMES[type]
  const redundant = (type === "slide" && places === "presentation") || (type === "landing page" && places === "web")
  const place = redundant || places === "" ? "" : `${places === "print" ? "printed" : places} `
  if (type === "carousel") {
    return `${place}${one}${count && count > 1 ? ` of ${count} slides` : ""}`
  }
  if (type === "slide") {
    return `${place}${count === 1 ? "presentation slide" : `presentation${count ? ` of ${count} slides` : ""}`}`
  }
  return count && count > 1 ? `${count} ${place}${many}` : `${place}${one}`
}

/** Fields that a turn changed, as the panel names them. */
export function changedFields(patches: readonly BriefPatch[]): BriefKey[] {
  return [...new Set(patches.map(({ field }) => field))]
}

export function capital(value: string): string {
  return cut(value, 1).toUpperCase() + value.slice(1)
}
