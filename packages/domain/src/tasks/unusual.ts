import type { TaskCategory } from "../catalog/enums.ts"

/** More pieces than one task of the kind usually has; a number read out of "30 seconds" must not be charged unseen. */
export const USUAL_QUANTITY: Record<TaskCategory, number> = {
  STATIC_ADS: 12,
  SOCIAL_MEDIA: 12,
  VIDEO_MOTION: 4,
  UI_UX: 6,
}
/** More credits than one task usually costs. */
export const USUAL_CREDITS = 300

export type UnusualOrder = "QUANTITY" | "CREDITS"
type Order = { category: { kind: TaskCategory }; quantity: number; credits: number }

/** Why an order is so far from the usual that its client confirms it once more before it is charged; null when it is not. */
export function unusualOrder({ category, quantity, credits }: Order): UnusualOrder | null {
  if (quantity > USUAL_QUANTITY[category.kind]) {
    return "QUANTITY"
  }
  return credits > USUAL_CREDITS ? "CREDITS" : null
}
