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
const Tags = z.array(line(1, 40)).max(30)

export const SaveSkillInput = z.object({ id: Id.optional(), name: line(1, 80), slug: Slug, category: line(1, 40) })
export type SaveSkillInput = z.infer<typeof SaveSkillInput>

export const SaveTaskCategoryInput = z.object({
  id: Id.optional(),
  name: line(1, 80),
  slug: Slug,
  description: text(0, 1000).default(""),
  category: z.enum(TASK_CATEGORIES),
  baseCredits: z.int().min(1).max(10_000),
  isActive: z.boolean().default(true),
})
export type SaveTaskCategoryInput = z.infer<typeof SaveTaskCategoryInput>

export const PublishPricingInput = z.object({ rules: PricingRules, note: text(3, 500), basedOnVersion: z.int().min(0) })
export type PublishPricingInput = z.infer<typeof PublishPricingInput>

export const ListStylesInput = z.object({
  ...pageShape,
  deliverableType: z.enum(DELIVERABLE_TYPES).optional(),
  styleAxis: z.enum(STYLE_AXES).optional(),
  search: line(1, 100).optional(),
})
export type ListStylesInput = z.infer<typeof ListStylesInput>

export const SaveStyleInput = z.object({
  id: Id.optional(),
  name: line(1, 120),
  description: text(0, 1000).default(""),
  imageUrl: HttpsUrl.optional(),
  fileId: Id.optional(),
  deliverableType: z.enum(DELIVERABLE_TYPES),
  styleAxis: z.enum(STYLE_AXES),
  subStyle: line(1, 60).optional(),
  semanticTags: Tags.default([]),
  colorTemperature: z.enum(COLOR_TEMPERATURES).optional(),
  energyLevel: z.enum(ENERGY_LEVELS).optional(),
  densityLevel: z.enum(DENSITY_LEVELS).optional(),
  formalityLevel: z.enum(FORMALITY_LEVELS).optional(),
  colorSamples: z.array(HexColor).max(12).default([]),
  industries: Tags.default([]),
  targetAudience: z.enum(TARGET_AUDIENCES).optional(),
  visualElements: Tags.default([]),
  moodKeywords: Tags.default([]),
  isActive: z.boolean().default(true),
})
export type SaveStyleInput = z.infer<typeof SaveStyleInput>
