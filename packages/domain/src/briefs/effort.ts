import type { SkillProficiency } from "../catalog/enums.ts"
import type { BriefView } from "./brief.ts"
import type { BriefContentType } from "./enums.ts"

export type RequiredSkill = { slug: SkillSlug; minProficiency: SkillProficiency; isRequired: boolean }

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

/** The words are left to us. */
function isCopyOurs({ contentOutline: { value, source, note } }: BriefView): boolean {
  return value === null && (source === "confirmed" || note === "ateliers_choice")
}

/** Working hours for all pieces, in quarters of an hour, at most 200. */
export function estimatedHours(brief: BriefView): number {
  const [first, further] = HOURS[brief.contentType.value ?? "post"]
  const quantity = brief.quantity.value ?? 1
  const extraPlaces = Math.max(0, (brief.dimensions.value?.length ?? 1) - 1)
  const copy = isCopyOurs(brief) ? 1 : 0
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
export function requiredSkills(brief: BriefView): RequiredSkill[] {
  const skills = SKILLS[brief.contentType.value ?? "post"].map(([slug, minProficiency]) => ({
    slug,
    minProficiency,
    isRequired: true,
  }))
  const extra = (slug: SkillSlug): RequiredSkill[] =>
    skills.some((skill) => skill.slug === slug) ? [] : [{ slug, minProficiency: "BEGINNER", isRequired: false }]
  const words = brief.visualDirection.value?.words.join(" ") ?? ""
  const axes = brief.visualDirection.value?.axes ?? []
  return [
    ...skills,
    ...(axes.includes("editorial") ? extra("typography") : []),
    ...(axes.includes("playful") || /drawn|illustrat|cartoon|playful/i.test(words) ? extra("illustration") : []),
    ...(isCopyOurs(brief) ? extra("copywriting") : []),
    ...(brief.platform.value?.includes("print") ? extra("print-design") : []),
  ].slice(0, 6)
}
