import { HOUR_MS } from "../shared/time.ts"
import { TASK_COMPLEXITIES, type TaskComplexity, type TaskUrgency } from "./enums.ts"

const HOURS_UP_TO = [4, 12, 30] as const
const SKILLS_UP_TO = [2, 4, 6] as const

/** Phrases that speak for a level, matched as whole words in any case. */
const PHRASES = {
  SIMPLE: ["resize", "crop", "quick edit", "minor edit", "small change", "typo", "simple"],
  INTERMEDIATE: ["carousel", "infographic", "slides", "several", "series", "set of", "landing page", "logo", "reel"],
  ADVANCED: [
    "animation",
    "animated",
    "motion graphics",
    "illustration",
    "illustrations",
    "prototype",
    "responsive",
    "campaign",
    "storyboard",
    "user flow",
    "multi-page",
    "complex",
  ],
  EXPERT: [
    "3d",
    "cgi",
    "vfx",
    "visual effects",
    "design system",
    "brand identity",
    "rebrand",
    "rebranding",
    "complete website",
    "full website",
    "entire app",
    "full app",
    "usability study",
  ],
} as const satisfies Record<TaskComplexity, readonly string[]>

function wholeWord(phrase: string): RegExp {
  const spaced = phrase.replaceAll(" ", "\\s+")
  return new RegExp(`(?<![\\p{L}\\p{N}_])${spaced}(?![\\p{L}\\p{N}_])`, "iu")
}

const WORDS = TASK_COMPLEXITIES.flatMap((level) => PHRASES[level].map((word) => ({ level, word, at: wholeWord(word) })))

export type ComplexityReason =
  | { code: "HOURS"; hours: number; level: TaskComplexity }
  | { code: "SKILLS"; count: number; level: TaskComplexity }
  | { code: "WORD"; word: string; level: TaskComplexity }

function band(value: number, upTo: readonly number[]): TaskComplexity {
  const index = upTo.findIndex((limit) => value <= limit)
  return TASK_COMPLEXITIES[index === -1 ? upTo.length : index] ?? "EXPERT"
}

function rank(level: TaskComplexity): number {
  return TASK_COMPLEXITIES.indexOf(level)
}

/**
 * The complexity of a task with its reasons: the highest level that estimated hours (4 / 12 / 30), number of required
 * skills (2 / 4 / 6) or words of the brief speak for; SIMPLE when nothing does.
 */
export function detectComplexity(task: { text: string; skillCount?: number; estimatedHours?: number | null }): {
  complexity: TaskComplexity
  reasons: ComplexityReason[]
} {
  const reasons: ComplexityReason[] = []
  const { estimatedHours, skillCount } = task
  if (estimatedHours !== undefined && estimatedHours !== null) {
    reasons.push({ code: "HOURS", hours: estimatedHours, level: band(estimatedHours, HOURS_UP_TO) })
  }
  if (skillCount !== undefined && skillCount > 0) {
    reasons.push({ code: "SKILLS", count: skillCount, level: band(skillCount, SKILLS_UP_TO) })
  }
  for (const { level, word, at } of WORDS) {
    if (at.test(task.text)) {
      reasons.push({ code: "WORD", word, level })
    }
  }
  const complexity = reasons.reduce<TaskComplexity>(
    (highest, { level }) => (rank(level) > rank(highest) ? level : highest),
    "SIMPLE",
  )
  return { complexity, reasons: reasons.filter(({ level }) => level === complexity) }
}

/** Urgency from the hours to the deadline (4 / 24 / 72); FLEXIBLE without one. Null: the deadline is over. */
export function detectUrgency(deadline: Date | null, now: Date): TaskUrgency | null {
  if (!deadline) {
    return "FLEXIBLE"
  }
  const hours = (deadline.getTime() - now.getTime()) / HOUR_MS
  if (hours <= 0) {
    return null
  }
  return hours <= 4 ? "CRITICAL" : hours <= 24 ? "URGENT" : hours <= 72 ? "STANDARD" : "FLEXIBLE"
}
