import { creditsDeadlines } from "#modules/credits"
import { deliveryDeadlines } from "#modules/delivery"
import { identityDeadlines } from "#modules/identity"
import { matchingDeadlines } from "#modules/matching"
import { tasksDeadlines } from "#modules/tasks"
import type { Deadline } from "#platform/deadline"

/** Every deadline of the product. */
export const DEADLINES: readonly Deadline[] = [
  ...identityDeadlines,
  ...creditsDeadlines,
  ...tasksDeadlines,
  ...deliveryDeadlines,
  ...matchingDeadlines,
]
