import type { TaskCategory } from "@atelier/domain/catalog"
import { inLocale } from "@atelier/domain/copy"

export const category = inLocale({
  STATIC_ADS: "Static ads",
  VIDEO_MOTION: "Video and motion",
  SOCIAL_MEDIA: "Social media",
  UI_UX: "Interface design",
} satisfies Record<TaskCategory, string>)
