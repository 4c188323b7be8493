import { inLocale } from "@atelier/domain/copy"
import type { TaskUrgency } from "@atelier/domain/tasks"

export const adminUrgency = inLocale({
  needed: (when: string) => `Work needed ${when}`,
  within: {
    CRITICAL: "within 4 hours",
    URGENT: "within a day",
    STANDARD: "within 3 days",
    FLEXIBLE: "without urgency",
  } satisfies Record<TaskUrgency, string>,
})
