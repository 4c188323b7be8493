import { sizeNames as names } from "../copy/index.ts"
import type { BriefContentType, BriefPlatform } from "./enums.ts"
import type { Size } from "./size-schema.ts"

const size = (width: number, height: number, label: string): Size => ({ unit: "px", width, height, label })

const sheet = (width: number, height: number, label: string): Size => ({ unit: "mm", width, height, label })

const A4 = sheet(210, 297, "A4")
const A3 = sheet(297, 420, "A3")
const A5 = sheet(148, 210, "A5")
const FULL_HD = size(1920, 1080, names.fullHD)
const vertical = (name: string) => size(1080, 1920, name)

/** Fits whatever the platform: these forms carry their own size. */
const BY_TYPE: Partial<Record<BriefContentType, readonly Size[]>> = {
  logo: [size(2000, 2000, names.logoMasterSquare), size(3000, 1000, names.logoMasterWide)],
  "landing page": [size(1440, 1024, names.desktop), size(390, 844, names.phone)],
}

type Sizes = Partial<Record<BriefContentType, readonly Size[]>> & { any: readonly Size[] }

const BY_PLATFORM: Record<BriefPlatform, Sizes> = {
  instagram: {
    any: [size(1080, 1350, names.instagramPortrait), size(1080, 1080, names.instagramSquare)],
    story: [vertical(names.instagramStory)],
    reel: [vertical(names.instagramReel)],
    video: [vertical(names.instagramReel), size(1080, 1350, names.instagramPortrait)],
    header: [size(320, 320, names.instagramProfilePicture)],
  },
  linkedin: {
    any: [size(1200, 627, names.linkedInPost), size(1080, 1350, names.linkedInPortrait)],
    carousel: [size(1080, 1350, names.linkedInDocument), size(1080, 1080, names.linkedInDocumentSquare)],
    banner: [size(1584, 396, names.linkedInBanner), size(1128, 191, names.linkedInPageCover)],
    header: [size(1584, 396, names.linkedInBanner), size(1128, 191, names.linkedInPageCover)],
    video: [FULL_HD, size(1080, 1350, names.linkedInPortrait)],
    ad: [size(1200, 627, names.linkedInAd), size(1200, 1200, names.linkedInSquareAd)],
  },
  facebook: {
    any: [size(1200, 630, names.facebookPost), size(1080, 1080, names.facebookSquare)],
    ad: [size(1200, 628, names.facebookAd), size(1080, 1080, names.facebookSquareAd)],
    story: [vertical(names.facebookStory)],
    reel: [vertical(names.facebookReel)],
    banner: [size(1640, 624, names.facebookCover)],
    header: [size(1640, 624, names.facebookCover)],
    carousel: [size(1080, 1080, names.facebookCarousel)],
    video: [size(1080, 1350, names.facebookVideo), FULL_HD],
  },
  twitter: {
    any: [size(1200, 675, names.xPost)],
    header: [size(1500, 500, names.xHeader)],
    banner: [size(1500, 500, names.xHeader)],
    video: [FULL_HD],
  },
  youtube: {
    any: [size(1280, 720, names.youTubeThumbnail)],
    banner: [size(2560, 1440, names.youTubeChannelBanner)],
    header: [size(2560, 1440, names.youTubeChannelBanner)],
    video: [FULL_HD],
    ad: [FULL_HD],
    reel: [vertical(names.youTubeShort)],
  },
  tiktok: { any: [vertical(names.tikTok)] },
  print: {
    any: [A4, A3],
    flyer: [A5, A4, sheet(99, 210, "DL")],
    poster: [A3, A4, sheet(420, 594, "A2")],
    banner: [sheet(850, 2000, names.rollUp)],
  },
  web: {
    any: [size(1200, 630, names.webPreviewImage)],
    banner: [size(970, 250, names.billboard), size(728, 90, names.leaderboard), size(300, 250, names.mediumRectangle)],
    ad: [size(300, 250, names.mediumRectangle), size(728, 90, names.leaderboard), size(970, 250, names.billboard)],
    header: [size(1920, 600, names.websiteHeader)],
    video: [FULL_HD],
  },
  email: { any: [size(600, 200, names.emailHeader)], ad: [size(600, 400, names.emailPicture)] },
  presentation: { any: [size(1920, 1080, names.presentation)] },
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
    lists.push((contentType && BY_TYPE[contentType]) || [size(1080, 1080, names.square), FULL_HD])
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
