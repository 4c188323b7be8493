import { chromaOf, hueFamily, isGrey, lightnessOf } from "../briefs/colors.ts"
import type {
  BrandColorBucket,
  BrandPremiumLevel,
  BrandTone,
  ColorTemperature,
  DeliverableType,
  DensityLevel,
  EnergyLevel,
  FormalityLevel,
  StyleAxis,
} from "../catalog/enums.ts"

/** What was seen of a picture: its size, its colours, and how much of it is edges (0 to 1). */
export type Seen = { width: number; height: number; palette: string[]; edges: number }

const VIVID = 0.13
const WARM = new Set(["reds", "oranges", "yellows", "browns", "pinks"])
const COOL = new Set(["blues", "teals", "greens", "purples"])

function look({ palette, edges }: Seen) {
  const colors = palette.filter((color) => !isGrey(color))
  const families = new Set(colors.map(hueFamily))
  const warm = colors.filter((color) => WARM.has(hueFamily(color))).length
  const cool = colors.filter((color) => COOL.has(hueFamily(color))).length
  const temperature: ColorTemperature = warm > cool ? "warm" : cool > warm ? "cool" : "neutral"
  const strongest = Math.max(0, ...palette.map(chromaOf))
  const ground = lightnessOf(palette[0] ?? "#ffffff")
  const density: DensityLevel = edges < 0.06 ? "airy" : edges > 0.16 ? "dense" : "balanced"
  const energy: EnergyLevel =
    strongest > VIVID * 1.3 && density !== "airy"
      ? "energetic"
      : strongest < 0.08 || density === "airy"
        ? "calm"
        : "balanced"
  return { families, temperature, strongest, ground, density, energy }
}

/** The axis that a picture's colours and calm speak for; a person decides. */
function axisOf(seen: Seen): StyleAxis {
  const { families, strongest, ground, density, temperature } = look(seen)
  if (ground < 0.35) {
    return temperature === "cool" ? "tech" : "premium"
  }
  if (strongest > VIVID) {
    return families.size > 2 ? "playful" : "bold"
  }
  if (families.has("greens") || families.has("browns")) {
    return "organic"
  }
  if (density === "airy") {
    return "minimal"
  }
  return families.has("blues") ? "corporate" : "editorial"
}

const TYPES: readonly (readonly [ratio: number, type: DeliverableType])[] = [
  [9 / 16, "instagram_story"],
  [4 / 5, "static_ad"],
  [1, "instagram_post"],
  [4 / 3, "presentation_slide"],
  [16 / 9, "youtube_thumbnail"],
  [1.91, "facebook_ad"],
  [3, "email_header"],
  [4, "linkedin_banner"],
]

function typeOf({ width, height }: Seen): DeliverableType {
  const ratio = Math.log(width / height)
  const apart = (one: number) => Math.abs(Math.log(one) - ratio)
  return TYPES.reduce((best, one) => (apart(one[0]) < apart(best[0]) ? one : best))[1]
}

const FORMALITY: Record<StyleAxis, FormalityLevel> = {
  minimal: "balanced",
  bold: "casual",
  editorial: "balanced",
  corporate: "formal",
  playful: "casual",
  premium: "formal",
  organic: "casual",
  tech: "balanced",
}

/** Type, axis, levels and tags that a picture seems to have, for a person to check. */
export function suggestStyle(seen: Seen) {
  const { families, temperature, density, energy } = look(seen)
  const styleAxis = axisOf(seen)
  return {
    deliverableType: typeOf(seen),
    styleAxis,
    colorTemperature: temperature,
    energyLevel: energy,
    densityLevel: density,
    formalityLevel: FORMALITY[styleAxis],
    colorSamples: [...seen.palette],
    semanticTags: [...new Set([styleAxis, temperature, energy, density, ...families])].filter(
      (tag) => tag !== "balanced",
    ),
  }
}

const TONE: Record<FormalityLevel, BrandTone> = { formal: "serious", balanced: "balanced", casual: "playful" }

/** The buckets of a brand look that a picture seems to have, for a person to check. */
export function suggestBrand(seen: Seen) {
  const { temperature, density, energy, strongest } = look(seen)
  const axis = axisOf(seen)
  const premium: BrandPremiumLevel = axis === "premium" ? "premium" : axis === "playful" ? "accessible" : "balanced"
  const color: BrandColorBucket = strongest > VIVID ? "vivid" : strongest < 0.05 ? "muted" : temperature
  return {
    toneBucket: TONE[FORMALITY[axis]],
    energyBucket: energy,
    densityBucket: density,
    premiumBucket: premium,
    colorBucket: color,
    colorSamples: [...seen.palette],
    visualStyles: [axis],
  }
}
