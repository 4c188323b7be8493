import { zonedParts } from "../shared/time.ts"

/** The calendar month, such as "2026-11", that an order counts in: that of the company's time zone. */
export function budgetMonth(now: Date, timezone: string): string {
  const { year, month } = zonedParts(now, timezone)
  return `${year}-${String(month).padStart(2, "0")}`
}
