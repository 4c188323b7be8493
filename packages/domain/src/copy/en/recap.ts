import type { BriefIntent } from "../../briefs/enums.ts"
import { capital } from "../../shared/plain.ts"
import { brief } from "./brief.ts"

const aims: Record<BriefIntent, string> = {
  signups: "to win sign-ups",
  authority: "to show that you know your field",
  awareness: "to make people notice",
  sales: "to sell",
  engagement: "to get people talking",
  education: "to teach something",
  announcement: "to spread the news",
}

type Whole = {
  work: string
  several: boolean
  topic?: string | undefined
  look?: string | undefined
  audience?: string | undefined
  intent?: BriefIntent | undefined
  size?: string | undefined
  day?: string | undefined
  avoid?: string | undefined
}

function article(words: string): string {
  return /^(?:[AEIO]|X )/i.test(words) ? "an" : "a"
}

function withArticle(words: string): string {
  return /^\d/.test(words) || words === "" ? words : `${article(words)} ${words}`
}

/** "An Instagram carousel of 5 slides about "Autumn blend", warm and editorial, by Mon 30 Nov." */
function whole({ work, several, topic, look, audience, intent, size, day, avoid }: Whole): string {
  const parts = [
    topic ? `${work} about "${topic}"` : work,
    look,
    audience && `for ${audience}`,
    intent && aims[intent],
    size && `in ${size}`,
    day && `by ${day}`,
    avoid && `without ${avoid}`,
  ]
  const said = parts.filter(Boolean).join(", ")
  return `${capital(several ? said : withArticle(said))}.`
}

/** What the assistant says of what it understood. */
export const recap = {
  withArticle,
  whole,
  gotIt: (parts: string) => `Got it: ${parts}.`,
  audience: (audience: string) => `for ${audience}`,
  intent: (intent: BriefIntent) => `the goal is ${brief.goals[intent]}`,
  deadline: (day: string) => `by ${day}`,
  avoid: (what: string) => `without ${what}`,
  visualDirection: (look: string) => `looking ${look}`,
  colors: (colors: string) => `in ${colors}`,
  contentOutline: "with your text",
  topic: (topic: string) => `about "${topic}"`,
  /** Which of several a question is about. */
  about: (work: string, words: string) => `The ${work}: ${words}`,
  piece: (number: number) => `piece number ${number}`,
}
