import { z } from "zod"
import { BRIEF_KEYS, type Brief, type BriefKey, type BriefView, clip } from "./brief.ts"
import { INTENT_NAMES } from "./lexicon/intents.ts"
import { PLATFORM_NAMES } from "./lexicon/platforms.ts"
import { standardSizesOf } from "./replies.ts"
import { sizeText } from "./same-size.ts"
import type { Size } from "./size-schema.ts"
import { viewOf } from "./view.ts"
import { describeWork, listed } from "./words.ts"

/** One thing the delivery is checked against; pins and checks point at its id. */
export const Requirement = z.object({ id: z.string(), text: z.string(), field: z.enum(BRIEF_KEYS) })
export type Requirement = z.infer<typeof Requirement>

type Texts = readonly (readonly [field: BriefKey, name: string, texts: readonly string[]])[]

function numbered(texts: Texts, prefix = ""): Requirement[] {
  return texts.flatMap(([field, name, list]) =>
    list.map((text, index) => ({ id: `${prefix}${name}-${index + 1}`, text: clip(text, 300), field })),
  )
}

function sizeRequirement(size: Size, standard: boolean): string {
  return `${sizeText(size)}${size.unit === "px" ? " px" : ""} (${size.label}${standard ? ", the standard size" : ""})`
}

/** The sizes that were chosen, else the standard ones that nobody minded. */
function sizeRequirements(view: BriefView): string[] {
  const { value, note } = view.dimensions
  const sizes = value ?? (view.platform.value && view.contentType.value ? standardSizesOf(view) : [])
  return sizes.map((size) => sizeRequirement(size, value === null || note === "standard_size"))
}

const isLeft = ({ note, value }: BriefView[BriefKey]) => note === "ateliers_choice" && value === null
const left = (name: string, field: BriefView[BriefKey]) => (isLeft(field) ? [`${name}: Atelier's choice`] : [])

function formRequirement(view: BriefView): string[] {
  const work = describeWork({ ...view, platform: { ...view.platform, value: null } })
  return work === "" ? [] : [`It is a ${work}`.replace("a ad", "an ad").replace(/^It is a (\d)/, "There are $1")]
}

/** What one deliverable must be; its ids start with its own: "d1-size-1". */
function ownRequirements(brief: Brief, id: string): Requirement[] {
  const view = viewOf(brief, id)
  const places = (view.platform.value ?? []).map((platform) => `Made for ${PLATFORM_NAMES[platform]}`)
  return numbered(
    [
      ["contentType", "form", formRequirement(view)],
      ["platform", "place", places],
      ["dimensions", "size", sizeRequirements(view)],
    ],
    `${id}-`,
  )
}

/** Everything that a delivery is checked against, in the order in which it is read. */
export function requirements(brief: Brief): Requirement[] {
  const { topic, audience, intent, colors, contentOutline, avoid } = brief
  return [
    ...numbered([["topic", "topic", topic.value ? [`It is about: ${topic.value}`] : left("Topic", topic)]]),
    ...brief.deliverables.flatMap(({ id }) => ownRequirements(brief, id)),
    ...numbered([
      ["audience", "audience", audience.value ? [`Audience: ${audience.value.text}`] : left("Audience", audience)],
      ["intent", "intent", intent.value ? [`Goal: ${INTENT_NAMES[intent.value].toLowerCase()}`] : left("Goal", intent)],
      ["visualDirection", "look", lookRequirement(brief)],
      ["colors", "colors", colors.value ? [`Colours: ${listed(colors.value)}`] : left("Colours", colors)],
      ["contentOutline", "content", contentOutline.value ?? left("Content", contentOutline)],
      ["avoid", "avoid", (avoid.value ?? []).map((item) => `Without ${item}`)],
    ]),
  ]
}

function lookRequirement(brief: Brief): string[] {
  const look = brief.visualDirection.value
  if (!look) {
    return left("Look", brief.visualDirection)
  }
  const words = look.words.length > 0 ? look.words : look.axes
  const cards = look.styleIds.length > 0 ? "follows the chosen style cards" : ""
  const text = [words.length > 0 ? listed(words) : "", cards].filter(Boolean).join("; ")
  return text === "" ? [] : [`Look: ${text}`]
}
