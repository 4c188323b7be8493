import { z } from "zod"
import { copy } from "../copy/index.ts"
import { capital } from "../shared/plain.ts"
import { BRIEF_KEYS, type Brief, type BriefKey, type BriefView, clip } from "./brief.ts"
import { standardSizesOf } from "./replies.ts"
import { sizeText } from "./same-size.ts"
import type { Size } from "./size-schema.ts"
import { viewOf } from "./view.ts"
import { describeWork, listed } from "./words.ts"

/** One thing the delivery is checked against; pins and checks point at its id. */
export const Requirement = z.object({ id: z.string(), text: z.string(), field: z.enum(BRIEF_KEYS) })
export type Requirement = z.infer<typeof Requirement>

const words = copy.brief.requirements

type Texts = readonly (readonly [field: BriefKey, name: string, texts: readonly string[]])[]

function numbered(texts: Texts, prefix = ""): Requirement[] {
  return texts.flatMap(([field, name, list]) =>
    list.map((text, index) => ({ id: `${prefix}${name}-${index + 1}`, text: clip(text, 300), field })),
  )
}

function sizeRequirement(size: Size, standard: boolean): string {
  const figures = sizeText(size)
  const label = standard ? words.standard(size.label) : size.label
  return words.size(size.unit === "px" ? words.pixels(figures) : figures, label)
}

/** The sizes that were chosen, else the standard ones that nobody minded. */
function sizeRequirements(view: BriefView): string[] {
  const { value, note } = view.dimensions
  const sizes = value ?? (view.platform.value && view.contentType.value ? standardSizesOf(view) : [])
  return sizes.map((size) => sizeRequirement(size, value === null || note === "standard_size"))
}

const isLeft = ({ note, value }: BriefView[BriefKey]) => note === "ateliers_choice" && value === null
const left = (name: Parameters<typeof words.ours>[0], field: BriefView[BriefKey]) =>
  isLeft(field) ? [words.ours(name)] : []

function formRequirement(view: BriefView): string[] {
  const work = describeWork({ ...view, platform: { ...view.platform, value: null } })
  return work === "" ? [] : [words.form(work)]
}

/** What one deliverable must be; its ids start with its own: "d1-size-1". */
function ownRequirements(brief: Brief, id: string): Requirement[] {
  const view = viewOf(brief, id)
  const places = (view.platform.value ?? []).map((platform) => words.place(capital(copy.brief.places[platform])))
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
    ...numbered([["topic", "topic", topic.value ? [words.topic(topic.value)] : left("topic", topic)]]),
    ...brief.deliverables.flatMap(({ id }) => ownRequirements(brief, id)),
    ...numbered([
      ["audience", "audience", audience.value ? [words.audience(audience.value.text)] : left("audience", audience)],
      ["intent", "intent", intent.value ? [words.goal(copy.brief.goals[intent.value])] : left("goal", intent)],
      ["visualDirection", "look", lookRequirement(brief)],
      ["colors", "colors", colors.value ? [words.colors(listed(colors.value))] : left("colours", colors)],
      ["contentOutline", "content", contentOutline.value ?? left("content", contentOutline)],
      ["avoid", "avoid", (avoid.value ?? []).map(words.avoid)],
    ]),
  ]
}

function lookRequirement(brief: Brief): string[] {
  const look = brief.visualDirection.value
  if (!look) {
    return left("look", brief.visualDirection)
  }
  const said = look.words.length > 0 ? look.words : look.axes
  const cards = look.styleIds.length > 0 ? words.styleCards : ""
  const text = [listed(said), cards].filter(Boolean).join("; ")
  return text === "" ? [] : [words.look(text)]
}
