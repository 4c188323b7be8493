import type { DeliverableType, TaskCategory } from "../catalog/enums.ts"
import type { BriefView } from "./brief.ts"
import type { BriefContentType, BriefPlatform } from "./enums.ts"

export const CATEGORY_SLUGS = {
  STATIC_ADS: "static-ads",
  VIDEO_MOTION: "video-motion",
  SOCIAL_MEDIA: "social-media",
  UI_UX: "ui-ux",
} as const satisfies Record<TaskCategory, string>

const SOCIAL: readonly BriefPlatform[] = ["instagram", "linkedin", "facebook", "twitter", "tiktok", "youtube"]

/** The category that a deliverable is priced in. */
export function taskCategory(brief: BriefView): TaskCategory {
  const type = brief.contentType.value
  const platforms = brief.platform.value ?? []
  if (type === "video" || type === "reel") {
    return "VIDEO_MOTION"
  }
  if (type === "landing page" || (type === "logo" && !platforms.includes("print"))) {
    return "UI_UX"
  }
  const isSocialForm =
    type === "post" || type === "story" || type === "carousel" || type === "thumbnail" || type === "header"
  const isSocialPlace = platforms.some((platform) => SOCIAL.includes(platform))
  if (type === "ad") {
    return "STATIC_ADS"
  }
  return isSocialPlace && (isSocialForm || type === "banner" || type === null) ? "SOCIAL_MEDIA" : "STATIC_ADS"
}

/** The kind of style card and delivery that fits best. */
export function deliverableType(brief: BriefView): DeliverableType {
  const type: BriefContentType = brief.contentType.value ?? "post"
  const platform = brief.platform.value?.[0] ?? "instagram"
  switch (type) {
    case "story":
      return "instagram_story"
    case "reel":
      return "instagram_reel"
    case "logo":
      return "logo"
    case "slide":
      return "presentation_slide"
    case "thumbnail":
      return "youtube_thumbnail"
    case "video":
      return "video_ad"
    case "landing page":
      return "web_banner"
    case "flyer":
    case "poster":
      return "static_ad"
    case "banner":
    case "header":
      return platform === "email" ? "email_header" : platform === "linkedin" ? "linkedin_banner" : "web_banner"
    case "ad":
      return platform === "facebook"
        ? "facebook_ad"
        : platform === "youtube" || platform === "tiktok"
          ? "video_ad"
          : "static_ad"
    case "post":
    case "carousel":
      return platform === "linkedin" || platform === "twitter"
        ? "linkedin_post"
        : platform === "facebook"
          ? "facebook_ad"
          : "instagram_post"
  }
}
