import type { BrandPremiumLevel, BrandTone, StyleAxis } from "../catalog/enums.ts"

/** What ranking needs to know of a style card. */
export type StyleCard = {
  id: string
  deliverableType: string
  styleAxis: StyleAxis
  subStyle: string | null
  colorTemperature: string | null
  energyLevel: string | null
  densityLevel: string | null
  formalityLevel: string | null
  colorSamples: readonly string[]
  industries: readonly string[]
  semanticTags: readonly string[]
  moodKeywords: readonly string[]
  /** How often it was chosen, by anyone. */
  popularity?: number
  createdAt?: Date
}

/** A card this client chose before, newest first, with the axis it stood for and the task's name. */
export type StyleChoice = { styleId: string; styleAxis: StyleAxis; taskTitle?: string | null }

/** What ranking needs to know of a brand look. */
export type BrandLook = {
  name: string
  toneBucket: BrandTone
  energyBucket: string
  densityBucket: string
  premiumBucket: BrandPremiumLevel
  colorBucket: string
  colorSamples: readonly string[]
}
