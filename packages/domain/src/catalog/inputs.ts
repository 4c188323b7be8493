import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { Id, line, pageShape, text } from "../shared/index.ts"
import {
  BRAND_COLOR_BUCKETS,
  BRAND_PREMIUM_LEVELS,
  BRAND_TONES,
  DELIVERABLE_TYPES,
  DENSITY_LEVELS,
  ENERGY_LEVELS,
  STYLE_AXES,
  TASK_CATEGORIES,
} from "./enums.ts"

const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, invalid.slug)
  .describe("Name in addresses: lower-case letters, digits and single hyphens")

export const SaveSkillInput = z.object({
  id: Id.optional().describe("Skill to change; omit it to create one"),
  name: line(1, 80).describe("Name"),
  slug: Slug,
  category: line(1, 40).describe("Group of skills"),
  isActive: z.boolean().default(true).describe("Whether it can be chosen"),
})
export type SaveSkillInput = z.infer<typeof SaveSkillInput>

export const SaveTaskCategoryInput = z.object({
  id: Id.optional().describe("Category to change; omit it to create one"),
  name: line(1, 80).describe("Name"),
  slug: Slug,
  description: text(0, 1000).default("").describe("What belongs to the category"),
  category: z.enum(TASK_CATEGORIES).describe("Kind of work"),
  baseCredits: z.int().min(1).max(10_000).describe("Price of simple work in credits"),
  isActive: z.boolean().default(true).describe("Whether it can be chosen"),
  sortOrder: z.int().min(0).max(1000).optional().describe("Place on the shelf, from 0"),
})
export type SaveTaskCategoryInput = z.infer<typeof SaveTaskCategoryInput>

export const ListStylesInput = z.object({
  ...pageShape,
  deliverableType: z.enum(DELIVERABLE_TYPES).optional().describe("Only styles for this"),
  styleAxis: z.enum(STYLE_AXES).optional().describe("Only styles of this axis"),
  search: line(1, 100).optional().describe("Words that all have to be found in a style's name, tags or description"),
})
export type ListStylesInput = z.infer<typeof ListStylesInput>

const Tag = line(1, 40)
const Tags = z.array(Tag).max(30)

export const ListLibraryInput = ListStylesInput.extend({
  isActive: z.boolean().optional().describe("Only styles that clients see, or only those they don't"),
})
export type ListLibraryInput = z.infer<typeof ListLibraryInput>

/** What a style card says of its picture; the picture itself stays. */
export const UpdateStyleInput = z.object({
  id: Id.describe("Style"),
  name: line(1, 80).describe("Name"),
  description: text(0, 500).default("").describe("What can be seen, in a sentence"),
  deliverableType: z.enum(DELIVERABLE_TYPES).describe("What it is an example of"),
  styleAxis: z.enum(STYLE_AXES).describe("Axis"),
  subStyle: line(1, 60).nullable().describe("What sets it apart within its axis"),
  semanticTags: Tags.describe("Tags"),
  industries: Tags.describe("Industries it works well in"),
})
export type UpdateStyleInput = z.infer<typeof UpdateStyleInput>

/** The buckets of a brand look; the picture itself stays. */
export const UpdateBrandLookInput = z.object({
  id: Id.describe("Brand look"),
  name: line(1, 80).describe("Name"),
  description: text(0, 500).default("").describe("What can be seen, in a sentence"),
  toneBucket: z.enum(BRAND_TONES).describe("Tone"),
  energyBucket: z.enum(ENERGY_LEVELS).describe("Energy"),
  densityBucket: z.enum(DENSITY_LEVELS).describe("Density"),
  premiumBucket: z.enum(BRAND_PREMIUM_LEVELS).describe("How premium"),
  colorBucket: z.enum(BRAND_COLOR_BUCKETS).describe("Colours"),
})
export type UpdateBrandLookInput = z.infer<typeof UpdateBrandLookInput>

const Chosen = z.array(Id).min(1).max(200)

export const ActivateStylesInput = z.object({
  ids: Chosen.describe("Styles"),
  isActive: z.boolean().describe("Whether clients see them"),
})
export type ActivateStylesInput = z.infer<typeof ActivateStylesInput>

export const TagStylesInput = z.object({
  ids: Chosen.describe("Styles"),
  add: Tags.default([]).describe("Tags to add"),
  remove: Tags.default([]).describe("Tags to remove"),
})
export type TagStylesInput = z.infer<typeof TagStylesInput>

export const MoveStyleInput = z.object({
  id: Id.describe("What is moved"),
  before: Id.nullable().describe("What it comes before; null for the end"),
})
export type MoveStyleInput = z.infer<typeof MoveStyleInput>
