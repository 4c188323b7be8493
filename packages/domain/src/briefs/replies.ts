import { copy } from "../copy/index.ts"
import { addDays, isTimezone, zonedParts } from "../shared/index.ts"
import { capital, cut } from "../shared/plain.ts"
import type { BriefKey, BriefValues, BriefView } from "./brief.ts"
import type { BriefContentType, BriefPlatform } from "./enums.ts"
import { instantOf } from "./read/dates.ts"
import type { KnownAudience } from "./read/who.ts"
import { sizeText } from "./same-size.ts"
import type { Size } from "./size-schema.ts"
import { suggestedSizes } from "./sizes.ts"
import type { QuickReply } from "./steps.ts"

export type ReplyContext = { now: Date; timezone: string; audiences: readonly KnownAudience[] }

const TYPES_OF: Record<BriefPlatform, readonly BriefContentType[]> = {
  instagram: ["post", "carousel", "story", "reel"],
  linkedin: ["post", "carousel", "banner", "ad"],
  facebook: ["ad", "post", "story", "banner"],
  twitter: ["post", "header", "ad", "video"],
  youtube: ["thumbnail", "banner", "video"],
  tiktok: ["video", "ad"],
  print: ["poster", "flyer", "logo"],
  web: ["banner", "landing page", "ad", "header"],
  email: ["header", "banner"],
  presentation: ["slide"],
}

const IDS = { audienceId: null } as const
const words = copy.briefReplies
/** With the words of style that they stand for, as they are read. */
const LOOKS = [
  ["minimal", ["calm", "minimal"]],
  ["bold", ["bold", "bright"]],
  ["editorial", ["like a magazine"]],
  ["organic", ["warm", "natural"]],
] as const satisfies readonly (readonly [keyof typeof words.looks, readonly string[]])[]

/** The type that makes sense when a person leaves the choice to us. */
function usualType(platforms: readonly BriefPlatform[]): BriefContentType {
  const first = platforms[0]
  return (first && TYPES_OF[first][0]) || "post"
}

function sizeReplies(brief: BriefView): QuickReply[] {
  const sizes = suggestedSizes(brief.platform.value ?? [], brief.contentType.value)
  const single: QuickReply[] = sizes
    .slice(0, 4)
    .map((size) => ({ label: cut(`${sizeText(size)}, ${size.label}`, 80), value: [size] }))
  const several = (brief.platform.value?.length ?? 0) > 1 && sizes.length > 1
  const perPlatform = sizes.slice(0, brief.platform.value?.length ?? 1)
  return several ? [{ label: words.oneEach, value: [...perPlatform] }, ...single.slice(0, 3)] : single
}

function deadlineReplies({ now, timezone }: ReplyContext): QuickReply[] {
  const zone = isTimezone(timezone) ? timezone : "UTC"
  const at = (days: number) => instantOf(addDays(zonedParts(now, zone), days), 18 * 60, zone).toISOString()
  return [
    { label: words.inAWeek, value: at(7) },
    { label: words.inTwoWeeks, value: at(14) },
    { label: words.noDate, value: null },
  ]
}

/** What it usually is, for what cannot be left open; null for the rest. */
export function usualValue(field: BriefKey, brief: BriefView): BriefValues[BriefKey] | null {
  const platforms = brief.platform.value ?? []
  const type = brief.contentType.value
  switch (field) {
    case "contentType":
      return usualType(platforms)
    case "platform":
      return type === null ? ["instagram"] : [likelyPlatforms(type)[0] ?? "instagram"]
    case "quantity":
      return type === "carousel" ? 5 : type === "slide" ? 10 : 1
    case "dimensions":
      return standardSizesOf(brief)
    default:
      return null
  }
}

/** The sizes it has unless someone says otherwise: one a place. */
export function standardSizesOf({ platform, contentType }: BriefView): Size[] {
  const platforms = platform.value ?? []
  return suggestedSizes(platforms, contentType.value).slice(0, Math.max(1, platforms.length))
}

/** Where a form mostly appears, the likeliest first. */
function likelyPlatforms(type: BriefContentType | null): readonly BriefPlatform[] {
  return type === "logo"
    ? ["web", "print", "instagram"]
    : type === "flyer" || type === "poster"
      ? ["print", "web", "instagram"]
      : type === "banner" || type === "ad"
        ? ["web", "linkedin", "facebook", "instagram"]
        : type === "video"
          ? ["instagram", "youtube", "tiktok", "linkedin"]
          : type === "landing page"
            ? ["web"]
            : ["instagram", "linkedin", "facebook", "web"]
}

/** Ready answers to the question about a field, the likeliest first. */
export function quickReplies(field: BriefKey, brief: BriefView, context: ReplyContext): QuickReply[] {
  const platforms = brief.platform.value ?? []
  const type = brief.contentType.value
  const many = type === "carousel" || type === "slide"
  switch (field) {
    case "topic":
      return brief.topic.value === null
        ? words.topics.map((label) => ({ label, value: label }))
        : [{ label: cut(brief.topic.value, 80), value: brief.topic.value }]
    case "platform":
      return likelyPlatforms(type).map((platform) => ({
        label: capital(copy.brief.places[platform]),
        value: [platform],
      }))
    case "contentType":
      return (platforms[0] ? TYPES_OF[platforms[0]] : (["post", "ad", "banner", "poster"] as const)).map((one) => ({
        label: capital(copy.brief.forms[one][0]),
        value: one,
      }))
    case "intent":
      return (["awareness", "sales", "signups", "engagement"] as const).map((intent) => ({
        label: capital(copy.brief.goals[intent]),
        value: intent,
      }))
    case "audience": {
      const own = context.audiences
        .slice(0, 3)
        .map(({ id, name }) => ({ label: cut(name, 80), value: { text: cut(name, 300), audienceId: id } }))
      const usual = words.audiences.slice(0, own.length > 1 ? 2 : 3).map((label) => ({
        label,
        value: { text: label, ...IDS },
      }))
      return [...own, ...usual]
    }
    case "dimensions":
      return sizeReplies(brief)
    case "visualDirection":
      return [
        ...LOOKS.map(([axis, said]) => ({
          label: words.looks[axis],
          value: { styleIds: [], axes: [axis], words: [...said] },
        })),
        { label: words.youDecide, value: null },
      ]
    case "colors":
      return [{ label: words.youDecide, value: null }]
    case "contentOutline":
      return [
        { label: words.writeIt, value: null },
        { label: words.textLater, value: [words.textFollows] },
      ]
    case "quantity":
      return (many ? [5, 3, 7, 10] : [1, 2, 3, 5]).map((count) => ({ label: String(count), value: count }))
    case "deadline":
      return deadlineReplies(context)
    case "avoid":
      return [{ label: words.nothing, value: null }]
    case "taskSummary":
      return brief.taskSummary.value ? [{ label: words.keep, value: brief.taskSummary.value }] : []
  }
}

/** After two tries without an answer: one sensible value to accept, said in full, before the usual replies. */
export function defaultReply(field: BriefKey, brief: BriefView, context: ReplyContext): QuickReply | null {
  if (field === "contentType") {
    const type = usualType(brief.platform.value ?? [])
    return { label: words.theDefault(copy.brief.forms[type][0]), value: type }
  }
  const first = quickReplies(field, brief, context)[0]
  if (field === "deadline" || field === "contentOutline" || field === "avoid") {
    return { label: words.leaveOpen, value: null }
  }
  return first ? { label: cut(words.theDefault(first.label), 80), value: first.value } : null
}
