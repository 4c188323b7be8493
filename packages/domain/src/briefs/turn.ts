import type { Brief, BriefPatch } from "./brief.ts"
import { nextStep } from "./decide.ts"
import { extract } from "./extract.ts"
import { hear, type ServiceFigures } from "./hear.ts"
import type { ModelAnswer } from "./model/answer.ts"
import { proposalsOf } from "./model/proposals.ts"
import type { KnownAudience } from "./read/who.ts"
import { applyTurn, mergeBrief } from "./reduce.ts"
import { say } from "./say.ts"
import { askedCounts, type Step } from "./steps.ts"
import { emptyBrief } from "./view.ts"

export type TurnInput = {
  brief: Brief
  /** The steps asked so far, oldest first. */
  asked: readonly Step[]
  now: Date
  timezone: string
  audiences: readonly KnownAudience[]
  facts: ServiceFigures
  /** What a model found in the message; checked again here. */
  found?: ModelAnswer | null | undefined
}

export type Turn = { brief: Brief; patches: BriefPatch[]; step: Step; answer: string; unused: readonly string[] }

/** One turn of the conversation: read, merge, decide, say. What a model found is added last, as inference. */
export function readTurn(message: string, { brief, asked, facts, found, ...around }: TurnInput): Turn {
  const last = asked.at(-1)
  const lastQuestion = last && last.kind !== "ready" ? last : null
  const read = extract(message, { brief, lastQuestion, ...around })
  const byRules = applyTurn(brief, read)
  const proposed = found ? proposalsOf(found, { message, brief: byRules, ...around }) : []
  const next = mergeBrief(byRules, proposed, "inference")
  const patches = [...read, ...proposed]
  const step = nextStep(next, { ...around, asked: askedCounts(asked) })
  const heard = hear(message, patches, lastQuestion)
  const answer = say(step, next, patches, { timezone: around.timezone, heard, facts })
  return { brief: next, patches, step, answer, unused: heard.unused }
}

const COLD_MESSAGES = 10
let cold = COLD_MESSAGES

/**
 * Reads a message for nothing while the process is young: patterns are made at their first use, which takes seconds on a busy
 * machine and must not happen while a transaction waits.
 */
export function warmReading(message: string): void {
  if (cold > 0) {
    cold -= 1
    const facts: ServiceFigures = { fromCredits: 1, days: [1, 1], rounds: 1 }
    readTurn(message, { brief: emptyBrief(), asked: [], now: new Date(0), timezone: "UTC", audiences: [], facts })
  }
}
