import { z } from "zod"
import type { DeliverableType, SkillProficiency, TaskCategory } from "../catalog/enums.ts"
import { BRIEF_KEYS, type Brief, type BriefKey, clip } from "./brief.ts"
import type { BriefContentType, BriefPlatform } from "./enums.ts"
import { INTENT_NAMES } from "./lexicon/intents.ts"
import { PLATFORM_NAMES } from "./lexicon/platforms.ts"
import { capital, describeBrief, describeWork, listed } from "./words.ts"

/** One thing the delivery is checked against; pins and checks point at its id. */
export const Requirement = z.object({ id: z.string(), text: z.string(), field: z.enum(BRIEF_KEYS) })
export type Requirement = z.infer<typeof Requirement>
type RequiredSkill = { slug: SkillSlug; minProficiency: SkillProficiency; isRequired: boolean }

const SKILL_SLUGS = [
  "graphic-design",
  "social-media-design",
  "typography",
  "illustration",
  "photo-retouching",
  "motion-graphics",
  "video-editing",
  "ui-design",
  "ux-design",
  "web-design",
  "presentation-design",
  "print-design",
  "branding",
  "copywriting",
] as const
type SkillSlug = (typeof SKILL_SLUGS)[number]

const CATEGORY_SLUGS = {
  STATIC_ADS: "static-ads",
  VIDEO_MOTION: "video-motion",
  SOCIAL_MEDIA: "social-media",
  UI_UX: "ui-ux",
} as const satisfies Record<TaskCategory, string>

export type TaskDraft = {
  title: string
  description: string
  category: TaskCategory
  categorySlug: string
  quantity: number
  requirements: Requirement[]
  requiredSkills: RequiredSkill[]
  deliverableType: DeliverableType
  estimatedHours: number
}

const SOCIAL: readonly BriefPlatform[] = ["instagram", "linkedin", "facebook", "twitter", "tiktok", "youtube"]

function taskCategory(brief: Brief): TaskCategory {
  const type = brief.contentType.value
  const platforms = brief.platform.value ?? []
  if (type === "video" || type === "reel") {
    return "VIDEO_MOTION"
  }
  if (type === "landing page" || type === "logo") {
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
export function deliverableType(brief: Brief): DeliverableType {
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

const HOURS: Record<BriefContentType, readonly [first: number, further: number]> = {
  post: [2, 1],
  story: [2, 1],
  reel: [8, 5],
  carousel: [2, 1],
  banner: [2, 1],
  ad: [2.5, 1.5],
  thumbnail: [1.5, 1],
  slide: [2, 0.75],
  header: [2, 1],
  flyer: [4, 2.5],
  poster: [5, 3],
  video: [12, 8],
  logo: [10, 6],
  "landing page": [16, 10],
}

/** Working hours for all pieces, in quarters of an hour, at most 200. */
function estimatedHours(brief: Brief): number {
  const [first, further] = HOURS[brief.contentType.value ?? "post"]
  const quantity = brief.quantity.value ?? 1
  const extraPlaces = Math.max(0, (brief.dimensions.value?.length ?? 1) - 1)
  const copy = brief.contentOutline.source === "confirmed" && brief.contentOutline.value === null ? 1 : 0
  const hours = first + further * (quantity - 1) + 0.5 * extraPlaces * Math.min(quantity, 5) + copy
  return Math.min(200, Math.round(hours * 4) / 4)
}

const SKILLS: Record<BriefContentType, readonly (readonly [SkillSlug, SkillProficiency])[]> = {
  post: [
    ["social-media-design", "INTERMEDIATE"],
    ["graphic-design", "INTERMEDIATE"],
  ],
  story: [
    ["social-media-design", "INTERMEDIATE"],
    ["graphic-design", "INTERMEDIATE"],
  ],
  reel: [
    ["video-editing", "INTERMEDIATE"],
    ["motion-graphics", "INTERMEDIATE"],
  ],
  carousel: [
    ["social-media-design", "INTERMEDIATE"],
    ["graphic-design", "INTERMEDIATE"],
    ["typography", "BEGINNER"],
  ],
  banner: [["graphic-design", "INTERMEDIATE"]],
  ad: [
    ["graphic-design", "INTERMEDIATE"],
    ["typography", "BEGINNER"],
  ],
  thumbnail: [
    ["graphic-design", "INTERMEDIATE"],
    ["photo-retouching", "BEGINNER"],
  ],
  slide: [
    ["presentation-design", "INTERMEDIATE"],
    ["typography", "INTERMEDIATE"],
  ],
  header: [["graphic-design", "INTERMEDIATE"]],
  flyer: [
    ["print-design", "INTERMEDIATE"],
    ["typography", "INTERMEDIATE"],
  ],
  poster: [
    ["print-design", "INTERMEDIATE"],
    ["typography", "INTERMEDIATE"],
  ],
  video: [
    ["video-editing", "INTERMEDIATE"],
    ["motion-graphics", "INTERMEDIATE"],
  ],
  logo: [
    ["branding", "ADVANCED"],
    ["graphic-design", "ADVANCED"],
  ],
  "landing page": [
    ["ui-design", "INTERMEDIATE"],
    ["web-design", "INTERMEDIATE"],
    ["ux-design", "BEGINNER"],
  ],
}

/** Skills and the least level each; those that only help are marked not required. */
function requiredSkills(brief: Brief): RequiredSkill[] {
  const skills = SKILLS[brief.contentType.value ?? "post"].map(([slug, minProficiency]) => ({
    slug,
    minProficiency,
    isRequired: true,
  }))
  const extra = (slug: SkillSlug): RequiredSkill[] =>
    skills.some((skill) => skill.slug === slug) ? [] : [{ slug, minProficiency: "BEGINNER", isRequired: false }]
  const words = brief.visualDirection.value?.words.join(" ") ?? ""
  const axes = brief.visualDirection.value?.axes ?? []
  const needsCopy = brief.contentOutline.source === "confirmed" && brief.contentOutline.value === null
  return [
    ...skills,
    ...(axes.includes("editorial") ? extra("typography") : []),
    ...(axes.includes("playful") || /drawn|illustrat|cartoon|playful/i.test(words) ? extra("illustration") : []),
    ...(needsCopy ? extra("copywriting") : []),
    ...(brief.platform.value?.includes("print") ? extra("print-design") : []),
  ].slice(0, 6)
}

function requirements(brief: Brief): Requirement[] {
  const items: Requirement[] = []
  const add = (field: BriefKey, texts: readonly string[]) => {
    for (const [index, text] of texts.entries()) {
      items.push({ id: `${field}-${index + 1}`, text: clip(text, 300), field })
    }
  }
  add("topic", brief.topic.value ? [`It is about: ${brief.topic.value}`] : [])
  add(
    "contentType",
    brief.contentType.value
      ? [
          `It is a ${describeWork({ ...brief, platform: { ...brief.platform, value: null } })}`
            .replace("a ad", "an ad")
            .replace(/^It is a (\d)/, "There are $1"),
        ]
      : [],
  )
  add(
    "platform",
    (brief.platform.value ?? []).map((platform) => `Made for ${PLATFORM_NAMES[platform]}`),
  )
  add(
    "dimensions",
    (brief.dimensions.value ?? []).map(({ width, height, label }) => `${width} x ${height} px (${label})`),
  )
  add("audience", brief.audience.value ? [`Audience: ${brief.audience.value.text}`] : [])
  add("intent", brief.intent.value ? [`Goal: ${INTENT_NAMES[brief.intent.value].toLowerCase()}`] : [])
  add("visualDirection", lookRequirement(brief))
  add("contentOutline", brief.contentOutline.value ?? [])
  add(
    "avoid",
    (brief.avoid.value ?? []).map((item) => `Without ${item}`),
  )
  return items
}

function lookRequirement(brief: Brief): string[] {
  const look = brief.visualDirection.value
  if (!look) {
    return []
  }
  const words = look.words.length > 0 ? look.words : look.axes
  const cards = look.styleIds.length > 0 ? "follows the chosen style cards" : ""
  const text = [words.length > 0 ? listed(words) : "", cards].filter(Boolean).join("; ")
  return text === "" ? [] : [`Look: ${text}`]
}

/** Pieces that are priced one by one. The slides of a carousel are one piece; how many they are shows in the hours. */
function pieces(brief: Brief): number {
  return brief.contentType.value === "carousel" ? 1 : (brief.quantity.value ?? 1)
}

/** Everything a task needs from a brief, within the limits of the task's columns. */
export function toTask(brief: Brief): TaskDraft {
  const category = taskCategory(brief)
  const items = requirements(brief)
  const summary = brief.taskSummary.value ?? describeBrief(brief)
  const title = clip(capital(describeBrief(brief)) || "New task", 200)
  const outline = items.map(({ text }) => `- ${text}`).join("\n")
  const description = [summary, outline].filter(Boolean).join("\n\n")
  return {
    title: title.length < 3 ? `Task: ${title}` : title,
    description: clip(description.length < 10 ? `A new task. ${description}` : description, 5000),
    category,
    categorySlug: CATEGORY_SLUGS[category],
    quantity: pieces(brief),
    requirements: items,
    requiredSkills: requiredSkills(brief),
    deliverableType: deliverableType(brief),
    estimatedHours: estimatedHours(brief),
  }
}
