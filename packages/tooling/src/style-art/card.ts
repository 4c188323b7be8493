import type {
  ColorTemperature,
  DeliverableType,
  DensityLevel,
  EnergyLevel,
  FormalityLevel,
  StyleAxis,
  TargetAudience,
} from "@atelier/domain/catalog"
import type { Canvas } from "./canvas.ts"

/** The drawing size of each deliverable, in its real proportions. */
export const SIZES: Record<DeliverableType, readonly [width: number, height: number]> = {
  instagram_post: [320, 400],
  instagram_story: [270, 480],
  instagram_reel: [270, 480],
  linkedin_post: [480, 251],
  linkedin_banner: [640, 160],
  facebook_ad: [480, 251],
  static_ad: [400, 400],
  video_ad: [480, 270],
  web_banner: [640, 165],
  logo: [360, 360],
  presentation_slide: [480, 270],
  youtube_thumbnail: [480, 270],
  email_header: [600, 200],
}

type Card = {
  name: string
  /** A style within the axis, in two words or three. */
  subStyle: string
  /** What one sees, in one sentence. */
  about: string
  /** Three to five colours; the first is the ground. */
  palette: readonly [string, string, string, ...string[]]
  elements: readonly string[]
  moods: readonly string[]
  industries: readonly string[]
  audience?: TargetAudience
  energy?: EnergyLevel
  density?: DensityLevel
  formality?: FormalityLevel
  draw: (art: Canvas, ...palette: string[]) => void
}

export type AxisArt = {
  axis: StyleAxis
  tags: readonly string[]
  energy: EnergyLevel
  density: DensityLevel
  formality: FormalityLevel
  audience: TargetAudience
  cards: Record<DeliverableType, Card>
}

/** Warm, cool or neutral, from the colourful part of a palette. */
export function temperatureOf(palette: readonly string[]): ColorTemperature {
  let balance = 0
  for (const hex of palette) {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    balance += (r - b) / 255 + ((r - g) / 255) * 0.2
  }
  const mean = balance / palette.length
  return mean > 0.12 ? "warm" : mean < -0.08 ? "cool" : "neutral"
}
