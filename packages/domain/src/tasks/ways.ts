import { zonedParts } from "../shared/time.ts"

/** One task of all deliverables of a brief, or a task of each. */
export type OrderWay = "together" | "separately"
/** What the deliverables have, or do not have, in common. */
export type WayReason = "same" | "kinds" | "days" | "kindsAndDays"

type Part = { category: string; deadline: Date }

/**
 * Which way is better: what is of one kind and due on one day goes to one freelancer; what is not, waits for nothing else as
 * a task of its own.
 */
export function proposedWay(parts: readonly Part[], timezone: string): { way: OrderWay; because: WayReason } {
  const kinds = new Set(parts.map(({ category }) => category))
  const days = new Set(
    parts.map(({ deadline }) => {
      const { year, month, day } = zonedParts(deadline, timezone)
      return `${year}-${month}-${day}`
    }),
  )
  if (kinds.size <= 1 && days.size <= 1) {
    return { way: "together", because: "same" }
  }
  return { way: "separately", because: kinds.size > 1 ? (days.size > 1 ? "kindsAndDays" : "kinds") : "days" }
}
