import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { line } from "../shared/index.ts"
import { TASK_COMPLEXITIES, TASK_URGENCIES } from "../tasks/enums.ts"
import { TASK_CATEGORIES } from "./enums.ts"

const BaseCredits = z.int().min(1).max(10_000)
/** A factor in thousandths: 1500 is one and a half. */
const Factor = z.int().min(100).max(20_000)
const MAX_EXTRAS = 50
const BusinessDays = z.int().min(1).max(90)

export const PricingRules = z.object({
  baseCredits: z.record(z.enum(TASK_CATEGORIES), BaseCredits),
  complexityPerMille: z.record(z.enum(TASK_COMPLEXITIES), Factor),
  urgencyPerMille: z.record(z.enum(TASK_URGENCIES), Factor),
  /** What each piece after the first costs, in thousandths of the first. */
  furtherPiecePerMille: z.int().min(0).max(1000),
  maxQuantity: z.int().min(1).max(500),
  /** Additions in whole credits, by code. */
  extras: z
    .record(
      z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/),
      z.object({ name: line(1, 80), credits: z.int().min(0).max(10_000) }),
    )
    .refine((extras) => Object.keys(extras).length <= MAX_EXTRAS, invalid.tooManyExtras(MAX_EXTRAS)),
  deliveryDays: z.record(z.enum(TASK_CATEGORIES), z.record(z.enum(TASK_COMPLEXITIES), BusinessDays)),
})
export type PricingRules = z.infer<typeof PricingRules>

export const DEFAULT_PRICING_RULES: PricingRules = {
  baseCredits: { STATIC_ADS: 10, SOCIAL_MEDIA: 10, VIDEO_MOTION: 30, UI_UX: 50 },
  complexityPerMille: { SIMPLE: 1000, INTERMEDIATE: 1500, ADVANCED: 2000, EXPERT: 3000 },
  urgencyPerMille: { FLEXIBLE: 900, STANDARD: 1000, URGENT: 1250, CRITICAL: 1500 },
  furtherPiecePerMille: 600,
  maxQuantity: 50,
  extras: {},
  deliveryDays: {
    STATIC_ADS: { SIMPLE: 2, INTERMEDIATE: 3, ADVANCED: 4, EXPERT: 5 },
    VIDEO_MOTION: { SIMPLE: 3, INTERMEDIATE: 4, ADVANCED: 5, EXPERT: 5 },
    SOCIAL_MEDIA: { SIMPLE: 2, INTERMEDIATE: 3, ADVANCED: 4, EXPERT: 5 },
    UI_UX: { SIMPLE: 5, INTERMEDIATE: 7, ADVANCED: 8, EXPERT: 10 },
  },
}
