import type { BriefContentType, BriefPlatform } from "./enums.ts"
import type { Size } from "./size-schema.ts"

const size = (width: number, height: number, label: string): Size => ({ unit: "px", width, height, label })

const sheet = (width: number, height: number, label: string): Size => ({ unit: "mm", width, height, label })

const A4 = sheet(210, 297, "A4")
const A3 = sheet(297, 420, "A3")
const A5 = sheet(148, 210, "A5")
const FULL_HD = size(1920, 1080, "Full HD, 16:9")
const VERTICAL = (name: string) => size(1080, 1920, `${name}, 9:16`)

/** Fits whatever the platform: these forms carry their own size. */
const BY_TYPE: Partial<Record<BriefContentType, readonly Size[]>> = {
  logo: [size(2000, 2000, "Logo master, square"), size(3000, 1000, "Logo master, wide")],
  "landing page": [size(1440, 1024, "Desktop"), size(390, 844, "Phone")],
}

type Sizes = Partial<Record<BriefContentType, readonly Size[]>> & { any: readonly Size[] }

const BY_PLATFORM: Record<BriefPlatform, Sizes> = {
  instagram: {
    any: [size(1080, 1350, "Instagram portrait, 4:5"), size(1080, 1080, "Instagram square, 1:1")],
    story: [VERTICAL("Instagram story")],
    reel: [VERTICAL("Instagram reel")],
    video: [VERTICAL("Instagram reel"), size(1080, 1350, "Instagram portrait, 4:5")],
    header: [size(320, 320, "Instagram profile picture")],
  },
  linkedin: {
    any: [size(1200, 627, "LinkedIn post"), size(1080, 1350, "LinkedIn portrait, 4:5")],
    carousel: [size(1080, 1350, "LinkedIn document, 4:5"), size(1080, 1080, "LinkedIn document, 1:1")],
    banner: [size(1584, 396, "LinkedIn banner"), size(1128, 191, "LinkedIn page cover")],
    header: [size(1584, 396, "LinkedIn banner"), size(1128, 191, "LinkedIn page cover")],
    video: [FULL_HD, size(1080, 1350, "LinkedIn portrait, 4:5")],
    ad: [size(1200, 627, "LinkedIn ad"), size(1200, 1200, "LinkedIn square ad")],
  },
  facebook: {
    any: [size(1200, 630, "Facebook post"), size(1080, 1080, "Facebook square, 1:1")],
    ad: [size(1200, 628, "Facebook ad"), size(1080, 1080, "Facebook square ad")],
    story: [VERTICAL("Facebook story")],
    reel: [VERTICAL("Facebook reel")],
    banner: [size(1640, 624, "Facebook cover")],
    header: [size(1640, 624, "Facebook cover")],
    carousel: [size(1080, 1080, "Facebook carousel, 1:1")],
    video: [size(1080, 1350, "Facebook video, 4:5"), FULL_HD],
  },
  twitter: {
    any: [size(1200, 675, "X post")],
    header: [size(1500, 500, "X header")],
    banner: [size(1500, 500, "X header")],
    video: [FULL_HD],
  },
  youtube: {
    any: [size(1280, 720, "YouTube thumbnail")],
    banner: [size(2560, 1440, "YouTube channel banner")],
    header: [size(2560, 1440, "YouTube channel banner")],
    video: [FULL_HD],
    ad: [FULL_HD],
    reel: [VERTICAL("YouTube short")],
  },
  tiktok: { any: [VERTICAL("TikTok")] },
  print: {
    any: [A4, A3],
    flyer: [A5, A4, sheet(99, 210, "DL")],
    poster: [A3, A4, sheet(420, 594, "A2")],
    banner: [sheet(850, 2000, "Roll-up 85 x 200 cm")],
  },
  web: {
    any: [size(1200, 630, "Web preview image")],
    banner: [size(970, 250, "Billboard"), size(728, 90, "Leaderboard"), size(300, 250, "Medium rectangle")],
    ad: [size(300, 250, "Medium rectangle"), size(728, 90, "Leaderboard"), size(970, 250, "Billboard")],
    header: [size(1920, 600, "Website header")],
    video: [FULL_HD],
  },
  email: { any: [size(600, 200, "E-mail header")], ad: [size(600, 400, "E-mail picture")] },
  presentation: { any: [size(1920, 1080, "Presentation, 16:9")] },
}

/** Standard sizes of one content type on one platform, best first; never empty. */
export function standardSizes(platform: BriefPlatform, contentType: BriefContentType | null): readonly Size[] {
  const sizes = BY_PLATFORM[platform]
  const own = contentType ? (sizes[contentType] ?? BY_TYPE[contentType]) : undefined
  return own ?? sizes.any
}

/** Standard sizes for a brief: the best of each platform first, then the alternatives, no size twice, at most six. */
export function suggestedSizes(
  platforms: readonly BriefPlatform[],
  contentType: BriefContentType | null,
): readonly Size[] {
  const lists = platforms.map((platform) => standardSizes(platform, contentType))
  if (lists.length === 0) {
    lists.push((contentType && BY_TYPE[contentType]) || [size(1080, 1080, "Square, 1:1"), FULL_HD])
  }
  const ordered = [...lists.flatMap((list) => list.slice(0, 1)), ...lists.flatMap((list) => list.slice(1))]
  const seen = new Set<string>()
  return ordered
    .filter(({ width, height }) => {
      const key = `${width}x${height}`
      return seen.has(key) ? false : Boolean(seen.add(key))
    })
    .slice(0, 6)
}

/** The standard name of a size on these platforms, else its own figures. */
export function sizeLabel(
  width: number,
  height: number,
  platforms: readonly BriefPlatform[],
  type: BriefContentType | null,
) {
  const known = suggestedSizes(platforms, type).find((one) => one.width === width && one.height === height)
  return known?.label ?? `${width} x ${height}`
}
