import { z } from "zod"
import { HexColor, HttpsUrl, Id, line, pageShape, text } from "../shared/index.ts"
import {
  COLOR_TEMPERATURES,
  DELIVERABLE_TYPES,
  DENSITY_LEVELS,
  ENERGY_LEVELS,
  FORMALITY_LEVELS,
  STYLE_AXES,
  TARGET_AUDIENCES,
  TASK_CATEGORIES,
} from "./enums.ts"
import { PricingRules } from "./pricing-rules.ts"

export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case letters, digits and single hyphens.")
  .describe("Name in addresses: lower-case letters, digits and single hyphens")
const Tags = z.array(line(1, 40)).max(30)

export const SaveSkillInput = z.object({
  id: Id.optional().describe("Skill to change; omit it to create one"),
  name: line(1, 80).describe("Name"),
  slug: Slug,
  category: line(1, 40).describe("Group of skills"),
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
})
export type SaveTaskCategoryInput = z.infer<typeof SaveTaskCategoryInput>

export const PublishPricingInput = z.object({
  rules: PricingRules.describe("The complete pricing rules"),
  note: text(3, 500).describe("Reason for the change"),
  basedOnVersion: z.int().min(0).describe("The version you started from; refused if there is a newer one"),
})
export type PublishPricingInput = z.infer<typeof PublishPricingInput>

export const ListStylesInput = z.object({
  ...pageShape,
  deliverableType: z.enum(DELIVERABLE_TYPES).optional().describe("Only styles for this"),
  styleAxis: z.enum(STYLE_AXES).optional().describe("Only styles of this axis"),
  search: line(1, 100).optional().describe("Search in names"),
})
export type ListStylesInput = z.infer<typeof ListStylesInput>

export const SaveStyleInput = z.object({
  id: Id.optional().describe("Style to change; omit it to create one"),
  name: line(1, 120).describe("Name"),
  description: text(0, 1000).default("").describe("What it looks like"),
  imageUrl: HttpsUrl.optional().describe("Link to its picture, starting with https://"),
  fileId: Id.optional().describe("File with its picture"),
  deliverableType: z.enum(DELIVERABLE_TYPES).describe("What it is for"),
  styleAxis: z.enum(STYLE_AXES).describe("Style axis"),
  subStyle: line(1, 60).optional().describe("Sub-style"),
  semanticTags: Tags.default([]).describe("Search terms"),
  colorTemperature: z.enum(COLOR_TEMPERATURES).optional().describe("Colour temperature"),
  energyLevel: z.enum(ENERGY_LEVELS).optional().describe("Energy"),
  densityLevel: z.enum(DENSITY_LEVELS).optional().describe("Density"),
  formalityLevel: z.enum(FORMALITY_LEVELS).optional().describe("Formality"),
  colorSamples: z.array(HexColor).max(12).default([]).describe("Its colours as #RRGGBB"),
  industries: Tags.default([]).describe("Suitable industries"),
  targetAudience: z.enum(TARGET_AUDIENCES).optional().describe("Target audience"),
  visualElements: Tags.default([]).describe("Visual elements"),
  moodKeywords: Tags.default([]).describe("Mood keywords"),
  isActive: z.boolean().default(true).describe("Whether it can be chosen"),
})
export type SaveStyleInput = z.infer<typeof SaveStyleInput>
