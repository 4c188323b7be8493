export const SKILL_PROFICIENCIES = ["BEGINNER", "INTERMEDIATE", "ADVANCED", "EXPERT"] as const
export type SkillProficiency = (typeof SKILL_PROFICIENCIES)[number]

export const TASK_CATEGORIES = ["STATIC_ADS", "VIDEO_MOTION", "SOCIAL_MEDIA", "UI_UX"] as const
export type TaskCategory = (typeof TASK_CATEGORIES)[number]

export const STYLE_AXES = [
  "minimal",
  "bold",
  "editorial",
  "corporate",
  "playful",
  "premium",
  "organic",
  "tech",
] as const
export type StyleAxis = (typeof STYLE_AXES)[number]

export const DELIVERABLE_TYPES = [
  "instagram_post",
  "instagram_story",
  "instagram_reel",
  "linkedin_post",
  "linkedin_banner",
  "facebook_ad",
  "static_ad",
  "video_ad",
  "web_banner",
  "logo",
  "presentation_slide",
  "youtube_thumbnail",
  "email_header",
] as const
export type DeliverableType = (typeof DELIVERABLE_TYPES)[number]

export const COLOR_TEMPERATURES = ["warm", "cool", "neutral"] as const
export type ColorTemperature = (typeof COLOR_TEMPERATURES)[number]

export const ENERGY_LEVELS = ["calm", "balanced", "energetic"] as const
export type EnergyLevel = (typeof ENERGY_LEVELS)[number]

export const DENSITY_LEVELS = ["airy", "balanced", "dense"] as const
export type DensityLevel = (typeof DENSITY_LEVELS)[number]

export const FORMALITY_LEVELS = ["casual", "balanced", "formal"] as const
export type FormalityLevel = (typeof FORMALITY_LEVELS)[number]

export const TARGET_AUDIENCES = ["b2b", "b2c", "enterprise", "startup", "consumer"] as const
export type TargetAudience = (typeof TARGET_AUDIENCES)[number]

export const BRAND_TONES = ["serious", "balanced", "playful"] as const
export type BrandTone = (typeof BRAND_TONES)[number]

export const BRAND_PREMIUM_LEVELS = ["accessible", "balanced", "premium"] as const
export type BrandPremiumLevel = (typeof BRAND_PREMIUM_LEVELS)[number]

export const BRAND_COLOR_BUCKETS = ["warm", "cool", "neutral", "vivid", "muted"] as const
export type BrandColorBucket = (typeof BRAND_COLOR_BUCKETS)[number]
