import { addBusinessDays, type CalendarDay, zonedParts, zonedToUtc } from "../shared/time.ts"
import type { TaskComplexity } from "../tasks/enums.ts"
import type { TaskCategory } from "./enums.ts"
import { DEFAULT_PRICING_RULES, type PricingRules } from "./pricing-rules.ts"
import { END_OF_WORKDAY_HOUR } from "./workday.ts"

/** Business days from order to first version. */
export function deliveryDays(
  category: TaskCategory,
  complexity: TaskComplexity,
  rules: PricingRules = DEFAULT_PRICING_RULES,
): number {
  return rules.deliveryDays[category][complexity]
}

/** 18:00 in `timezone` (the client's, IANA) on the last delivery day counted from today there. */
export function defaultDeadline(task: {
  category: TaskCategory
  complexity: TaskComplexity
  now: Date
  timezone: string
  rules?: PricingRules
}): Date {
  const today: CalendarDay = zonedParts(task.now, task.timezone)
  const day = addBusinessDays(today, deliveryDays(task.category, task.complexity, task.rules))
  const { year, month, day: dayOfMonth } = day
  return zonedToUtc({ year, month, day: dayOfMonth, hour: END_OF_WORKDAY_HOUR, minute: 0 }, task.timezone)
}
