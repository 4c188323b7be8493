import type {
  BrandColorBucket,
  BrandPremiumLevel,
  BrandTone,
  DeliverableType,
  DensityLevel,
  EnergyLevel,
  StyleAxis,
} from "@atelier/domain/catalog"
import { inLocale } from "@atelier/domain/copy"

export const catalog = inLocale({
  styleAxis: {
    minimal: "Minimal",
    bold: "Bold",
    editorial: "Editorial",
    corporate: "Corporate",
    playful: "Playful",
    premium: "Premium",
    organic: "Organic",
    tech: "Technical",
  } satisfies Record<StyleAxis, string>,
  deliverable: {
    instagram_post: "Instagram post",
    instagram_story: "Instagram story",
    instagram_reel: "Instagram reel",
    linkedin_post: "LinkedIn post",
    linkedin_banner: "LinkedIn banner",
    facebook_ad: "Facebook ad",
    static_ad: "Static ad",
    video_ad: "Video ad",
    web_banner: "Web banner",
    logo: "Logo",
    presentation_slide: "Presentation slide",
    youtube_thumbnail: "YouTube thumbnail",
    email_header: "E-mail header",
  } satisfies Record<DeliverableType, string>,
  energy: { calm: "Calm", balanced: "Balanced", energetic: "Energetic" } satisfies Record<EnergyLevel, string>,
  density: { airy: "Airy", balanced: "Balanced", dense: "Dense" } satisfies Record<DensityLevel, string>,
  tone: { serious: "Serious", balanced: "Balanced", playful: "Playful" } satisfies Record<BrandTone, string>,
  premium: {
    accessible: "Accessible",
    balanced: "Balanced",
    premium: "Premium",
  } satisfies Record<BrandPremiumLevel, string>,
  colorBucket: {
    warm: "Warm",
    cool: "Cool",
    neutral: "Neutral",
    vivid: "Vivid",
    muted: "Muted",
  } satisfies Record<BrandColorBucket, string>,
})
