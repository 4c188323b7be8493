import type { SkillProficiency } from "@atelier/domain/catalog"
import { inLocale } from "@atelier/domain/copy"

export const proficiency = inLocale({
  BEGINNER: "Beginner",
  INTERMEDIATE: "Intermediate",
  ADVANCED: "Advanced",
  EXPERT: "Expert",
} satisfies Record<SkillProficiency, string>)
