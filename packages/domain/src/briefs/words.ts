import { copy, FORMATS } from "../copy/index.ts"
import { capital } from "../shared/plain.ts"
import type { Brief, BriefKey, BriefPatch, BriefView } from "./brief.ts"
import { sizeText } from "./same-size.ts"
import { viewOf } from "./view.ts"

const LIST = new Intl.ListFormat(FORMATS)

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return LIST.format(items)
}

export function dayText(iso: string, timezone: string): string {
  const format = (zone: string) =>
    new Intl.DateTimeFormat(FORMATS, { weekday: "short", day: "numeric", month: "short", timeZone: zone }).format(
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
      return platform.value ? placesOf(brief) : null
    case "contentType":
      return contentType.value ? copy.brief.forms[contentType.value][0] : null
    case "intent":
      return intent.value ? copy.brief.goals[intent.value] : null
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
      return quantity.value ? copy.brief.amount({ count: quantity.value, form: contentType.value }) : null
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
  const chosen = styleIds.length > 0 ? copy.brief.stylesChosen(styleIds.length) : ""
  return capital([named.join(", "), chosen].filter(Boolean).join("; ")) || null
}

/** "Instagram carousel of 5 slides: Autumn coffee blend launch", "2 posters and 3 Facebook posts: Winter season". */
export function describeBrief(brief: Brief): string {
  const what = listed(brief.deliverables.map(({ id }) => describeWork(viewOf(brief, id))).filter(Boolean))
  return [capital(what), brief.topic.value].filter(Boolean).join(": ")
}

function placesOf({ platform }: BriefView): string {
  return listed((platform.value ?? []).map((place) => copy.brief.places[place]))
}

/** "Instagram carousel of 5 slides", "3 LinkedIn and Facebook posts"; empty when nothing is known. */
export function describeWork(brief: BriefView): string {
  const form = brief.contentType.value
  const platforms = brief.platform.value ?? []
  if (!form) {
    return placesOf(brief)
  }
  const [first] = platforms.length === 1 ? platforms : []
  const isPlain = (form === "slide" && first === "presentation") || (form === "landing page" && first === "web")
  const places = isPlain ? "" : placesOf(brief)
  return copy.brief.work({ places, isPrint: first === "print", form, count: brief.quantity.value })
}

/** Fields that a turn changed, as the panel names them. */
export function changedFields(patches: readonly BriefPatch[]): BriefKey[] {
  return [...new Set(patches.map(({ field }) => field))]
}
