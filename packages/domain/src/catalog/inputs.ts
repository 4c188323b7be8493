import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { Id, line, pageShape, text } from "../shared/index.ts"
import { DELIVERABLE_TYPES, STYLE_AXES, TASK_CATEGORIES } from "./enums.ts"

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

export const ListStylesInput = z.object({
  ...pageShape,
  deliverableType: z.enum(DELIVERABLE_TYPES).optional().describe("Only styles for this"),
  styleAxis: z.enum(STYLE_AXES).optional().describe("Only styles of this axis"),
  search: line(1, 100).optional().describe("Words that all have to be found in a style's name, tags or description"),
})
export type ListStylesInput = z.infer<typeof ListStylesInput>
