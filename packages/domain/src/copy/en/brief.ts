import type { BriefKey } from "../../briefs/brief.ts"
import type { BriefContentType, BriefIntent, BriefPlatform } from "../../briefs/enums.ts"

/** What is named of a brief, as it is written inside a sentence: only a network has a capital. */
const places: Record<BriefPlatform, string> = {
  instagram: "Instagram",
  linkedin: "LinkedIn",
  facebook: "Facebook",
  twitter: "X",
  youtube: "YouTube",
  tiktok: "TikTok",
  print: "print",
  web: "web",
  email: "e-mail",
  presentation: "presentation",
}

const forms: Record<BriefContentType, readonly [one: string, many: string]> = {
  post: ["post", "posts"],
  story: ["story", "stories"],
  reel: ["reel", "reels"],
  carousel: ["carousel", "carousels"],
  banner: ["banner", "banners"],
  ad: ["ad", "ads"],
  thumbnail: ["thumbnail", "thumbnails"],
  slide: ["slide", "slides"],
  header: ["header", "headers"],
  flyer: ["flyer", "flyers"],
  poster: ["poster", "posters"],
  video: ["video", "videos"],
  logo: ["logo", "logos"],
  "landing page": ["landing page", "landing pages"],
}

const goals: Record<BriefIntent, string> = {
  signups: "sign-ups",
  authority: "authority",
  awareness: "awareness",
  sales: "sales",
  engagement: "engagement",
  education: "education",
  announcement: "announcement",
}

type Work = { places: string; isPrint: boolean; form: BriefContentType; count: number | null }

/** "Instagram carousel of 5 slides", "3 LinkedIn and Facebook posts", "printed poster". */
function work({ places, isPrint, form, count }: Work): string {
  const [one, many] = forms[form]
  const place = places === "" ? "" : `${isPrint ? "printed" : places} `
  const slides = count && count > 1 ? ` of ${count} slides` : ""
  switch (form) {
    case "carousel":
      return `${place}${one}${slides}`
    case "slide":
      return `${place}${count === 1 ? "presentation slide" : `presentation${slides}`}`
    default:
      return count && count > 1 ? `${count} ${place}${many}` : `${place}${one}`
  }
}

/** A brief in words: what it is called, and what its delivery is checked against. */
export const brief = {
  places,
  forms,
  goals,
  work,
  amount: ({ count, form }: { count: number; form: BriefContentType | null }) => {
    const what = form === "carousel" ? "slide" : form
    return what ? `${count} ${forms[what][count === 1 ? 0 : 1]}` : String(count)
  },
  stylesChosen: (count: number) => `${count} chosen`,
  newTask: "New task",
  /** A title, or a description, that is too short to be one. */
  task: (title: string) => `Task: ${title}`,
  described: (description: string) => `A new task. ${description}`,
  requirements: {
    topic: (topic: string) => `Topic: ${topic}`,
    form: (form: string) => `Format: ${form}`,
    place: (place: string) => `Channel: ${place}`,
    size: (size: string, label: string) => `${size} (${label})`,
    pixels: (size: string) => `${size} px`,
    standard: (label: string) => `${label}, the standard size`,
    audience: (audience: string) => `Audience: ${audience}`,
    goal: (goal: string) => `Goal: ${goal}`,
    look: (look: string) => `Look: ${look}`,
    styleCards: "follows the chosen style cards",
    colors: (colors: string) => `Colours: ${colors}`,
    avoid: (what: string) => `Avoid: ${what}`,
    ours: (field: "topic" | "audience" | "goal" | "look" | "colours" | "content") =>
      `${{ topic: "Topic", audience: "Audience", goal: "Goal", look: "Look", colours: "Colours", content: "Content" }[field]}: Atelier's choice`,
  },
  /** As a sentence speaks of them. */
  fields: {
    taskSummary: "a summary",
    topic: "the topic",
    platform: "the channel",
    contentType: "the format",
    intent: "the goal",
    audience: "the audience",
    dimensions: "the size",
    visualDirection: "the look",
    colors: "the colours",
    contentOutline: "the content",
    quantity: "the quantity",
    avoid: "what to avoid",
    deadline: "the deadline",
  } satisfies Record<BriefKey, string>,
}
