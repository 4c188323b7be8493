import { inLocale } from "@atelier/domain/copy"
import type { TaskComplexity, TaskUrgency } from "@atelier/domain/tasks"

export const taskClass = inLocale({
  complexity: {
    SIMPLE: "Simple",
    INTERMEDIATE: "Intermediate",
    ADVANCED: "Advanced",
    EXPERT: "Expert",
  } satisfies Record<TaskComplexity, string>,
  urgency: {
    CRITICAL: "Within 4 hours",
    URGENT: "Within a day",
    STANDARD: "Within 3 days",
    FLEXIBLE: "Flexible",
  } satisfies Record<TaskUrgency, string>,
})
