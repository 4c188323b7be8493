import type { BriefPatch } from "./brief.ts"
import { nextStep } from "./decide.ts"
import { MESSAGE_LENGTH } from "./enums.ts"
import { extract } from "./extract.ts"
import { hear } from "./hear.ts"
import { clean } from "./read/clean.ts"
import { mergeBrief } from "./reduce.ts"
import { say } from "./say.ts"
import { askedCounts } from "./steps.ts"
import type { Turn, TurnInput } from "./turn.ts"
import { viewOf } from "./view.ts"

/** Why the text of an attached document is not read. */
export const DOCUMENT_PROBLEMS = [
  "ENCRYPTED",
  "NO_TEXT",
  "TOO_LONG",
  "TOO_LARGE",
  "DAMAGED",
  "SLOW",
  "OUT_OF_MEMORY",
] as const
export type DocumentProblem = (typeof DOCUMENT_PROBLEMS)[number]

const MAX_LISTED = 8

/** A document's text as it is kept and read, and whether that is all of it. */
export function sourceText(text: string): { body: string; isWhole: boolean } {
  const body = clean(text)
  const isShort = text.length <= MESSAGE_LENGTH
  // What cleaning leaves is never longer than what is read: a longer text is whole only where cleaning left room.
  return { body, isWhole: isShort || (text.length < 4 * MESSAGE_LENGTH && body.length < MESSAGE_LENGTH - 100) }
}

/**
 * What an attached document says, read as a source beside the person: its values are inferred at most, whatever it corrects, and
 * what nothing was taken of is named.
 */
export function readAttached(text: string, { brief, asked, facts, ...around }: Omit<TurnInput, "found">): Turn {
  const patches = extract(text, { brief, lastQuestion: null, ...around })
    .filter(
      ({ field, value, deliverable }) => value !== null && viewOf(brief, deliverable)[field].source !== "confirmed",
    )
    .map((patch): BriefPatch => ({ ...patch, explicit: false }))
  const next = mergeBrief(brief, patches, "inference")
  const step = nextStep(next, { ...around, asked: askedCounts(asked) })
  const unused = text.split("\n").flatMap((line) => hear(line, patches, null).unused)
  const heard = {
    question: null,
    unused: unused.slice(0, MAX_LISTED),
    unreadable: hear(text, patches, null).unreadable,
  }
  return {
    brief: next,
    patches,
    step,
    answer: say(step, next, patches, { timezone: around.timezone, heard, facts }),
    unused,
  }
}
