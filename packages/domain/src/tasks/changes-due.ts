import { END_OF_WORKDAY_HOUR } from "../catalog/workday.ts"
import { addBusinessDays, zonedParts, zonedToUtc } from "../shared/time.ts"
import type { TaskComplexity } from "./enums.ts"
import { revisionExtensionDays } from "./settlement.ts"

export type AskedChanges = {
  /** CLIENT for a round of changes, REVIEW for a version that Atelier sends back. */
  by: "CLIENT" | "REVIEW"
  askedAt: Date
  deadline: Date | null
  complexity: TaskComplexity
  /** The client's (IANA). */
  timezone: string
}

/**
 * When the next version is due: at the end of the working day, as many business days after the request as the
 * complexity says, on the client's clock. What Atelier sends back is never due before the date the client was told.
 */
export function changesDue({ by, askedAt, deadline, complexity, timezone }: AskedChanges): Date {
  const { year, month, day } = addBusinessDays(zonedParts(askedAt, timezone), revisionExtensionDays(complexity))
  const due = zonedToUtc({ year, month, day, hour: END_OF_WORKDAY_HOUR, minute: 0 }, timezone)
  return by === "REVIEW" && deadline && deadline > due ? deadline : due
}
